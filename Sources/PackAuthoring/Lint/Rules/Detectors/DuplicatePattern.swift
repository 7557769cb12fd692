import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// The same pattern in two detectors.
  static let duplicatePattern = LintRule(
    PackCode(
      "duplicate-pattern", .warning, .detectors,
      what: "Two detectors have the same pattern.",
      why:
        "Both find the same spans, and which of them is reported depends on details. Make one of them, or tell them apart.",
      bad: """
        detectors:
          customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}
          order-number: {class: company, pattern: ⟦'\\bKD-\\d{6}\\b'⟧, redactAs: ORDER}
        """,
      good: """
        detectors:
          customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}
          order-number: {class: company, pattern: '\\bOR-\\d{6}\\b', redactAs: ORDER}
        """,
      note: "Detectors that differ in their validators or in the words around them are left out.")
  ) { subject in
    let own = Set(subject.document.detectors.map(\.rule.detector.id))
    let inherited = (subject.pack?.detectors ?? []).map(\.detector).filter { !own.contains($0.id) }
    var first: [FoundBy: RuleID] = [:]
    for detector in inherited {
      for pattern in FoundBy.all(of: detector) { first[pattern] = detector.id }
    }
    return subject.document.detectors.flatMap { entry -> [LintProblem] in
      let detector = entry.rule.detector
      return FoundBy.all(of: detector).enumerated().compactMap { index, pattern in
        guard let other = first.updateValue(detector.id, forKey: pattern), other != detector.id
        else { return nil }
        let node = subject.node(at: entry.location)?["pattern"]
        let place = node?.itemsOrSelf.dropFirst(index).first?.location
        return LintProblem(
          "'\(other)' has this pattern too", at: place ?? entry.location,
          "make one detector of the two, or give one of them a validator or words around it")
      }
    }
  }
}

/// What decides whether a pattern's match is a finding.
private struct FoundBy: Hashable {
  var pattern: String
  var isCaseless: Bool
  var validators: [ValueCheck]
  var raisedBy, loweredBy: ContextWords?

  static func all(of detector: Detector) -> [FoundBy] {
    guard case .patterns(let patterns, let isCaseless) = detector.method else { return [] }
    return patterns.map { pattern in
      FoundBy(
        pattern: pattern, isCaseless: isCaseless, validators: detector.validators,
        raisedBy: detector.raisedBy, loweredBy: detector.loweredBy)
    }
  }
}
