import Detection
import PolicyPacks
import Synchronization

/// What the tools of one pack may get, as it was worked out before.
///
/// A pack does not change, so a question has one answer for good. There are as many questions as the pack
/// has classes and tools.
final class KnownDecisions: Sendable {
  private let decisions = Mutex<[ToolID: [RulingQuestion.Subject: Decision]]>([:])

  /// What a tool of the pack may get.
  func decision(
    on question: RulingQuestion, in tool: Tool, of pack: borrowing PolicyPack
  ) -> Decision {
    if let known = decisions.withLock({ $0[tool.id]?[question.subject] }) { return known }
    let decision = pack.answers(to: question, in: tool).decision
    decisions.withLock { $0[tool.id, default: [:]][question.subject] = decision }
    return decision
  }
}
