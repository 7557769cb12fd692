extension [Finding] {
  /// The findings that are left when none lies inside another.
  ///
  /// The longer finding wins; of two on the same span, the more specific one, then the more
  /// confident one, then the one whose rule comes first. What a finding hides is kept as its
  /// evidence. Findings that overlap in part both stay, so that no byte of either is forgotten.
  func withoutNested(specificity: (RuleID) -> Int) -> [Finding] {
    let ranked = sorted { left, right in
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      let (a, b) = (specificity(left.rule), specificity(right.rule))
      if a != b { return a > b }
      if left.confidence != right.confidence { return left.confidence > right.confidence }
      return (left.range.lowerBound, left.rule) < (right.range.lowerBound, right.rule)
    }
    var kept = KeptFindings()
    for finding in ranked { kept.add(finding) }
    return kept.byPosition
  }
}

/// Findings that do not lie inside each other, in the order of their starts (and so of their ends).
private struct KeptFindings {
  private(set) var byPosition: [Finding] = []

  mutating func add(_ finding: Finding) {
    let index = firstIndex(endingAtOrAfter: finding.range.upperBound)
    if index < byPosition.count,
      byPosition[index].range.lowerBound <= finding.range.lowerBound
    {
      byPosition[index].hide(finding)
    } else {
      byPosition.insert(finding, at: index)
    }
  }

  private func firstIndex(endingAtOrAfter end: Int) -> Int {
    var (low, high) = (0, byPosition.count)
    while low < high {
      let middle = (low + high) / 2
      if byPosition[middle].range.upperBound < end { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Finding {
  fileprivate mutating func hide(_ other: Finding) {
    let hidden = Evidence.hides(other.rule, other.dataClass)
    if other.rule != rule, !evidence.contains(hidden) { evidence.append(hidden) }
  }
}
