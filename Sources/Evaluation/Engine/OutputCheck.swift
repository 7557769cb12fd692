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
    let findings = detections.findings.flatMap(levels)
    var reported: Set<Claim> = []
    let broken = owed.flatMap { id -> [Feedback] in
      guard let rule = check.pack.formats[id], let found = problems(id, findings, claims) else {
        return [writer.unevaluated(RuleID(id.description))]
      }
      reported.formUnion(found.compactMap(\.claim))
      return found.map { writer.format($0, rule) }
    }
    // What a format's check reports needs no second mention.
    let others = (claims ?? []).filter {
      $0.claim.status != .supported && !reported.contains($0.claim)
    }
    return (broken + others.map(writer.claim), owed, claims)
  }

  /// The claims of the output; JSON that should stand alone is read as JSON, whatever stands around it.
  private func claims(owing formats: [FormatID]) -> [GroundedClaim]? {
    let json = formats.contains { check.pack.formats[$0]?.format.isJSON ?? false }
    let text = json ? JSONExtraction.onlyJSON(of: output.text.bytes) : nil
    return output.sources.map { sources in
      let texts = sources.map { SourceText(name: $0.name, bytes: $0.bytes) }
      return Grounding(sources).claims(
        in: text ?? output.text.bytes, format: text == nil ? nil : .json
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

  /// A finding at the level of its own class, and at those of the classes that it hides.
  private func levels(_ finding: Finding) -> [LeveledFinding] {
    finding.allClasses.map { dataClass in
      LeveledFinding(range: finding.range, level: check.pack.level(of: dataClass))
    }
  }

  /// What is not as a format asks; `nil` if nobody knows.
  func problems(_ id: FormatID, _ detections: Detections) -> [FormatProblem]? {
    problems(id, detections.findings.flatMap(levels), claims(owing: [id]))
  }

  private func problems(
    _ id: FormatID, _ findings: [LeveledFinding], _ claims: [GroundedClaim]?
  ) -> [FormatProblem]? {
    let checker = check.engine.formats.checker(for: id)
    return checker?.problems(in: output.text.bytes, findings: findings, claims: claims).unique
  }
}

extension OutputFormat {
  fileprivate var isJSON: Bool {
    guard case .json = shape else { return false }
    return true
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
