import Practice

/// Something to read on the practice page; one of its parts is there.
struct PractiseBlock {
  struct Source { var name, text: String }
  struct Result {
    var mood, words: String
    var details: [String]
  }
  struct Part { var label, text: String }
  struct Told {
    var what: String
    var quote: String?
    var parts: [Part]
  }
  struct Hint { var title, text: String }
  struct Run {
    var text: String
    var isMarked: Bool
    var label: String?
  }
  struct Table { var rows: [Part] }
  struct Marked { var runs: [Run] }
  struct Right { var items: [String] }
  struct Lesson { var parts: [LessonPart] }

  var text, heading, answer, note, alert: String?
  var source: Source?
  var passage: Marked?
  var result: Result?
  var remark: Told?
  var rightList: Right?
  var hint: Hint?
  var lessonText: Lesson?
  var table: Table?

  init(_ block: SessionBlock) {
    switch block {
    case .text(let text): self.text = text
    case .heading(let text): heading = text
    case .source(let name, let text): source = Source(name: name, text: text)
    case .answer(let text): answer = text
    case .passage(let passage, let marks):
      self.passage = Marked(runs: PractiseBlock.runs(passage, marks))
    case .result(let result):
      self.result = Result(
        mood: "\(result.mood)", words: result.words, details: result.details)
    case .remark(let remark):
      self.remark = Told(
        what: remark.what, quote: remark.quote,
        parts: remark.parts.map { Part(label: $0.label, text: $0.text) })
    case .right(let texts): rightList = Right(items: texts)
    case .hint(let title, let text): hint = Hint(title: title, text: text)
    case .lesson(let markdown): lessonText = Lesson(parts: LessonPart.parts(of: markdown))
    case .table(let facts): table = Table(rows: facts.map { Part(label: $0.label, text: $0.text) })
    case .note(let text): note = text
    case .alert(let text): alert = text
    }
  }

  /// The passage in pieces, marked and not.
  private static func runs(_ passage: Passage, _ marks: [Response.Mark]) -> [Run] {
    let bytes = Array(passage.text.utf8)
    var (runs, end) = ([Run](), 0)
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where mark.range.lowerBound >= end && mark.range.upperBound <= bytes.count {
      runs.append(Run(text: text(bytes[end..<mark.range.lowerBound]), isMarked: false))
      let label = mark.label.flatMap { id in passage.labels.first { $0.id == id }?.text }
      runs.append(Run(text: text(bytes[mark.range]), isMarked: true, label: label))
      end = mark.range.upperBound
    }
    runs.append(Run(text: text(bytes[end...]), isMarked: false))
    return runs.filter { !$0.text.isEmpty }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
