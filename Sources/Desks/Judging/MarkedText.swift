import Practice

/// A passage with what was marked in double brackets.
struct MarkedText {
  let text: String

  init(_ passage: Passage, _ marks: [Response.Mark]) {
    var bytes = Array(passage.text.utf8)
    let own = marks.filter { $0.passage == passage.id }
    for mark in own.sorted(by: { $0.range.lowerBound > $1.range.lowerBound })
    where mark.range.lowerBound >= 0 && mark.range.upperBound <= bytes.count {
      let label = mark.label.map { label in
        ": " + (passage.labels.first { $0.id == label }?.text ?? label)
      }
      bytes.insert(contentsOf: Array("\(label ?? "")]]".utf8), at: mark.range.upperBound)
      bytes.insert(contentsOf: Array("[[".utf8), at: mark.range.lowerBound)
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
