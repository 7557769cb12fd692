package import Detection
import ExactMatch
import PolicyPacks

extension Check {
  /// What the policy says to what was found.
  ///
  /// - Parameters:
  ///   - detections: what was found.
  ///   - unmet: what a draft should have and has not.
  func assessment(of detections: Detections, draft unmet: UnmetRequirements) -> Assessment {
    var assessment = Assessment(rulings: approved(rulings(on: detections.findings, in: tool)))
    let known = Dictionary(detections.unevaluated.map { ($0.rule, $0) }) { first, _ in first }
    let rules = detections.unevaluated.map(\.rule) + unmet.unevaluated
    assessment.causes = rules.unique.map { rule in
      var cause = self.unevaluated(rule)
      guard let unevaluated = known[rule] else { return cause }
      switch unevaluated.source {
      case .external: cause.trouble = PluginTrouble(rawValue: unevaluated.reason) ?? .broken
      case .dataset: cause.datasetTrouble = DatasetError.Code(rawValue: unevaluated.reason)
      case .engine: break
      }
      return cause
    }
    assessment.causes += unmet.rules.map { rule in
      Assessment.Cause(kind: .requirement, rule: rule, verdict: .warn)
    }
    if isToolUnknown {
      assessment.causes.append(
        Assessment.Cause(kind: .unknownTool, rule: "unknown-tool", verdict: pack.unknownTool))
    }
    if text.firstRepair != nil {
      assessment.causes.append(
        Assessment.Cause(kind: .repaired, rule: "invalid-utf-8", verdict: .warn))
    }
    return assessment
  }

  /// A rule of which nobody knows what it would say.
  func unevaluated(_ rule: RuleID) -> Assessment.Cause {
    Assessment.Cause(kind: .unevaluated, rule: rule, verdict: pack.onDetectorError)
  }

  var assessmentOfTooLarge: Assessment {
    Assessment(
      causes: [Assessment.Cause(kind: .tooLarge, rule: "draft-too-large", verdict: .block)])
  }
}

extension Engine {
  /// The verdict on a draft and what it rests on, without words for anybody.
  ///
  /// `evaluate` gives the same verdict, as it begins with this.
  ///
  /// - Parameters:
  ///   - draft: the text, and what it is for.
  ///   - detections: what this engine's detectors find in the text.
  ///   - occasion: who asks, and when; of this engine.
  package func assess(
    _ draft: Draft, given detections: Detections, on occasion: Occasion
  ) -> Assessment {
    let check = Check(self, draft.text, draft.tool, draft.task, occasion)
    guard !check.isTooLarge else { return check.assessmentOfTooLarge }
    return check.assessment(of: detections, draft: check.unmetRequirements())
  }
}
