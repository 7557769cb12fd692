import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// One placeholder for two kinds of data.
  static let sharedLabel = LintRule(
    PackCode(
      "shared-label", .note, .detectors,
      what: "Detectors of different roots put the same word into their placeholders.",
      why:
        "`[NUMBER_1]` and `[NUMBER_2]` may then be a customer and an account, and the answer cannot tell them apart.",
      bad: """
        detectors:
          customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: NUMBER}
          account-number: {class: financial, pattern: '\\bAC-\\d{6}\\b', redactAs: ⟦NUMBER⟧}
        """,
      good: """
        detectors:
          customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}
          account-number: {class: financial, pattern: '\\bAC-\\d{6}\\b', redactAs: ACCOUNT}
        """)
  ) { subject in
    var first: [String: Detector] = [:]
    return subject.document.detectors.compactMap { entry in
      let detector = entry.rule.detector
      guard !detector.redactAs.isEmpty else { return nil }
      guard let other = first[detector.redactAs] else {
        first[detector.redactAs] = detector
        return nil
      }
      guard other.dataClass.root != detector.dataClass.root else { return nil }
      return LintProblem(
        "'\(other.id)' makes placeholders of '\(detector.redactAs)' too, for \(other.dataClass)",
        at: subject.place(entry.location, "redactAs"))
    }
  }
}
