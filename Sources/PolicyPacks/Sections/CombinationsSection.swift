import Detection
import Diagnostics

/// The section `combinations`.
enum CombinationsSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for entry in node.entries("combinations", of: "combination", problems) {
      guard var fields = Fields(entry.value, "the combination '\(entry.name)'", problems) else {
        continue
      }
      let condition = condition(&fields, &document, at: entry.key.location)
      let level = fields.required("level")?.level(problems)
      var message = MessageReader.read(
        fields.node("message"),
        placeholders: Message.placeholders + ["actual", "classes", "level"], problems)
      message.title = fields.text("title")
      fields.finish()
      guard let condition, let level else { continue }
      let combination = Combination(
        condition: condition, level: level, message: message, origin: Origin(entry.key.location))
      document.combinations.append(
        Located(value: (RuleID(entry.name), combination), location: entry.key.location))
    }
  }

  private static func condition(
    _ fields: inout Fields, _ document: inout PackDocument, at location: Location
  ) -> Combination.Condition? {
    let problems = fields.problems
    let all = fields.node("all")
    let single = fields.node("class")
    let count = fields.node("atLeast")
    guard (all == nil) != (single == nil && count == nil) else {
      problems.error(
        "wrong-condition", "\(fields.name) needs either 'all', or 'class' with 'atLeast'",
        at: location, notes: ["write all: [personal.contact, health], or class: X, atLeast: 20"])
      return nil
    }
    guard all == nil else {
      let classes = fields.references("all", into: &document.references.classes)
      guard Set(classes).count > 1 else {
        problems.error("wrong-value", "'all' names two classes or more", at: all?.location)
        return nil
      }
      return .all(Set(classes))
    }
    let dataClass = fields.required("class").flatMap {
      $0.reference("class", into: &document.references.classes, problems)
    }
    guard let dataClass, let least = fields.required("atLeast")?.count("atLeast", problems) else {
      return nil
    }
    guard least > 1 else {
      problems.error(
        "wrong-value", "'atLeast' must be 2 or more", at: count?.location,
        notes: ["what holds for each single value is the class's own level"])
      return nil
    }
    return .atLeast(least, dataClass)
  }
}
