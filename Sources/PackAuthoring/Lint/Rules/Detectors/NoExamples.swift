import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A detector that nobody tried.
  static let noExamples = LintRule(
    PackCode(
      "no-examples", .warning, .detectors,
      what: "A detector has no examples.",
      why:
        "Nobody can tell what it finds, and nothing fails when a change breaks it. Two that match and two that do not are a good start.",
      bad: """
        detectors:
          ⟦customer-number⟧: {title: Customer number, class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}
        """,
      good: DetectorExample.pack())
  ) { subject in
    subject.document.detectors.filter { $0.examples.match.isEmpty && $0.examples.noMatch.isEmpty }
      .map { entry in
        LintProblem(
          "'\(entry.rule.detector.id)' has no examples", at: entry.location,
          "add: examples: {match: ['… «the finding» …'], noMatch: [{text: …, because: …}]}")
      }
  }
}
