import Detection
import Diagnostics
import PolicyPacks

/// What `lessons/NAME.md` says: facts between two lines `---`, then Markdown.
struct LessonEntry: Sendable {
  var minutes: Int
  var rules: [RuleID]
  var title: String?
  var text: Template
  var location: Location
}

/// Reads lessons.
enum LessonReader {
  private struct LessonKeys: Keys {
    let title = Key.required("title", .text, "What people call it.")
    let minutes = Key(
      "minutes", .count(1...30, "must be from 1 to 30"), "How long it takes to read."
    ).or(2)
    let rules = Key(
      "rules", Shape.reference(\.rules, "rule").oneOrMany, "The rules that it is about.")
  }

  private static let facts = Shape<LessonEntry>.mapping(LessonKeys(), called: "the lesson") {
    fields in
    let (title, minutes, rules) = (fields.title, fields.minutes, fields.rules ?? [])
    return LessonEntry(
      minutes: minutes, rules: rules, title: title, text: Template("", at: fields.location),
      location: fields.location)
  }

  static func read(_ file: PackFile, isEdition: Bool, _ reading: Reading) -> LessonEntry? {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      reading.problems.error(
        "not-utf-8", "this is not UTF-8",
        at: Location(SourceText(name: file.name, bytes: []), 0..<0),
        notes: ["save the file with the encoding UTF-8"])
      return nil
    }
    let source = SourceText(name: file.name, text)
    guard let end = endOfFacts(source) else {
      reading.problems.error(
        "no-front-matter", "the lesson does not begin with what it is called",
        at: Location(source, source.range(ofLine: 1)),
        notes: ["begin with: ---, title: …, minutes: 2, ---, each in a line of its own"])
      return nil
    }
    // What stands before the second line of hyphens keeps its place, so problems are found there.
    let front = PackFile(name: file.name, path: file.path, bytes: Array(file.bytes[..<end.start]))
    guard let root = YAMLReader.read(front, reading.problems),
      var lesson = facts.read(Entry("the lesson", root), reading)
    else { return nil }
    let body = end.end..<source.bytes.count
    lesson.text = Template(source.string(in: body), at: Location(source, body))
    return lesson
  }

  /// Where the second line of hyphens starts, and where the text behind it does.
  private static func endOfFacts(_ text: SourceText) -> (start: Int, end: Int)? {
    guard text.string(in: text.range(ofLine: 1)) == "---", text.lineCount > 1 else { return nil }
    for line in 2...text.lineCount where text.string(in: text.range(ofLine: line)) == "---" {
      let range = text.range(ofLine: line)
      let next = text.range(ofLine: line + 1).lowerBound
      return (range.lowerBound, max(next, range.upperBound))
    }
    return nil
  }
}
