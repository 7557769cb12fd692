/// Findings of which none lies inside another, and what became of the others.
struct Nesting: Sendable {
  /// The findings that are left, by position, each with what it hides as evidence.
  var kept: [Finding] = []
  /// For each finding that was looked at, the index of the one that is kept for it: itself, or the one
  /// that it lies in.
  var keepers: [Int]
}

extension [Finding] {
  /// The findings that are left when none lies inside another.
  ///
  /// The longer finding wins; of two on the same span, the more specific one, then the more
  /// confident one, then the one whose rule comes first. What a finding hides is kept as its
  /// evidence, and counts for the verdict. Findings that overlap in part both stay, so that no byte
  /// of either is forgotten. A table stays beside what is found in its cells.
  func nesting(specificity: (RuleID) -> Int) -> Nesting {
    var nesting = Nesting(keepers: [Int](repeating: 0, count: count))
    // The last one that was kept, beside tables.
    var last: Int?
    for (index, finding) in sorted(by: specificity) {
      // Starts grow, and so do the ends of what is kept: only the last one can hold this one.
      if !finding.isTable, let last,
        nesting.kept[last].range.upperBound >= finding.range.upperBound
      {
        nesting.kept[last].hide(finding)
        nesting.keepers[index] = last
        continue
      }
      nesting.kept.append(finding)
      nesting.keepers[index] = nesting.kept.count - 1
      if !finding.isTable { last = nesting.kept.count - 1 }
    }
    return nesting
  }

  private func sorted(by specificity: (RuleID) -> Int) -> [(offset: Int, element: Finding)] {
    enumerated().sorted { left, right in
      let (left, right) = (left.element, right.element)
      if left.range != right.range {
        return (left.range.lowerBound, -left.range.upperBound)
          < (right.range.lowerBound, -right.range.upperBound)
      }
      let (a, b) = (specificity(left.rule), specificity(right.rule))
      if a != b { return a > b }
      return (right.confidence, left.rule) < (left.confidence, right.rule)
    }
  }
}

extension Finding {
  fileprivate mutating func hide(_ other: Finding) {
    let hidden = Evidence.hides(other.rule, other.dataClass)
    if other.rule != rule, !evidence.contains(hidden) { evidence.append(hidden) }
  }
}
