/// Detectors whose findings count together: which of their candidates are findings, and which lie inside
/// others.
struct DetectorGroup: Sendable {
  /// The words of the placeholders that a redaction of these detectors makes.
  private let labels: Set<Substring>
  private let specificity: [RuleID: Int]

  init(_ detectors: [CompiledDetector]) {
    labels = Set(detectors.map { $0.detector.redactAs[...] })
    specificity = Dictionary(detectors.map { ($0.detector.id, $0.specificity) }) { max($0, $1) }
  }

  /// Whether a candidate counts, as far as it alone is concerned.
  enum Standing: Sendable, Hashable {
    /// It counts, unless it lies in another one.
    case counts
    /// It is not sure enough.
    case unsure
    /// It is a placeholder that an earlier redaction left.
    case placeholder
  }

  /// Where placeholders stand that a redaction of these detectors could have left.
  func placeholders(among occurrences: [Placeholder.Occurrence]) -> [Range<Int>] {
    occurrences.isEmpty
      ? [] : occurrences.filter { labels.contains($0.label) }.map(\.range)
  }

  static func standing(of candidate: Finding, among placeholders: [Range<Int>]) -> Standing {
    guard candidate.confidence >= .reported else { return .unsure }
    return placeholders.hold(candidate.range) ? .placeholder : .counts
  }

  /// The findings that lie in no other.
  func withoutNested(_ findings: [Finding]) -> [Finding] { nesting(findings).kept }

  /// Which findings are kept, and which lie inside them.
  func nesting(_ findings: [Finding]) -> Nesting {
    findings.nesting { specificity[$0] ?? 0 }
  }
}

extension [Range<Int>] {
  /// Whether a range lies inside one of these, which are sorted and do not overlap.
  fileprivate func hold(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound <= range.lowerBound
  }
}
