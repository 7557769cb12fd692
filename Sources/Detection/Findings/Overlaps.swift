extension [Finding] {
  /// The findings that are left when none lies inside another.
  ///
  /// The longer finding wins; of two on the same span, the more specific one, then the more
  /// confident one, then the one whose rule comes first. What a finding hides is kept as its
  /// evidence, and counts for the verdict. Findings that overlap in part both stay, so that no byte
  /// of either is forgotten.
  func withoutNested(specificity: (RuleID) -> Int) -> [Finding] {
    let sorted = sorted { left, right in
      if left.range != right.range {
        return (left.range.lowerBound, -left.range.upperBound)
          < (right.range.lowerBound, -right.range.upperBound)
      }
      let (a, b) = (specificity(left.rule), specificity(right.rule))
      if a != b { return a > b }
      return (right.confidence, left.rule) < (left.confidence, right.rule)
    }
    var kept: [Finding] = []
    for finding in sorted {
      // Starts grow, and so do the ends of what is kept: only the last one can hold this one.
      if let last = kept.indices.last, kept[last].range.upperBound >= finding.range.upperBound {
        kept[last].hide(finding)
      } else {
        kept.append(finding)
      }
    }
    return kept
  }
}

extension Finding {
  fileprivate mutating func hide(_ other: Finding) {
    let hidden = Evidence.hides(other.rule, other.dataClass)
    if other.rule != rule, !evidence.contains(hidden) { evidence.append(hidden) }
  }
}
