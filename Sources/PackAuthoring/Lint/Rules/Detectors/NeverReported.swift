import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A detector whose findings nobody sees.
  static let neverReported = LintRule(
    PackCode(
      "never-reported", .warning, .detectors,
      what: "A detector has the confidence 'low' and nothing that raises it.",
      why:
        "Findings are reported from 'medium' up, so this one never finds anything. Say which words near a match raise it.",
      bad: """
        detectors:
          staff-id: {class: personal, pattern: '\\bE\\d{6}\\b', redactAs: EMPLOYEE, confidence: ⟦low⟧}
        """,
      good: """
        detectors:
          staff-id:
            class: personal
            pattern: '\\bE\\d{6}\\b'
            redactAs: EMPLOYEE
            confidence: low
            raisedBy: {words: [employee, staff], within: 40}
        """)
  ) { subject in
    subject.document.detectors.compactMap { entry in
      let detector = entry.rule.detector
      guard detector.confidence < .reported, detector.raisedBy == nil else { return nil }
      return LintProblem(
        "'\(detector.id)' is never reported: its confidence is 'low', and nothing raises it",
        at: subject.place(entry.location, "confidence"), "add: raisedBy: {words: […], within: 40}")
    }
  }
}
