import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// Words that change nothing.
  static let contextWithoutEffect = LintRule(
    PackCode(
      "context-without-effect", .warning, .detectors,
      what: "Words raise a confidence that is as high as it can be, or lower one that is as low.",
      why:
        "They change nothing. Lower the confidence that the pattern has by itself, or remove the words.",
      bad: """
        detectors:
          staff-id:
            class: personal
            pattern: '\\bE\\d{6}\\b'
            redactAs: EMPLOYEE
            confidence: high
            raisedBy: ⟦⟧{words: [employee, staff], within: 40}
        """,
      good: """
        detectors:
          staff-id:
            class: personal
            pattern: '\\bE\\d{6}\\b'
            redactAs: EMPLOYEE
            confidence: medium
            raisedBy: {words: [employee, staff], within: 40}
        """)
  ) { subject in
    subject.document.detectors.compactMap { entry in
      let detector = entry.rule.detector
      let raises =
        detector.confidence == .high && detector.raisedBy != nil && detector.loweredBy == nil
      let lowers =
        detector.confidence == .low && detector.loweredBy != nil && detector.raisedBy == nil
      guard raises || lowers else { return nil }
      return LintProblem(
        "the confidence of '\(detector.id)' is '\(detector.confidence.name)' already",
        at: subject.place(entry.location, raises ? "raisedBy" : "loweredBy"))
    }
  }
}
