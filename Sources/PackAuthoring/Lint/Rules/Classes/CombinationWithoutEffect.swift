import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A combination that raises nothing.
  static let combinationWithoutEffect = LintRule(
    PackCode(
      "combination-without-effect", .warning, .classes,
      what: "A combination has no higher level than what it combines.",
      why:
        "Together the classes are treated as each by itself, so the rule never changes a verdict.",
      bad: """
        classes: {personal: confidential, health: restricted}
        combinations: {⟦contact-and-health⟧: {all: [personal, health], level: confidential}}
        """,
      good: """
        classes: {personal: confidential, health: restricted}
        combinations: {contact-and-health: {all: [personal, health], level: restricted}}
        """)
  ) { subject in
    guard let pack = subject.pack else { return [] }
    return subject.document.combinations.compactMap { entry in
      let combination = entry.value.combination
      let lowest = combination.condition.classes.map { pack.level(of: $0) }.min()
      guard let lowest, combination.level <= lowest else { return nil }
      return LintProblem(
        "everything in '\(entry.value.id)' is \(lowest.name) already, so it raises nothing",
        at: entry.location, "give it a higher 'level', or remove it")
    }
  }
}
