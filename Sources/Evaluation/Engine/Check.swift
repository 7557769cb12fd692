import Detection
import Foundation
import PCRE2
import PolicyPacks

/// One draft on its way through the engine.
struct Check {
  let engine: Engine
  private(set) var draft: Draft
  let requester: Requester
  let toolID: ToolID?
  let tool: Tool?
  let day: CalendarDay

  var pack: PolicyPack { engine.pack }
  /// A tool was named, and the pack does not know it.
  var isToolUnknown: Bool { toolID != nil && tool == nil }

  init(_ engine: Engine, _ draft: Draft, _ requester: Requester, _ moment: Date) {
    self.engine = engine
    self.draft = draft
    self.requester = requester
    toolID = draft.tool ?? engine.pack.defaultTool
    tool = toolID.flatMap { engine.pack.tools[$0] }
    // Time zones are read from disk, so only where a day decides.
    let zone = engine.pack.exceptions.isEmpty ? .gmt : TimeZone(identifier: engine.pack.timezone)
    day = CalendarDay(moment, in: zone ?? .gmt)
  }

  /// The same check of another text.
  func replacingText(_ text: SensitiveText) -> Check {
    var copy = self
    copy.draft.text = text
    return copy
  }

  func evaluation(of detections: Detections) -> Evaluation {
    let rulings = detections.findings.map { ruling(on: $0, in: tool) }
    let unmet = unmetRequirements()
    let unevaluated = (detections.unevaluated.map(\.rule) + unmet.unevaluated).unique
    let redaction = redaction(of: rulings)
    let writer = FeedbackWriter(self)
    var feedback = writer.findings(rulings, redaction) + unevaluated.map(writer.unevaluated)
    feedback += unmet.rules.map(writer.requirement)
    if isToolUnknown { feedback.append(writer.unknownTool()) }
    if let place = draft.text.firstRepair { feedback.append(writer.repaired(at: place)) }
    var evaluation = evaluation(feedback)
    evaluation.rulings = rulings
    if evaluation.verdict == .approval {
      evaluation.workflow =
        rulings.filter { $0.verdict == .approval }.lazy
        .compactMap { $0.cell?.workflow }.first
    }
    evaluation.rewrite = redaction.map(rewrite)
    evaluation.tools = toolVerdicts(detections)
    evaluation.provenance.exceptions = rulings.compactMap(\.exception).unique
    return evaluation
  }

  func tooLarge() -> Evaluation {
    evaluation([FeedbackWriter(self).tooLarge()])
  }

  private func evaluation(_ feedback: [Feedback]) -> Evaluation {
    let sorted = feedback.enumerated().sorted { left, right in
      if left.element.verdict != right.element.verdict {
        return left.element.verdict > right.element.verdict
      }
      return left.offset < right.offset
    }.map(\.element)
    return Evaluation(
      text: draft.text, tool: toolID, toolTitle: tool?.title,
      verdict: sorted.first?.verdict ?? .allow, rulings: [], feedback: sorted, tools: [],
      provenance: Provenance(
        pack: pack.id, version: pack.version, rulesDigest: pack.rulesDigest,
        engineVersion: EngineVersion.current, exceptions: []))
  }

  private func unmetRequirements() -> (rules: [RuleID], unevaluated: [RuleID]) {
    guard let task = draft.task, let rules = tool?.drafts[task] else { return ([], []) }
    var result: (rules: [RuleID], unevaluated: [RuleID]) = ([], [])
    for rule in rules {
      let results = (engine.requirements[rule] ?? []).map {
        $0.firstMatch(in: draft.text.bytes.span)
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
