import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A detector whose findings another one makes already.
  static let shadowedDetector = LintRule(
    PackCode(
      "shadowed-detector", .warning, .detectors,
      what:
        "Everything that a detector's examples mark is found by another one of the same class and label.",
      why:
        "It adds nothing that its examples show. Remove it, or add an example that only it finds.",
      bad: """
        detectors:
          customer-number:
            class: customer
            pattern: '\\bKD-\\d{4,8}\\b'
            redactAs: CUSTOMER
            examples: {match: [Call «KD-1042», '«KD-104233»']}
          ⟦long-customer-number⟧:
            class: customer
            pattern: '\\bKD-\\d{6}\\b'
            redactAs: CUSTOMER
            examples: {match: [Call «KD-104233», '«KD-000001»']}
        """,
      good: """
        detectors:
          customer-number:
            class: customer
            pattern: '\\bKD-\\d{4,8}\\b'
            redactAs: CUSTOMER
            examples: {match: [Call «KD-1042», '«KD-104233»']}
        """)
  ) { subject in
    let candidates = subject.document.detectors.filter { $0.examples.match.count > 1 }
    let own = Set(subject.document.detectors.map(\.rule.detector.id))
    let inherited = (subject.pack?.detectors ?? []).map(\.detector).filter { !own.contains($0.id) }
    let all = subject.document.detectors.map(\.rule.detector) + inherited
    return candidates.compactMap { entry in
      let detector = entry.rule.detector
      let rivals = all.filter {
        $0.id != detector.id && $0.dataClass == detector.dataClass
          && $0.redactAs == detector.redactAs
      }
      guard let other = Shadow(rivals).rule(finding: entry.examples.match) else { return nil }
      return LintProblem(
        "'\(other)' finds everything that the examples of '\(detector.id)' mark",
        at: entry.location,
        "remove one of the two, or add an example that only this one finds")
    }
  }
}

/// Detectors of one class, asked whether one of them finds all that another one's examples mark.
private struct Shadow {
  private let rivals: [Detector]

  init(_ rivals: [Detector]) { self.rivals = rivals }

  func rule(finding examples: [MarkedText]) -> RuleID? {
    guard !rivals.isEmpty, let detectors = try? DetectorSet(rivals) else { return nil }
    var left = Set(rivals.map(\.id))
    for example in examples {
      let findings = detectors.candidates(in: Array(example.text.utf8)).findings
        .filter { $0.confidence >= .reported }
      for span in example.spans {
        left.formIntersection(findings.filter { $0.range == span }.map(\.rule))
        guard !left.isEmpty else { return nil }
      }
    }
    return left.min()
  }
}
