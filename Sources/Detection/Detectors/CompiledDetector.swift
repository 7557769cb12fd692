import PCRE2

/// A detector with everything compiled that it needs beside its patterns.
struct CompiledDetector: Sendable {
  let detector: Detector
  private let columns: CompiledColumns?
  private let raisedBy: CompiledContext?
  private let loweredBy: CompiledContext?
  private let never: [Pattern]
  private let samples: [Pattern]

  /// Everything is compiled when a text first needs it.
  init(_ detector: Detector) {
    self.detector = detector
    columns = CompiledColumns(detector.method)
    raisedBy = CompiledContext(detector.raisedBy, raises: true)
    loweredBy = CompiledContext(detector.loweredBy, raises: false)
    never = detector.never.map(Self.wholeValue)
    samples = detector.samples.map(Self.wholeValue)
  }

  /// Compiles everything now.
  func compile() throws(DetectorError) {
    try compile(.words, 0) { () throws(PatternError) in
      try columns?.compile()
      try raisedBy?.compile()
      try loweredBy?.compile()
    }
    for (part, patterns) in [(DetectorError.Part.never, never), (.samples, samples)] {
      for (index, pattern) in patterns.enumerated() {
        try compile(part, index, pattern.compile)
      }
    }
  }

  private func compile(
    _ part: DetectorError.Part, _ index: Int, _ body: () throws(PatternError) -> Void
  ) throws(DetectorError) {
    do {
      try body()
    } catch {
      throw DetectorError(rule: detector.id, part: part, index: index, error: error)
    }
  }

  /// How particular the detector is about what it takes; used when two find the same span.
  var specificity: Int {
    (detector.validators.isEmpty ? 0 : 4) + (detector.minimumEntropy == nil ? 1 : 0)
      + (detector.dataClass.lineage.count > 1 ? 1 : 0) + (detector.keywords.isEmpty ? 0 : 1)
  }

  /// Looks at one match of one of the detector's patterns.
  func examine(
    _ match: Range<Int>, of pattern: Pattern, in text: borrowing Span<UInt8>,
    labelledBy labels: FieldLabels
  ) -> Examination {
    examine(parts(of: match, pattern: pattern, in: text), in: text, labelledBy: labels)
  }

  /// Looks at an entry of the detector's dataset.
  func examine(
    _ entry: Range<Int>, in text: borrowing Span<UInt8>, labelledBy labels: FieldLabels
  ) -> Examination {
    examine(MatchParts(value: entry), in: text, labelledBy: labels)
  }

  private func examine(
    _ parts: MatchParts, in text: borrowing Span<UInt8>, labelledBy labels: FieldLabels
  ) -> Examination {
    var parts = parts
    parts.value = text.wholeCharacters(around: parts.value)
    var evidence: [Evidence] = []
    for check in detector.validators {
      let part = check.group.map { parts.groups[$0] ?? nil } ?? parts.value
      guard let part else { continue }
      guard check.validator.isValid(text.bytes(in: part)) else {
        return Examination(
          range: parts.value, held: evidence, outcome: .invalid(check.validator, part: part))
      }
      evidence.append(.valid(check.validator))
    }
    let value = text.bytes(in: parts.value)
    if let least = detector.minimumEntropy {
      let entropy = value.shannonEntropy
      guard entropy >= least else {
        return Examination(range: parts.value, held: evidence, outcome: .tooRegular(entropy))
      }
      evidence.append(.entropy(entropy))
    }
    let start = parts.isWeak ? detector.confidence.lowered : nil
    let finding = rated(
      parts.value, value: value, evidence: evidence, in: text, labelledBy: labels, from: start)
    let isExcluded = never.contains { $0.matchesWhole(value.span) }
    return Examination(
      range: parts.value, held: evidence,
      outcome: isExcluded ? .neverCounts(finding) : .candidate(finding), start: start)
  }

  /// Looks at a table; `nil` if it is none of the kind that this finds.
  func examine(_ table: some TextTable, in text: [UInt8]) -> Examination? {
    guard let evidence = columns?.evidence(in: table, of: text) else { return nil }
    let finding = Finding(
      rule: detector.id, dataClass: detector.dataClass, range: table.range,
      confidence: detector.confidence, evidence: [evidence])
    return Examination(range: table.range, held: [evidence], outcome: .candidate(finding))
  }

