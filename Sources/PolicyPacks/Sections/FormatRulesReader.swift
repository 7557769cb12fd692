import Detection
import Diagnostics
import OutputFormats

/// Reads `rules` of a format: verdict and words for what its shape itself asks for.
enum FormatRulesReader {
  /// What is said of one part of a shape.
  struct Item {
    var part: Located<String>
    var verdict: Verdict?
    var message: Message?
  }

  private struct RuleKeys: Keys {
    let verdict = Key(
      "verdict", .verdict, "What may happen with an output that breaks the rule.")
    let message = Key(
      "message", .outputMessage, "What people read about it.")
  }

  private typealias Body = (verdict: Verdict?, message: Message?)

  private static let body = Shape<Body>.either(
    Shape.verdict.map { (verdict: $0, message: nil) },
    orMapping: .mapping(RuleKeys(), called: { "the rule '\($0)'" }) { fields in
      (verdict: fields.verdict, message: fields.message)
    })

  static let shape = Shape<[Item]>(
    .mapping(
      from: "^(?:\(ShapePart.allCases.map(\.rawValue).joined(separator: "|")))$", to: body.schema)
  ) { entry, reading in
    entry.value.pairs("'rules'", reading.problems)?.map { pair in
      let name = pair.key.text ?? ""
      let body = body.read(Entry(name, pair.value), reading)
      return Item(
        part: Located(value: name, location: pair.key.location), verdict: body?.verdict,
        message: body?.message)
    }
  }

  /// Adds what is said to a rule whose shape is known, and reports what its shape does not have.
  static func add(_ items: [Item], to rule: inout FormatRule, _ problems: Problems) {
    let known = rule.format.shape.parts
    for item in items {
      guard let part = known.first(where: { $0.rawValue == item.part.value }) else {
        problems.unknown(
          "rule", item.part.value, at: item.part.location, among: known.map(\.rawValue))
        continue
      }
      let id = rule.format.rule(part)
      if let verdict = item.verdict { rule.verdicts[id] = verdict }
      if let message = item.message { rule.messages[id] = message }
    }
  }
}
