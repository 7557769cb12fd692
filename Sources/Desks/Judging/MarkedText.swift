import Grading
import Practice

/// A passage with what was marked: in double brackets, and in pieces.
struct MarkedText {
  let text: String
  let runs: [SheetContent.Run]

  init(_ passage: Passage, _ marks: [Response.Mark]) {
    let bytes = Array(passage.text.utf8)
    let own = marks.filter { mark in
      mark.passage == passage.id && mark.range.lowerBound >= 0
        && mark.range.upperBound <= bytes.count
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var (runs, end): ([SheetContent.Run], Int) = ([], 0)
    let piece = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    for mark in own where mark.range.lowerBound >= end {
      if mark.range.lowerBound > end { runs.append(.init(piece(end..<mark.range.lowerBound))) }
      let label = mark.label.map { label in
        passage.labels.first { $0.id == label }?.text ?? label
      }
      runs.append(.init(piece(mark.range), isMarked: true, label: label))
      end = mark.range.upperBound
    }
    if end < bytes.count { runs.append(.init(piece(end..<bytes.count))) }
    self.runs = runs
    text = runs.map { run in
      run.isMarked ? "[[\(run.text)\(run.label.map { ": " + $0 } ?? "")]]" : run.text
    }.joined()
  }
}
