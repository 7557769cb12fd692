import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// Data that a rewrite takes out without a trace.
  static let emptyLabel = LintRule(
    PackCode(
      "empty-label", .warning, .detectors,
      what: "A rewrite removes data and leaves nothing in its place.",
      why:
        "The sentence loses a part, and the answer cannot be filled in afterwards. Only attacks should vanish.",
      bad: """
        detectors: {customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: ⟦''⟧}}
        """,
      good: """
        detectors: {customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}}
        """)
  ) { subject in
    subject.document.detectors.compactMap { entry in
      let detector = entry.rule.detector
      guard detector.redactAs.isEmpty, detector.dataClass.root != "attack" else { return nil }
      return LintProblem(
        "'\(detector.id)' leaves no placeholder", at: subject.place(entry.location, "redactAs"),
        "write a word in capitals, such as: redactAs: CUSTOMER")
    }
  }
}
