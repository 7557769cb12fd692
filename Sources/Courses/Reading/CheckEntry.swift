import Diagnostics
import Groundedness
import PCRE2
import PolicyPacks

/// One entry of an exercise's `checks`.
struct CheckEntry: Sendable {
  var id: Located<String>?
  /// What is checked; `nil` where a check of the kind is only given other words or another weight.
  var what: ExerciseCheck.What?
  var weight: Int?
  var needPercent: Int?
  var because: Template?
  var hints: [Template]?
  var location: Location

  /// The name that it goes by.
  var name: String? { id?.value ?? what?.name }

  struct CheckKeys: Keys {
    let id = Key("id", Shape.name("check").located, "Its name; its kind by itself.")
    let what = WhatKeys()
    let weight = Key(
      "weight", .count(1...100, "must be from 1 to 100"), "How much it counts beside the others.")
    let need = Key("need", .percent, "The credit from which it passes: `100 %` by itself.")
    let because = Key("because", .template, "Why it matters.")
    let hints = Key(
      "hints", Shape.template.oneOrMany, "Up to three texts, each saying more.")

    var relations: SchemaNode {
      .any(of: ([id] + what.all as [any AnyKey]).map { .has($0) }).and(.atMostOne(of: what.all))
    }
  }

  private static let long = Shape<CheckEntry>.mapping(CheckKeys(), called: "the check") { fields in
    let id = fields.id
    let known = fields.problems.diagnostics.count
    let kinds = WhatKeys.kinds(fields.what)
    let isAsked = !kinds.isEmpty || fields.problems.diagnostics.count > known
    let (weight, need) = (fields.weight, fields.need)
    let (because, hints) = (fields.because, fields.hints)
    guard kinds.count < 2, !kinds.isEmpty || id != nil else {
      guard !kinds.isEmpty || !isAsked else { return nil }
      fields.problems.error(
        kinds.isEmpty ? "empty-check" : "two-forms",
        kinds.isEmpty ? "the check asks for nothing" : "the check asks for two things",
        at: fields.location,
        notes: ["a check asks for one of: \(WhatKeys.names.joined(separator: ", "))"])
      return nil
    }
    HintsEntry.refuseTooMany(hints, at: fields.location(of: \.hints), fields.problems)
    return CheckEntry(
      id: id, what: kinds.first, weight: weight, needPercent: need, because: because,
      hints: hints, location: fields.location)
  }

  /// A check by its name alone, or what there is to say of it.
  static let shape: Shape<CheckEntry> = {
    let short = Shape<CheckEntry>(.words(WhatKeys.flags)) { entry, reading in
      guard let what = Shape.choice(WhatKeys.flagged).read(entry, reading) else { return nil }
      return CheckEntry(what: what, location: entry.value.location)
    }
    return .either(short, orMapping: long)
  }()
}

/// The kinds of checks.
struct WhatKeys: Keys {
  let verdict = Key("verdict", .verdict, "The policy says at most this to the text.")
  let without = Key(
    "without", Shape.reference(\.rules, "rule").oneOrMany(atLeast: 1),
    "None of these rules finds anything in the text.")
  let keeps = Key(
    "keeps", .alternatives, "Each is still in the text; a list in the list holds alternatives.")
  let never = Key("never", Shape.template.oneOrMany(atLeast: 1), "None of these is in the text.")
  let matches = Key(
    "matches", .patterns(atLeast: 1, options: .unicode),
    "PCRE2 patterns of which one matches in the text. They see characters.")
  let words = Key("words", .wordRange, "How many words the text has: `{min: 20, max: 120}`.")
  let format = Key("format", .reference(\.formats), "The text is as this format asks.")
  let grounded = Key(
    "grounded",
    Shape.choice(Claim.Kind.allCases.map { ($0.plural, $0) }).oneOrMany(atLeast: 1),
    "Nothing of these kinds is against the sources, or not in them.")
  let leaks = Key("leaks", .yes, "What must not go to the tool is marked.")
  let useful = Key("useful", .yes, "What the task needs is not marked.")
  let errors = Key("errors", .yes, "What is wrong is marked, and nothing else.")
  let types = Key("types", .yes, "What is wrong has the right kind.")
  let answers = Key("answers", .yes, "The answers are those of the key.")

  static let names = WhatKeys().all.map(\.name)

  /// Checks that say nothing but that they are made.
  static let flagged: [(String, ExerciseCheck.What)] = [
    ("leaks", .leaks), ("useful", .useful), ("errors", .errors), ("types", .types),
    ("answers", .answers),
  ]
  static let flags = flagged.map(\.0)

  /// Everything that is asked for; it should be one thing.
  static func kinds(_ fields: Fields<WhatKeys>) -> [ExerciseCheck.What] {
    let ofTexts: [ExerciseCheck.What?] = [
      fields.verdict.map { .verdict($0) }, fields.without.map { .without($0) },
      fields.keeps.map { .keeps($0) }, fields.never.map { .never($0) },
      fields.matches.map { .matches($0) }, fields.words.map { .words($0) },
      fields.format.map { .format($0) }, fields.grounded.map { .grounded(Set($0)) },
    ]
    let ofMarks: [ExerciseCheck.What?] = [
      fields.leaks.map { _ in .leaks }, fields.useful.map { _ in .useful },
      fields.errors.map { _ in .errors }, fields.types.map { _ in .types },
      fields.answers.map { _ in .answers },
    ]
    return (ofTexts + ofMarks).compactMap { $0 }
  }
}

extension Shape where Value == Bool {
  /// `true`, where leaving the key out says the opposite.
  fileprivate static var yes: Shape {
    Shape(["type": "boolean", "const": true]) { entry, reading in
      guard let flag = entry.value.flag(entry.name, reading.problems) else { return nil }
      guard flag else {
        reading.problems.error(
          "wrong-value", "'\(entry.name)' can only be true", at: entry.value.location,
          notes: ["a check of the kind cannot be switched off; give it another weight instead"])
        return nil
      }
      return flag
    }
  }
}

extension Shape where Value == ClosedRange<Int> {
  private struct RangeKeys: Keys {
    let min = Key("min", .count, "The least number.")
    let max = Key("max", .count, "The greatest number.")
    var relations: SchemaNode { .some(of: min, max) }
  }

  /// A number of words.
  fileprivate static var wordRange: Shape {
    .mapping(RangeKeys(), called: "'words'") { fields in
      let (least, most) = (fields.min, fields.max)
      guard fields.has(\.min) || fields.has(\.max) else {
        fields.problems.error("empty-check", "'words' asks for nothing", at: fields.location)
        return nil
      }
      guard least ?? 0 <= most ?? .max else {
        fields.problems.error("wrong-value", "'min' is more than 'max'", at: fields.location)
        return nil
      }
      return (least ?? 0)...(most ?? .max)
    }
  }
}
