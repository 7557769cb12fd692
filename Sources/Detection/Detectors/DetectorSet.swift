import ExactMatch
import PCRE2
public import PatternScanner

/// Detectors, compiled to be run together over texts.
///
/// ```swift
/// let detectors = try DetectorSet(pack.detectors)
/// let detections = detectors.detect(in: Array(draft.utf8))
/// ```
/// Immutable; share it freely between threads.
public struct DetectorSet: Sendable {
  let detectors: [CompiledDetector]
  let scanner: PatternScanner
  /// Whose each of the scanner's patterns is, and the how manieth.
  let places: [PatternPlace]
  /// The indices of the detectors for which somebody else looks at the text.
  let external: [Int]
  /// The indices of the detectors that find tables.
  let tables: [Int]
  /// The detectors that look for entries of datasets.
  let datasets: [DatasetSearcher]
  /// All of the detectors, as those whose findings count.
  let group: DetectorGroup

  /// Compiles the detectors.
  ///
  /// - Parameters:
  ///   - detectors: the detectors.
  ///   - datasets: what they look for, opened; a detector without its dataset could not be evaluated.
  /// - Throws: `DetectorError` with the first pattern that does not compile, and where.
  public init(
    _ detectors: [Detector], datasets: OpenDatasets = OpenDatasets()
  ) throws(DetectorError) {
    self.init(deferring: detectors, datasets: datasets)
    for detector in self.detectors { try detector.compile() }
    for (pattern, place) in zip(scanner.patterns, places) {
      do {
        try pattern.compile()
      } catch {
        throw DetectorError(
          rule: detectors[place.owner].id, part: .pattern, index: place.index, error: error)
      }
    }
  }

  /// A set of detectors that have compiled before; what a text does not need is not compiled again.
  ///
  /// A pattern that does not compile after all could not be evaluated.
  ///
  /// - Parameter plans: where the plan for all patterns is looked for, and kept.
  public init(
    deferring detectors: [Detector], datasets: OpenDatasets = OpenDatasets(),
    plans: KeptPlans? = nil
  ) {
    var patterns: [ScanPattern] = []
    var places: [PatternPlace] = []
    for (owner, detector) in detectors.enumerated() {
      for (index, pattern) in detector.scanPatterns.enumerated() {
        patterns.append(pattern)
        places.append(PatternPlace(owner: owner, index: index))
      }
    }
    let compiled = detectors.map(CompiledDetector.init)
    self.detectors = compiled
    self.places = places
    external = compiled.indices.filter { compiled[$0].detector.method == .external }
    tables = compiled.indices.filter { index in
      if case .table = compiled[index].detector.method { true } else { false }
    }
    self.datasets = compiled.indices.compactMap { index in
      guard case .dataset(let reference) = compiled[index].detector.method else { return nil }
      return DatasetSearcher(
        owner: index,
        dataset: Result { () throws(DatasetError) in try datasets.dataset(reference) })
    }
    group = DetectorGroup(compiled)
    scanner = PatternScanner(deferring: patterns, plans: plans)
  }

  /// The findings in a text: candidates that count, are sure enough, and lie in no other.
  ///
  /// A placeholder that an earlier redaction left is no finding, whatever it looks like.
  ///
  /// - Parameters:
  ///   - text: the text, as UTF-8.
  ///   - external: what others found in it.
  public func detect(
    in text: [UInt8], given external: ExternalFindings = ExternalFindings()
  ) -> Detections {
    var findings: [Finding] = []
    let placeholders = group.placeholders(among: Placeholder.occurrences(in: text))
    let unevaluated = examine(text, given: external) { match in
      if case .candidate(let finding) = match.examination.outcome,
        DetectorGroup.standing(of: finding, among: placeholders) == .counts
      {
        findings.append(finding)
      }
    }
    return Detections(findings: group.withoutNested(findings), unevaluated: unevaluated)
  }

