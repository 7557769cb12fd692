import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A word that raises and lowers.
  static let contextBothWays = LintRule(
    PackCode(
      "context-both-ways", .warning, .detectors,
      what: "A word both raises and lowers the confidence.",
      why: "The two cancel out where both are near enough, and nobody can tell which was meant.",
      bad: """
        detectors:
          staff-id:
            class: personal
            pattern: '\\bE\\d{6}\\b'
            redactAs: EMPLOYEE
            raisedBy: {words: [employee, id]}
            loweredBy: ⟦⟧{words: [additive, ID]}
        """,
      good: """
        detectors:
          staff-id:
            class: personal
            pattern: '\\bE\\d{6}\\b'
            redactAs: EMPLOYEE
            raisedBy: {words: [employee, id]}
            loweredBy: {words: [additive]}
        """)
  ) { subject in
    subject.document.detectors.compactMap { entry in
      let detector = entry.rule.detector
      let raising = Set((detector.raisedBy?.words ?? []).map { $0.lowercased() })
      let both = (detector.loweredBy?.words ?? []).first { raising.contains($0.lowercased()) }
      guard let both else { return nil }
      return LintProblem(
        "'\(both)' raises and lowers the confidence", at: subject.place(entry.location, "loweredBy")
      )
    }
  }
}
