import Detection
import Diagnostics

/// The section `combinations`.
enum CombinationsSection {
  typealias Item = Located<(id: RuleID, combination: Combination)>

  static let section = Section(
    "combinations",
    "Classes that are more sensitive together, or in number, than each by itself. Findings concerned "
      + "are then asked about as data of that level, if that is stricter.",
    entry.entries(of: "combinations", "combination")
  ) { combinations, document, _ in document.combinations += combinations }

  private struct CombinationKeys: Keys {
    let all = Key(
      "all",
      Shape(
        Shape.reference(\.classes).schema.list(atLeast: 2),
        read: Shape.reference(\.classes).oneOrMany.read),
      "Two classes or more of which something must come together.")
    let dataClass = Key(
      "class", .reference(\.classes), "The class of which there must be many values.")
    let atLeast = Key(
      "atLeast",
      .count(
        2 ... .max, "must be 2 or more",
        note: "what holds for each single value is the class's own level"),
      "How many different values of the class.")
    let level = Key.required("level", .level, "The level that they all have then.")
    let message = Key(
      "message", .message(Message.placeholders + ["actual", "classes", "level"]),
      "What people read about it.")
    let title = Key("title", .text, "What people call it.")

    var relations: SchemaNode {
      [
        "oneOf": [
          .has(all).and(["not": .some(of: dataClass, atLeast)]),
          .has(dataClass, atLeast).and(["not": .has(all)]),
        ]
      ]
    }
  }

  private static let entry = Shape<Item>.mapping(
    CombinationKeys(), called: { "the combination '\($0)'" }
  ) { fields in
    let location = fields.entry.key.location
    let condition = condition(fields)
    let level = fields.level
    var message = fields.message ?? Message()
    message.title = fields.title
    guard let condition, let level else { return nil }
    let combination = Combination(
      condition: condition, level: level, message: message, origin: Origin(location))
    return Located(value: (RuleID(fields.entry.name), combination), location: location)
  }

  private static func condition(_ fields: Fields<CombinationKeys>) -> Combination.Condition? {
    let all = fields.all
    guard fields.has(\.all) != (fields.has(\.dataClass) || fields.has(\.atLeast)) else {
      fields.problems.error(
        "wrong-condition", "\(fields.label) needs either 'all', or 'class' with 'atLeast'",
        at: fields.entry.key.location,
        notes: ["write all: [personal.contact, health], or class: X, atLeast: 20"])
      return nil
    }
    guard !fields.has(\.all) else {
      let classes = Set(all ?? [])
      guard classes.count > 1 else {
        fields.problems.error(
          "wrong-value", "'all' names two classes or more", at: fields.location(of: \.all))
        return nil
      }
      return .all(classes)
    }
    if !fields.has(\.dataClass) { fields.reportMissing("class") }
    if !fields.has(\.atLeast) { fields.reportMissing("atLeast") }
    guard let dataClass = fields.dataClass, let least = fields.atLeast else { return nil }
    return .atLeast(least, dataClass)
  }
}