  /// Every candidate: what passed pattern and validator, at any confidence, by position and rule.
  public func candidates(
    in text: [UInt8], given external: ExternalFindings = ExternalFindings()
  ) -> Detections {
    var candidates: Set<Finding> = []
    let unevaluated = examine(text, given: external) { match in
      switch match.examination.outcome {
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
  public func trace(
    _ rule: RuleID, in text: [UInt8], given external: ExternalFindings = ExternalFindings()
  ) -> [TraceStep] {
    var steps: [TraceStep] = []
    _ = examine(text, given: external, only: rule) { steps.append(TraceStep($0.examination)) }
    return steps
  }

  /// Hands over what became of each match; returns the rules that could not be evaluated.
  func examine(
    _ text: [UInt8], given external: ExternalFindings, only rule: RuleID? = nil,
    _ body: (ExaminedMatch) -> Void
  ) -> [Unevaluated] {
    let gaps = examinePatterns(of: text, only: rule, body)
    var unevaluated = gaps.patterns.map { pattern, limit in
      Unevaluated(rule: self.rule(of: pattern), limit)
    }
    if gaps.isCutShort { unevaluated.append(.encodedText) }
    unevaluated += datasetTroubles(only: rule).map(\.unevaluated)
    return unevaluated + examineExternal(external, in: text, only: rule, body)
  }

  /// Hands over what became of each match in one reading of a text; returns the patterns that were
  /// given up.
  func examineOnce(
    _ text: [UInt8], only rule: RuleID?, _ body: (ExaminedMatch) -> Void
  ) -> [(pattern: Int, limit: MatchLimit)] {
    let labels = FieldLabels(of: text)
    var result = ScanResult()
    scanner.scan(text.span, into: &result)
    var unevaluated = result.unevaluated.map { ($0.pattern, $0.limit) }
    // A table is looked for where a name of a column stands.
    var named: Set<Int> = []
    for match in result.matches where rule == nil || self.rule(of: match.pattern) == rule {
      if tables.contains(places[match.pattern].owner) {
        named.insert(places[match.pattern].owner)
        continue
      }
      if let limit = examine(match, in: text.span, labelledBy: labels, body) {
        unevaluated.append((match.pattern, limit))
      }
    }
    for owner in named.sorted() { examineTables(of: text, owner, labels, body) }
    examineDatasets(in: text, only: rule, labelledBy: labels, body)
    return unevaluated
  }

  private func examineTables(
    of text: [UInt8], _ owner: Int, _ labels: FieldLabels, _ body: (ExaminedMatch) -> Void
  ) {
    let found =
      labels.tables.compactMap { detectors[owner].examine($0, in: text) }
      + labels.objects.compactMap { detectors[owner].examine($0, in: text) }
    for examination in found {
      body(
        ExaminedMatch(
          owner: owner, pattern: 0, range: examination.range, examination: examination))
    }
  }

  private func rule(of pattern: Int) -> RuleID { detectors[places[pattern].owner].detector.id }

  /// Looks at one match, and if it is not valid at those that start inside it: the year before a
  /// card number must not hide the card.
  ///
  /// - Returns: the limit that ended the search for those, if one did.
  private func examine(
    _ match: ScanMatch, in text: borrowing Span<UInt8>, labelledBy labels: FieldLabels,
    _ body: (ExaminedMatch) -> Void
  ) -> MatchLimit? {
    let (pattern, place) = (scanner.patterns[match.pattern], places[match.pattern])
    let detector = detectors[place.owner]
    var range = match.range
    for _ in 0..<DetectorSet.retries {
      let examination = detector.examine(range, of: pattern, in: text, labelledBy: labels)
      body(
        ExaminedMatch(
          owner: place.owner, pattern: place.index, range: range, examination: examination))
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

/// Whose a pattern is.
struct PatternPlace: Sendable {
  /// The index of the detector in the set.
  var owner: Int
  /// Which of the detector's patterns it is, from 0.
  var index: Int
}

extension Detector {
  /// What a scanner looks for on behalf of the detector.
  package var scanPatterns: [ScanPattern] {
    switch method {
    case .patterns(let sources, let caseless):
      let isPlain = keywords.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
      let keywords = isPlain ? keywords : keywords.flatMap(\.inBothCases)
      return sources.map {
        ScanPattern($0, options: caseless ? .caseless : [], keywords: keywords)
      }
    case .words(let phrases):
      return [
        ScanPattern(
          WordPattern.source(phrases), options: .caseless, keywords: WordPattern.keywords(phrases))
      ]
    case .table(let columns):
      return [
        ScanPattern(
          WordPattern.anywhere(columns.names), options: .caseless,
          keywords: WordPattern.keywords(columns.names))
      ]
    case .dataset, .external:
      return []
    }
  }
}

extension String {
  /// The text as it is and, where it has letters beyond ASCII, in small letters and in capitals.
  fileprivate var inBothCases: [String] {
    utf8.allSatisfy { $0 < 0x80 } ? [self] : [self, lowercased(), uppercased()]
  }
}
