import PatternScanner

extension DetectorSet {
  /// What `detect(in:)` finds in a text, and what became of each match on the way.
  package func explain(
    _ text: [UInt8], given external: ExternalFindings = ExternalFindings()
  ) -> DetectionTrace {
    var examined: [ExaminedMatch] = []
    let unevaluated = examine(text, given: external) { examined.append($0) }
    let placeholders = group.placeholders(among: Placeholder.occurrences(in: text))
    let counting = examined.indices.filter { index in
      examined[index].finding.map {
        DetectorGroup.standing(of: $0, among: placeholders) == .counts
      } ?? false
    }
    let nesting = group.nesting(counting.compactMap { examined[$0].finding })
    let keepers = Dictionary(
      uniqueKeysWithValues: zip(counting, nesting.keepers.map { nesting.kept[$0] }))
    let matches = examined.indices.map { index in
      trace(of: examined[index], keeper: keepers[index], placeholders)
    }
    return DetectionTrace(
      detections: Detections(findings: nesting.kept, unevaluated: unevaluated),
      matches: matches.sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.rule)
          < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
      },
      silent: silence(in: text, except: Set(matches.map(\.rule) + unevaluated.map(\.rule))))
  }

  private func trace(
    of match: ExaminedMatch, keeper: Finding?, _ placeholders: [Range<Int>]
  ) -> MatchTrace {
    let detector = detectors[match.owner].detector
    return MatchTrace(
      rule: detector.id, dataClass: detector.dataClass, pattern: match.pattern,
      match: match.range, range: match.examination.range, held: match.examination.held,
      start: match.examination.start ?? detector.confidence, candidate: match.candidate,
      fate: fate(of: match, detector, keeper: keeper, placeholders))
  }

  private func fate(
    of match: ExaminedMatch, _ detector: Detector, keeper: Finding?, _ placeholders: [Range<Int>]
  ) -> MatchTrace.Fate {
    switch match.examination.outcome {
    case .invalid(let validator, let part): return .invalid(validator, part: part)
    case .tooRegular(let entropy):
      return .tooRegular(entropy, least: detector.minimumEntropy ?? entropy)
    case .neverCounts: return .neverCounts
    case .candidate(let finding):
      guard let keeper else {
        let standing = DetectorGroup.standing(of: finding, among: placeholders)
        return standing == .placeholder ? .placeholder : .unsure
      }
      return keeper.rule == finding.rule && keeper.range == finding.range
        ? .finding(keeper) : .hidden(keeper)
    }
  }

  private func silence(
    in text: [UInt8], except spoken: Set<RuleID>
  ) -> [RuleID: DetectionTrace.Silence] {
    let tried = scanner.patterns(worthTryingIn: text.span)
    var silent: [RuleID: DetectionTrace.Silence] = [:]
    for (pattern, place) in places.enumerated() {
      let rule = detectors[place.owner].detector.id
      guard !spoken.contains(rule) else { continue }
      silent[rule] = tried[pattern] || silent[rule] == .noMatch ? .noMatch : .noKeyword
    }
    let unscanned = externalRules + datasets.map { detectors[$0.owner].detector.id }
    for rule in unscanned where !spoken.contains(rule) { silent[rule] = .noMatch }
    return silent
  }
}

extension ExaminedMatch {
  /// The finding, if it may be one.
  fileprivate var finding: Finding? {
    if case .candidate(let finding) = examination.outcome { finding } else { nil }
  }

  /// What passed pattern and validators.
  fileprivate var candidate: Finding? {
    switch examination.outcome {
    case .candidate(let finding), .neverCounts(let finding): finding
    case .invalid, .tooRegular: nil
    }
  }
}
