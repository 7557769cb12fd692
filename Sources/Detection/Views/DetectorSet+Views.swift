import PCRE2

extension DetectorSet {
  /// Hands over what became of each match in a text and in the other views of it, at their places in
  /// the text.
  ///
  /// What a view finds counts where it was hidden: where the text itself has other bytes, or for what
  /// was found there already if hidden words around it make it more certain. What is found in two views
  /// is handed over once.
  func examinePatterns(
    of text: [UInt8], only rule: RuleID? = nil, _ body: (ExaminedMatch) -> Void
  ) -> PatternGaps {
    let views = TextViews(of: text)
    guard !views.views.isEmpty else {
      let patterns = examineOnce(text, only: rule, body)
      return PatternGaps(patterns: patterns, isCutShort: views.isCutShort)
    }
    var known = KnownCandidates()
    var gaps = PatternGaps(isCutShort: views.isCutShort)
    gaps.add(
      examineOnce(text, only: rule) { match in
        known.add(match)
        body(match)
      })
    for view in views.views {
      gaps.add(
        examineOnce(view.bytes, only: rule) { match in
          guard let (match, isHidden) = view.original(match), isHidden || known.has(match),
            known.add(match)
          else { return }
          body(match)
        })
    }
    return gaps
  }
}

/// What could not be looked at in a text.
struct PatternGaps {
  /// The patterns that were given up, each once.
  private(set) var patterns: [(pattern: Int, limit: MatchLimit)] = []
  /// Whether more is encoded than was read.
  var isCutShort: Bool

  init(patterns: [(pattern: Int, limit: MatchLimit)] = [], isCutShort: Bool) {
    self.patterns = patterns
    self.isCutShort = isCutShort
  }

  mutating func add(_ patterns: [(pattern: Int, limit: MatchLimit)]) {
    for gap in patterns where !self.patterns.contains(where: { $0.pattern == gap.pattern }) {
      self.patterns.append(gap)
    }
  }
}

/// What earlier views of a text have found.
private struct KnownCandidates {
  private struct Place: Hashable {
    var owner: Int
    var range: Range<Int>
  }

  private var confidences: [Place: Confidence] = [:]

  /// Whether an earlier view has found the same, with however much confidence.
  func has(_ match: ExaminedMatch) -> Bool {
    confidences[Place(owner: match.owner, range: match.examination.range)] != nil
  }

  /// Adds a match; returns whether no earlier view has found the same with as much confidence.
  @discardableResult
  mutating func add(_ match: ExaminedMatch) -> Bool {
    let finding: Finding
    switch match.examination.outcome {
    case .candidate(let candidate), .neverCounts(let candidate): finding = candidate
    case .invalid, .tooRegular: return true
    }
    let place = Place(owner: match.owner, range: finding.range)
    if let known = confidences[place], known >= finding.confidence { return false }
    confidences[place] = finding.confidence
    return true
  }
}

extension TextView {
  /// A match in the view, at its place in the original, and whether the original hides it.
  ///
  /// - Returns: `nil` if it reaches across something that was left out.
  fileprivate func original(_ match: ExaminedMatch) -> (ExaminedMatch, isHidden: Bool)? {
    guard let whole = original(match.range), let range = original(match.examination.range) else {
      return nil
    }
    // What stands right beside it may have made it part of a longer word: `%3D4111`.
    let around = max(0, match.range.lowerBound - 1)..<min(bytes.count, match.range.upperBound + 1)
    let disguises = disguises(in: around)
    let evidence = disguises.isEmpty ? [] : [Evidence.disguised(disguises.list)]
    var result = match
    result.range = whole
    result.examination.range = range
    result.examination.held = evidence + result.examination.held
    switch match.examination.outcome {
    case .invalid(let validator, let part):
      result.examination.outcome = .invalid(validator, part: original(part) ?? range)
    case .tooRegular: break
    case .neverCounts(let finding):
      result.examination.outcome = .neverCounts(original(finding, at: range, evidence))
    case .candidate(let finding):
      result.examination.outcome = .candidate(original(finding, at: range, evidence))
    }
    return (result, !disguises.isEmpty)
  }

  private func original(
    _ finding: Finding, at range: Range<Int>, _ disguise: [Evidence]
  ) -> Finding {
    var finding = finding
    finding.range = range
    finding.evidence =
      disguise
      + finding.evidence.map { evidence in
        switch evidence {
        case .raised(let word): .raised(by: original(word) ?? range)
        case .lowered(let word): .lowered(by: original(word) ?? range)
        case .table(let rows, let columns):
          .table(rows: rows, columns: columns.map { original($0) ?? range })
        case .valid, .entropy, .disguised, .hides: evidence
        }
      }
    return finding
  }
}
