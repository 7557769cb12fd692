import Detection
import Diagnostics
import Groundedness
import OutputFormats
import PolicyPacks

/// What only outputs are asked for: the formats that they owe, and to stand in their sources.
struct OutputCheck {
  typealias Outcome = (feedback: [Feedback], formats: [FormatID], claims: [GroundedClaim]?)

  private let check: Check
  private let output: Output
  private let writer: FeedbackWriter

  init(_ check: Check, _ output: Output) {
    self.check = check
    self.output = output
    writer = FeedbackWriter(check)
  }

  func outcome(_ detections: Detections) -> Outcome {
    let owed = output.task.flatMap { check.tool?.outputs[$0] } ?? []
    let claims = claims(owing: owed)
    let findings = detections.findings.map(leveled)
    var reported: Set<Claim> = []
    let broken = owed.flatMap { id -> [Feedback] in
      guard let rule = check.pack.formats[id], let found = problems(id, findings, claims) else {
        return [writer.feedback(for: check.unevaluated(RuleID(id.description)))]
      }
      reported.formUnion(found.compactMap(\.claim))
      return found.map { writer.format($0, rule) }
    }
    // What a format's check reports needs no second mention.
    let others = (claims ?? []).filter {
      $0.claim.status != .supported && !reported.contains($0.claim)
    }
    return (broken.foldingRepetitions() + others.map(writer.claim), owed, claims)
  }

  /// The claims of the output, read as the formats that it owes say.
  private func claims(owing formats: [FormatID]) -> [GroundedClaim]? {
    let shape = formats.lazy.compactMap { check.pack.formats[$0]?.format.shape }.first
    let (text, format) = ClaimText.of(output.text.bytes, shape)
    return output.sources.map { sources in
      let texts = sources.map { SourceText(name: $0.name, bytes: $0.bytes) }
      return Grounding(sources).claims(
        in: text, format: format
      ).map { claim in
        let place = claim.evidence.first.map { evidence in
          GroundedClaim.Place(
            source: evidence.source, name: texts[evidence.source].name, range: evidence.range,
            line: texts[evidence.source].line(of: evidence.range.lowerBound))
        }
        return GroundedClaim(claim, place: place)
      }
    }
  }

  /// A finding at the highest level of its own class and of those that it hides: it is told once.
  private func leveled(_ finding: Finding) -> LeveledFinding {
    let levels = finding.allClasses.map(check.pack.level)
    return LeveledFinding(range: finding.range, level: levels.max() ?? .restricted)
  }

  /// What is not as a format asks; `nil` if nobody knows.
  func problems(_ id: FormatID, _ detections: Detections) -> [FormatProblem]? {
    problems(id, detections.findings.map(leveled), claims(owing: [id]))
  }

  private func problems(
    _ id: FormatID, _ findings: [LeveledFinding], _ claims: [GroundedClaim]?
  ) -> [FormatProblem]? {
    let checker = check.engine.formats.checker(for: id)
    return checker?.problems(in: output.text.bytes, findings: findings, claims: claims).unique
  }
}

/// How the claims of an output are read.
private enum ClaimText {
  /// The text, blank where it does not belong to the shape, and what it is read as.
  static func of(
    _ output: [UInt8], _ shape: OutputFormat.Shape?
  ) -> (text: [UInt8], format: GroundingSource.Format?) {
    switch shape {
    case .json: JSONExtraction.onlyJSON(of: output).map { ($0, .json) } ?? (output, nil)
    case .csv: (output, .csv)
    case .markdown: (output, .markdown)
    case .text, nil: (output, nil)
    }
  }
}

/// What is said of a rule.
private struct Sentence: Hashable {
  var rule: RuleID
  var short: String
}

extension [Feedback] {
  /// The first two of those that say the same of one rule; the second one counts the rest.
  fileprivate func foldingRepetitions() -> [Feedback] {
    var last: [Sentence: (count: Int, index: Int)] = [:]
    var result: [Feedback] = []
    for feedback in self {
      let sentence = Sentence(rule: feedback.rule, short: feedback.short)
      if let (count, index) = last[sentence], count == 2 {
        result[index].moreLikeThis += 1
      } else {
        last[sentence] = ((last[sentence]?.count ?? 0) + 1, result.count)
        result.append(feedback)
      }
    }
    return result
  }
}

extension FormatProblem {
  /// The claim that it is about.
  fileprivate var claim: Claim? {
    guard case .ungrounded(let grounded) = kind else { return nil }
    return grounded.claim
  }
}

extension Finding {
  /// Its class and those of the findings that it hides.
  var allClasses: [DataClass] {
    [dataClass]
      + evidence.compactMap { evidence in
        guard case .hides(_, let dataClass) = evidence else { return nil }
        return dataClass
      }
  }
}
