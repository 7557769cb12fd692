import Detection
import Foundation
import PCRE2
import PolicyPacks

/// One text on its way through the engine: a draft, or an output.
struct Check {
  let engine: Engine
  private(set) var text: SensitiveText
  let task: TaskID?
  let requester: Requester
  let toolID: ToolID?
  let tool: Tool?
  let moment: Date
  let day: CalendarDay
  var permissions: Permissions?

  var pack: PolicyPack { engine.pack }
  /// A tool was named, and the pack does not know it.
  var isToolUnknown: Bool { toolID != nil && tool == nil }
  var isTooLarge: Bool { text.bytes.count > pack.maxDraftBytes }

  init(
    _ engine: Engine, _ text: SensitiveText, _ tool: ToolID?, _ task: TaskID?,
    _ requester: Requester, _ moment: Date
  ) {
    self.engine = engine
    self.text = text
    self.task = task
    self.requester = requester
    self.moment = moment
    toolID = tool ?? engine.pack.defaultTool
    self.tool = toolID.flatMap { engine.pack.tools[$0] }
    // Time zones are read from disk, so only where a day decides.
    day =
      engine.pack.exceptions.isEmpty ? CalendarDay(moment, in: .gmt) : engine.pack.day(of: moment)
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
    let rulings = approved(self.rulings(on: detections.findings, in: tool))
    let unevaluated = (detections.unevaluated.map(\.rule) + unmet.unevaluated).unique
    let redaction = redaction(of: rulings)
    let writer = FeedbackWriter(self)
    var feedback = writer.findings(rulings, redaction) + unevaluated.map(writer.unevaluated)
    feedback += unmet.rules.map(writer.requirement) + output
    if isToolUnknown { feedback.append(writer.unknownTool()) }
    if let place = text.firstRepair { feedback.append(writer.repaired(at: place)) }
    var evaluation = evaluation(feedback)
    evaluation.rulings = rulings
    if evaluation.verdict == .approval {
      evaluation.workflows =
        rulings.filter { $0.verdict == .approval }.compactMap { $0.cell?.workflow }.unique
    }
    evaluation.rewrite = redaction.map(rewrite)
    evaluation.tools = toolVerdicts(detections)
    evaluation.provenance.exceptions = rulings.compactMap(\.exception).unique
    evaluation.provenance.approvals = rulings.compactMap(\.approval?.request).unique
    return evaluation
  }

  func tooLarge(_ subject: Evaluation.Subject = .draft) -> Evaluation {
    var evaluation = evaluation([FeedbackWriter(self).tooLarge()])
    evaluation.subject = subject
    return evaluation
  }

  private func evaluation(_ feedback: [Feedback]) -> Evaluation {
    let sorted = feedback.enumerated().sorted { left, right in
      if left.element.verdict != right.element.verdict {
        return left.element.verdict > right.element.verdict
      }
      return left.offset < right.offset
    }.map(\.element)
    return Evaluation(
      text: text, tool: toolID, toolTitle: tool?.title,
      verdict: sorted.first?.verdict ?? .allow, rulings: [], feedback: sorted, tools: [],
      provenance: Provenance(
        pack: pack.id, version: pack.version, rulesDigest: pack.rulesDigest,
        engineVersion: EngineVersion.current, exceptions: []))
  }
}

extension Check {
  /// Requirements on drafts that are not met, and those of which nobody knows.
  typealias UnmetRequirements = (rules: [RuleID], unevaluated: [RuleID])

  func unmetRequirements() -> UnmetRequirements {
    guard let task, let rules = tool?.drafts[task] else { return ([], []) }
    var result: UnmetRequirements = ([], [])
    for rule in rules {
      let results = (engine.requirements[rule] ?? []).map {
        $0.firstMatch(in: text.bytes.span)
      }
      if results.contains(where: { if case .match = $0 { true } else { false } }) { continue }
      let isUncertain = results.contains { if case .limitReached = $0 { true } else { false } }
      if isUncertain { result.unevaluated.append(rule) } else { result.rules.append(rule) }
    }
    return result
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first appearance.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
