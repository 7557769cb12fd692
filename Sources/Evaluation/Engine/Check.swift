import Detection
import Foundation
import PCRE2
import PolicyPacks

/// One text on its way through the engine: a draft, or an output.
struct Check {
  let engine: Engine
  private(set) var text: SensitiveText
  let task: TaskID?
  let toolID: ToolID?
  let tool: Tool?
  let occasion: Occasion
  var permissions: Permissions?

  var pack: PolicyPack { engine.pack }
  var requester: Requester { occasion.requester }
  var moment: Date { occasion.moment }
  /// A tool was named, and the pack does not know it.
  var isToolUnknown: Bool { toolID != nil && tool == nil }
  var isTooLarge: Bool { text.bytes.count > pack.maxDraftBytes }

  init(
    _ engine: Engine, _ text: SensitiveText, _ tool: ToolID?, _ task: TaskID?, _ occasion: Occasion
  ) {
    self.engine = engine
    self.text = text
    self.task = task
    self.occasion = occasion
    toolID = tool ?? engine.pack.defaultTool
    self.tool = toolID.flatMap { engine.pack.tools[$0] }
  }

  /// The same check of another text.
  func replacingText(_ text: SensitiveText) -> Check {
    var copy = self
    copy.text = text
    return copy
  }

  /// What comes out.
  ///
  /// - Parameters:
  ///   - detections: what was found.
  ///   - unmet: what a draft should have and has not.
  ///   - output: what is wrong with an output beyond data.
  func evaluation(
    of detections: Detections, draft unmet: UnmetRequirements = ([], []),
    output: [Feedback] = []
  ) -> Evaluation {
    let assessment = assessment(of: detections, draft: unmet)
    let rulings = assessment.rulings
    let redacted = redaction(of: rulings)
    let writer = FeedbackWriter(self)
    var feedback = writer.findings(rulings, redacted?.redaction)
    feedback += assessment.causes.filter(\.isOfTheText).map(writer.feedback) + output
    feedback += assessment.causes.filter { !$0.isOfTheText }.map(writer.feedback)
    var evaluation = evaluation(feedback, verdict: assessment.verdict)
    evaluation.rulings = rulings
    if evaluation.verdict == .approval {
      evaluation.workflows =
        rulings.filter { $0.verdict == .approval }.compactMap { $0.cell?.workflow }.unique
    }
    evaluation.rewrite = redacted.map { rewrite($0.redaction, $0.left) }
    evaluation.tools = toolVerdicts(detections)
    evaluation.provenance.exceptions = rulings.compactMap(\.exception).unique
    evaluation.provenance.approvals = rulings.compactMap(\.approval?.request).unique
    return evaluation
  }

  func tooLarge(_ subject: Evaluation.Subject = .draft) -> Evaluation {
    let assessment = assessmentOfTooLarge
    var evaluation = evaluation(
      assessment.causes.map(FeedbackWriter(self).feedback), verdict: assessment.verdict)
    evaluation.subject = subject
    return evaluation
  }

  /// - Parameter verdict: that of the assessment, which an output's feedback can only raise.
  private func evaluation(_ feedback: [Feedback], verdict: Verdict) -> Evaluation {
    let sorted = feedback.enumerated().sorted { left, right in
      if left.element.verdict != right.element.verdict {
        return left.element.verdict > right.element.verdict
      }
      return left.offset < right.offset
    }.map(\.element)
    return Evaluation(
      text: text, tool: toolID, toolTitle: FeedbackWriter(self).toolTitle,
      verdict: feedback.map(\.verdict).reduce(verdict, max), rulings: [], feedback: sorted,
      tools: [],
      provenance: Provenance(
        pack: pack.id, version: pack.version, rulesDigest: pack.rulesDigest,
        engineVersion: EngineVersion.current, exceptions: [],
        plugins: engine.answers.stamps.sorted()))
  }
}

extension Check {
  /// Requirements on drafts that are not met, and those of which nobody knows.
  typealias UnmetRequirements = (rules: [RuleID], unevaluated: [RuleID])

  func unmetRequirements() -> UnmetRequirements {
    var result: UnmetRequirements = ([], [])
    for rule in requirements {
      switch standing(of: rule) {
      case .met: continue
      case .unmet: result.rules.append(rule)
      case .unevaluated: result.unevaluated.append(rule)
      }
    }
    return result
  }

  /// What the tool asks of drafts for the task.
  var requirements: [RuleID] { task.flatMap { tool?.drafts[$0] } ?? [] }

  /// Whether the draft has what a rule asks for.
  func standing(of rule: RuleID) -> RequirementStanding {
    let results = (engine.requirements[rule] ?? []).map { $0.firstMatch(in: text.bytes.span) }
    if results.contains(where: { if case .match = $0 { true } else { false } }) { return .met }
    let isUncertain = results.contains { if case .limitReached = $0 { true } else { false } }
    return isUncertain ? .unevaluated : .unmet
  }
}

/// Whether a draft has what a requirement asks for.
package enum RequirementStanding: Sendable, Hashable {
  /// It has.
  case met
  /// It has not.
  case unmet
  /// Nobody knows, as a pattern was given up.
  case unevaluated
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first appearance.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
