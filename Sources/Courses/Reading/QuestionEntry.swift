import Detection
import Diagnostics
import PolicyPacks

/// A question of the author's own.
struct QuestionEntry: Sendable {
  var id: Located<String>
  var text: Template
  var options: [Question.Option]
  var right: [Located<String>]
  var location: Location

  private struct QuestionKeys: Keys {
    let id = Key.required("id", Shape.name("question").located, "Its name.")
    let text = Key.required("text", .template, "What is asked.")
    let options = Key.required(
      "options", QuestionEntry.options, "The answers that there are: `{allowed: …, blocked: …}`.")
    let right = Key.required(
      "right", Shape.name("option").located.oneOrMany(atLeast: 1), "Those that are right.")
  }

  private static let options: Shape<[Question.Option]> = {
    let schema = SchemaNode.mapping(from: NamePattern.whole(), to: .text)
    return Shape(schema.and(["minProperties": 2])) { entry, reading in
      guard let pairs = entry.value.pairs("'options'", reading.problems) else { return nil }
      if pairs.count < 2 {
        reading.problems.error(
          "wrong-value", "'options' needs two answers at least", at: entry.value.location)
      }
      return pairs.compactMap { pair in
        guard let name = pair.key.name("option", reading.problems),
          let text = Shape.template.read(Entry(name, key: pair.key, pair.value), reading)
        else { return nil }
        return Question.Option(id: OptionID(name), text: text)
      }
    }
  }()

  static let shape = Shape<QuestionEntry>.mapping(QuestionKeys(), called: "the question") {
    fields in
    let (id, text, options, right) = (fields.id, fields.text, fields.options, fields.right)
    guard let id, let text, let options, let right else { return nil }
    let known = options.map(\.id.description)
    for name in right where !known.contains(name.value) {
      fields.problems.unknown("option", name.value, at: name.location, among: known)
    }
    return QuestionEntry(
      id: id, text: text, options: options, right: right, location: fields.location)
  }

  /// The question, for those who ask it.
  var question: Question {
    Question(
      id: QuestionID(id.value), text: text,
      key: .listed(options, right: Set(right.map { OptionID($0.value) })))
  }
}
