import PCRE2
import PatternScanner

/// Detectors, compiled to be run together over texts.
///
/// ```swift
/// let detectors = try DetectorSet(pack.detectors)
/// let detections = detectors.detect(in: Array(draft.utf8))
/// ```
/// Immutable; share it freely between threads.
public struct DetectorSet: Sendable {
  private let detectors: [CompiledDetector]
  private let scanner: PatternScanner
  /// The detector of each of the scanner's patterns.
  private let owners: [Int]
  private let specificity: [RuleID: Int]
  /// The words of the placeholders that a redaction of these detectors makes.
  private let labels: Set<Substring>

  /// Compiles the detectors.
  ///
  /// - Throws: `DetectorError` with the first pattern that does not compile, and where.
  public init(_ detectors: [Detector]) throws(DetectorError) {
    var compiled: [CompiledDetector] = []
    var patterns: [ScanPattern] = []
    var places: [(owner: Int, index: Int)] = []
    for (owner, detector) in detectors.enumerated() {
      compiled.append(try CompiledDetector(detector))
      for (index, pattern) in detector.scanPatterns.enumerated() {
        patterns.append(pattern)
        places.append((owner, index))
      }
    }
    self.detectors = compiled
    owners = places.map(\.owner)
    labels = Set(detectors.map { $0.redactAs[...] })
    specificity = Dictionary(compiled.map { ($0.detector.id, $0.specificity) }) { max($0, $1) }
    do {
      scanner = try PatternScanner(patterns)
    } catch {
      let place = places[error.index]
      throw DetectorError(
        rule: detectors[place.owner].id, part: .pattern, index: place.index, error: error.error)
    }
  }

  /// The findings in a text: candidates that count, are sure enough, and lie in no other.
  ///
  /// A placeholder that an earlier redaction left is no finding, whatever it looks like.
  public func detect(in text: [UInt8]) -> Detections {
    var findings: [Finding] = []
    let placeholders = Placeholder.occurrences(in: text).filter { labels.contains($0.label) }
      .map(\.range)
    let unevaluated = examine(text) { examination in
      if case .candidate(let finding) = examination.outcome,
        finding.confidence >= .reported, !placeholders.hold(finding.range)
      {
        findings.append(finding)
      }
    }
    let resolved = findings.withoutNested { specificity[$0] ?? 0 }
    return Detections(findings: resolved, unevaluated: unevaluated)
  }

  /// Every candidate: what passed pattern and validator, at any confidence, by position and rule.
  public func candidates(in text: [UInt8]) -> Detections {
    var candidates: Set<Finding> = []
    let unevaluated = examine(text) { examination in
      switch examination.outcome {
      case .candidate(let finding), .neverCounts(let finding): candidates.insert(finding)
      case .invalid, .tooRegular: break
      }
    }
    let sorted = candidates.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule)
        < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
    }
    return Detections(findings: sorted, unevaluated: unevaluated)
  }

  /// What became of each match of a rule, for people who ask why.
  public func trace(_ rule: RuleID, in text: [UInt8]) -> [TraceStep] {
    var steps: [TraceStep] = []
    _ = examine(text, only: rule) { steps.append(TraceStep($0)) }
    return steps
  }

  /// Hands over what became of each match; returns the rules that could not be evaluated.
  private func examine(
    _ text: [UInt8], only rule: RuleID? = nil, _ body: (Examination) -> Void
  ) -> [Unevaluated] {
    var result = ScanResult()
    scanner.scan(text.span, into: &result)
    var unevaluated = result.unevaluated.map {
      Unevaluated(rule: self.rule(of: $0.pattern), $0.limit)
    }
    for match in result.matches where rule == nil || self.rule(of: match.pattern) == rule {
      if let limit = examine(match, in: text.span, body) {
        unevaluated.append(Unevaluated(rule: self.rule(of: match.pattern), limit))
      }
    }
    return unevaluated
  }

  private func rule(of pattern: Int) -> RuleID { detectors[owners[pattern]].detector.id }

  /// Looks at one match, and if it is not valid at those that start inside it: the year before a
  /// card number must not hide the card.
  ///
  /// - Returns: the limit that ended the search for those, if one did.
  private func examine(
    _ match: ScanMatch, in text: borrowing Span<UInt8>, _ body: (Examination) -> Void
  ) -> MatchLimit? {
    let (pattern, detector) = (scanner.patterns[match.pattern], detectors[owners[match.pattern]])
    var range = match.range
    for _ in 0..<DetectorSet.retries {
      let examination = detector.examine(range, of: pattern, in: text)
      body(examination)
      guard case .invalid = examination.outcome else { return nil }
      switch pattern.firstMatch(
        in: text, from: range.lowerBound + 1, startingBefore: match.range.upperBound)
      {
      case .match(let inner): range = inner
      case .noMatch: return nil
      case .limitReached(let limit): return limit
      }
    }
    return nil
  }

  /// Enough for the groups of any number that people write; bounded, so that a long run of digits
  /// costs no more than a few of them.
  private static let retries = 16
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

extension Detector {
  fileprivate var scanPatterns: [ScanPattern] {
    switch method {
    case .patterns(let sources, let caseless):
      sources.map {
        ScanPattern(
          $0, options: caseless ? .caseless : [], keywords: keywords.flatMap(\.inBothCases))
      }
    case .words(let phrases):
      [
        ScanPattern(
          WordPattern.source(phrases), options: .caseless, keywords: WordPattern.keywords(phrases))
      ]
    }
  }
}

extension String {
  /// The text as it is and, where it has letters beyond ASCII, in small letters and in capitals.
  fileprivate var inBothCases: [String] {
    utf8.allSatisfy { $0 < 0x80 } ? [self] : [self, lowercased(), uppercased()]
  }
}
