/// A regex of gitleaks, with the group that it reports as the secret.
struct GitleaksPattern {
  /// The pattern of the detector.
  let carried: CarriedPattern
  /// The part that is the finding.
  let value: RegexNode
  /// Whether the finding is the whole match.
  let isValueWhole: Bool
  /// Whether optional characters in front were left out.
  let isShortened: Bool

  /// Carries a regex over.
  ///
  /// Without a number, the secret is the first group that is not empty; without groups, it is the
  /// match.
  init(_ regex: String, secretGroup: Int) throws(RegexError) {
    let node = try RegexParser.parse(regex, .re2)
    let count = node.captureCount
    guard secretGroup >= 0, secretGroup <= count else {
      throw RegexError(reason: "it has no group \(secretGroup)", character: 0)
    }
    let marked = node.markingValue { number, isOutermost in
      secretGroup > 0 ? number == secretGroup : isOutermost
    }
    let short = count > 0 ? marked.withoutLeadingRun : marked
    carried = try CarriedPattern(regex, .re2) { _ in short }
    isValueWhole = count == 0
    isShortened = short != marked
    value = count == 0 ? node : marked.values
  }
}

extension RegexNode {
  /// The groups that are the finding, as alternatives.
  fileprivate var values: RegexNode {
    var values: [RegexNode] = []
    visit { if case .capture(_, true, let inner) = $0 { values.append(inner) } }
    return .alternation(values)
  }
}
