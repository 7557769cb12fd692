import Diagnostics
import PolicyPacks

extension LintRule {
  /// A distance that is not what it says.
  static let contextDistance = LintRule(
    PackCode(
      "context-distance", .warning, .detectors,
      what: "Words count within a distance of nothing, or of more than is looked at.",
      why:
        "Within 0 bytes nothing stands beside a match; and no further than 1000 bytes are looked at, whatever is written.",
      bad: """
        detectors:
          staff-id:
            class: personal
            pattern: '\\bE\\d{6}\\b'
            redactAs: EMPLOYEE
            raisedBy: {words: [employee], within: ⟦5000⟧}
        """,
      good: """
        detectors:
          staff-id:
            class: personal
            pattern: '\\bE\\d{6}\\b'
            redactAs: EMPLOYEE
            raisedBy: {words: [employee], within: 40}
        """)
  ) { subject in
    subject.entries("detectors").flatMap { entry in
      ["raisedBy", "loweredBy"].compactMap { key in
        guard let node = entry.value[key]?["within"], let distance = node.text.flatMap({ Int($0) }),
          !(1...1_000).contains(distance)
        else { return nil }
        return LintProblem(
          distance > 0
            ? "no more than 1000 bytes are looked at" : "nothing stands within \(distance) bytes",
          at: node.location, "a sentence has about 100 bytes")
      }
    }
  }
}
