import Detection
import Evaluation
import PolicyPacks

/// Has what a tool answered checked.
struct AnswerCheck: Sendable {
  let checks: GatewayChecks
  let tool: ToolID
  /// The task, whose formats an answer owes.
  let task: TaskID?

  /// Checks a whole answer, its format with it.
  ///
  /// - Throws: `GatewayRefusal` if it may not be passed on; what the checks throw.
  func checkWhole(_ text: [UInt8]) async throws { try await check(text, for: task, isWhole: true) }

  /// Checks a part of an answer, or what stands beside one: only what is in it.
  func checkPart(_ text: [UInt8]) async throws { try await check(text, for: nil, isWhole: false) }

  private func check(_ text: [UInt8], for task: TaskID?, isWhole: Bool) async throws {
    guard !text.isEmpty || task != nil else { return }
    let output = Output(SensitiveText(repairing: text), tool: tool, task: task)
    let evaluation = try await checks.output(output, isWhole)
    guard evaluation.verdict < .approval else {
      throw StopMessage(evaluation: evaluation, place: checks.place).ofAnswer
    }
  }
}
