import Detection
import PolicyPacks

/// What became of one match of a detector, in words.
struct MatchWords {
  private let writer: ExplanationWriter

  init(_ writer: ExplanationWriter) { self.writer = writer }

  func part(_ match: MatchTrace) -> Explanation.Part {
    Explanation.Part(
      rule: match.rule.description,
      steps: [pattern(match)] + match.held.map { held($0, match.rule) } + failure(match)
        + rating(match),
      outcome: outcome(match))
  }

  private func step(
    _ match: RuleID, _ key: String, _ words: String, label: String? = nil, decides: Bool = false
  ) -> Explanation.Step {
    Explanation.Step(
      label: label ?? key, words: words, place: writer.place(match, key), decides: decides)
  }

  private func pattern(_ match: MatchTrace) -> Explanation.Step {
    let detector = writer.pack.detectors.first { $0.detector.id == match.rule }?.detector
    let whole = match.match == match.range ? "" : " «\(writer.value(match.match))»"
    if detector?.method == .external {
      return step(match.rule, "plugin", "the plugin found it")
    }
    if case .table? = detector?.method {
      return step(match.rule, "table", "enough of its columns have such names")
    }
    if case .dataset(let dataset)? = detector?.method {
      return step(match.rule, "dataset", "an entry of '\(dataset.name)' stands here")
    }
    guard case .patterns(let sources, _)? = detector?.method else {
      return step(match.rule, "words", "one of the phrases stands here")
    }
    let which = sources.count > 1 ? "no. \(match.pattern + 1) of \(sources.count) " : ""
    return step(match.rule, "pattern", "\(which)matches\(whole)")
  }

  private func held(_ evidence: Evidence, _ rule: RuleID) -> Explanation.Step {
    switch evidence {
    case .valid(let validator): step(rule, "validator", "\(validator.name) holds")
    case .entropy(let entropy):
      step(rule, "entropy", "\(entropy.rounded2) bits a byte, which is enough")
    case .disguised(let disguises):
      step(rule, "pattern", disguises.map(\.rawValue).listed, label: "hidden by")
    case .table(let rows, let columns):
      step(
        rule, "table",
        "\(rows) rows with something in \(columns.map(writer.value).map { "«\($0)»" }.listed)",
        label: "rows")
    case .raised, .lowered, .hides: step(rule, "pattern", "")
    }
  }

  /// What spoke against it, before its confidence was looked at.
  private func failure(_ match: MatchTrace) -> [Explanation.Step] {
    switch match.fate {
    case .invalid(let validator, let part):
      let words = "\(validator.name) does not hold for «\(writer.value(part))»"
      return [step(match.rule, "validator", words, decides: true)]
    case .tooRegular(let entropy, let least):
      let words = "\(entropy.rounded2) bits a byte, and at least \(least.rounded2) are asked for"
      return [step(match.rule, "entropy", words, decides: true)]
    case .neverCounts:
      return [step(match.rule, "never", "one of the values that never count", decides: true)]
    case .unsure, .placeholder, .hidden, .finding: return []
    }
  }

  /// How sure it is, and which words made it so.
  private func rating(_ match: MatchTrace) -> [Explanation.Step] {
    guard let candidate = match.candidate, match.fate != .neverCounts else { return [] }
    var steps = [step(match.rule, "confidence", "\(match.start.name) by itself")]
    var confidence = match.start
    for evidence in candidate.evidence {
      switch evidence {
      case .raised(let word):
        confidence = confidence.raised
        let words = "\(confidence.name), by \(writer.word(at: word))"
        steps.append(step(match.rule, "raisedBy", words, label: "raised to"))
      case .lowered(let word):
        confidence = confidence.lowered
        let words = "\(confidence.name), by \(writer.word(at: word))"
        steps.append(step(match.rule, "loweredBy", words, label: "lowered to"))
      case .valid, .entropy, .disguised, .table, .hides: continue
      }
    }
    if candidate.isSample {
      steps.append(step(match.rule, "samples", "a published sample, which counts all the same"))
    }
    return steps
  }

  private func outcome(_ match: MatchTrace) -> String {
    switch match.fate {
    case .invalid, .tooRegular, .neverCounts: "no finding"
    case .unsure: "no finding, as only medium and high confidence are reported"
    case .placeholder: "no finding, as it is the placeholder of an earlier redaction"
    case .hidden(let finding):
      "lies inside «\(writer.value(finding.range))» of \(finding.rule), which speaks for it"
    case .finding(let finding): "a finding of \(finding.dataClass), \(finding.confidence.name)"
    }
  }
}

extension Double {
  /// Two places after the point.
  fileprivate var rounded2: String { "\((self * 100).rounded() / 100)" }
}
