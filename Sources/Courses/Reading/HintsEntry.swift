import Diagnostics
import PolicyPacks

/// The key `hints`: for the exercise as a whole, or by check.
struct HintsEntry: Sendable {
  var whole: [Template] = []
  var byCheck: [(check: Located<String>, hints: [Template])] = []

  static let most = 3

  static let shape: Shape<HintsEntry> = {
    let texts = Shape<Template>.template.oneOrMany
    let schema = SchemaNode.any(
      of: texts.schema, .mapping(from: NamePattern.whole(), to: texts.schema))
    return Shape(schema) { entry, reading in
      guard case .mapping = entry.value.value else {
        guard let hints = texts.read(entry, reading) else { return nil }
        refuseTooMany(hints, at: entry.value.location, reading.problems)
        return HintsEntry(whole: hints)
      }
      let pairs = entry.value.pairs("'hints'", reading.problems) ?? []
      return HintsEntry(
        byCheck: pairs.compactMap { pair in
          guard let name = pair.key.name("check", reading.problems),
            let hints = texts.read(Entry(name, key: pair.key, pair.value), reading)
          else { return nil }
          refuseTooMany(hints, at: pair.value.location, reading.problems)
          return (Located(value: name, location: pair.key.location), hints)
        })
    }
  }()

  /// The ladder of hints has three steps before the answer is shown.
  static func refuseTooMany(_ hints: [Template]?, at place: Location?, _ problems: Problems) {
    guard let hints, hints.count > most, let place else { return }
    problems.error(
      "wrong-value", "there are \(hints.count) hints; three say where, why and how", at: place)
  }
}

/// One of the answers that must fail.
struct WrongEntry: Sendable {
  var text: Template
  var fails: [Located<String>]

  private struct WrongKeys: Keys {
    let text = Key.required("text", .template, "The answer.")
    let fails = Key.required(
      "fails", Shape.name("check").located.oneOrMany(atLeast: 1), "The checks at which it fails.")
  }

  static let shape = Shape<WrongEntry>.mapping(WrongKeys(), called: "the wrong answer") { fields in
    let (text, fails) = (fields.text, fields.fails)
    guard let text, let fails else { return nil }
    return WrongEntry(text: text, fails: fails)
  }
}