  /// Looks at a place that somebody else found; `nil` if there is no such place in the text.
  func examine(
    _ candidate: ExternalFindings.Candidate, in text: borrowing Span<UInt8>,
    labelledBy labels: FieldLabels
  ) -> Examination? {
    let range = candidate.range
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count,
      text.wholeCharacters(around: range) == range
    else { return nil }
    let finding = rated(
      range, value: text.bytes(in: range), evidence: [], in: text, labelledBy: labels,
      from: candidate.confidence)
    return Examination(
      range: range, held: [], outcome: .candidate(finding), start: candidate.confidence)
  }

  private func rated(
    _ range: Range<Int>, value: [UInt8], evidence: [Evidence], in text: borrowing Span<UInt8>,
    labelledBy labels: FieldLabels, from confidence: Confidence? = nil
  ) -> Finding {
    var finding = Finding(
      rule: detector.id, dataClass: detector.dataClass, range: range,
      confidence: confidence ?? detector.confidence,
      isSample: samples.contains { $0.matchesWhole(value.span) }, evidence: evidence)
    guard raisedBy != nil || loweredBy != nil else { return finding }
    let label = labels.label(of: range)
    if let word = raisedBy?.word(near: range, in: text, orIn: label) {
      finding.confidence = finding.confidence.raised
      finding.evidence.append(.raised(by: word))
    }
    if let word = loweredBy?.word(near: range, in: text, orIn: label) {
      finding.confidence = finding.confidence.lowered
      finding.evidence.append(.lowered(by: word))
    }
    return finding
  }

  private func parts(
    of match: Range<Int>, pattern: Pattern, in text: borrowing Span<UInt8>
  ) -> MatchParts {
    guard !pattern.groupNames.isEmpty else { return MatchParts(value: match) }
    let ranges = pattern.groups(of: match, in: text)
    guard !ranges.isEmpty else { return MatchParts(value: match) }
    let groups = pattern.groupNames.map { ($0.name, ranges[$0.number]) }
    let named = Dictionary(groups) { first, second in first ?? second }
    guard case .some(.some(let value)) = named["value"], !value.isEmpty else {
      return MatchParts(value: match, groups: named)
    }
    return MatchParts(value: value, groups: named)
  }

  private static func wholeValue(_ source: String) -> Pattern {
    Pattern(deferring: source, options: [.caseless, .anchored, .endAnchored])
  }
}

/// What a match's named groups say of it.
private struct MatchParts {
  /// The finding's span.
  var value: Range<Int>
  var groups: [String: Range<Int>?] = [:]

  /// Whether it was written in a form that is less sure: the group `weak` took part.
  var isWeak: Bool { groups["weak"].flatMap { $0 } != nil }
}

/// What became of one match.
struct Examination: Sendable {
  /// The finding's span, or what would have been.
  var range: Range<Int>
  /// The validators, and the entropy, that held before the outcome was clear.
  var held: [Evidence]
  var outcome: Outcome
  /// How sure whoever found it was; `nil` where that is the detector's own confidence.
  var start: Confidence?

  enum Outcome: Sendable {
    /// The validator says no to this part.
    case invalid(Validator, part: Range<Int>)
    /// The entropy is below the least.
    case tooRegular(Double)
    /// A value that never counts.
    case neverCounts(Finding)
    /// A candidate; it is a finding if it is confident enough and lies in no other.
    case candidate(Finding)
  }
}

/// One match of one of a set's patterns, or a place that somebody else found, looked at.
struct ExaminedMatch: Sendable {
  /// The index of the detector in the set.
  var owner: Int
  /// Which of the detector's patterns it is, from 0.
  var pattern: Int
  /// The whole match.
  var range: Range<Int>
  var examination: Examination
}

extension Span<UInt8> {
  /// The range, with the rest of the characters that it begins or ends in: patterns see bytes.
  func wholeCharacters(around range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, start < count, self[start] & 0xC0 == 0x80 { start -= 1 }
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// A copy of some of the bytes.
  func bytes(in range: Range<Int>) -> [UInt8] {
    let part = extracting(range)
    return [UInt8](capacity: part.count) { output in
      for index in part.indices { output.append(part[index]) }
    }
  }
}
