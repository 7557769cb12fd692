import Detection
import Evaluation
import Foundation
import PolicyPacks

/// What may be sent of a request, and what undoes the change.
struct CheckedPrompt: Sendable {
  var evaluation: Evaluation
  /// The request as it goes out.
  var body: [UInt8]
  /// What puts values back into the answer.
  var vault: Vault
  var redacted: Int
}

/// Decides whether a request may go to a tool.
struct PromptCheck: Sendable {
  let upstream: Upstream
  let checks: GatewayChecks
  let task: TaskID?

  /// - Throws: `GatewayRefusal` if it may not; what the checks throw.
  func check(_ request: ChatRequest) async throws -> CheckedPrompt {
    if let place = request.unreadable.first, upstream.settings.attachments == .refuse {
      throw GatewayRefusal(
        .unreadable,
        "Stopped before it was sent: what stands at \(place) cannot be read as text, so nobody "
          + "knows what is in it. Put what matters into the message as text.", parameter: place)
    }
    let texts = request.draft
    let evaluation = try await checks.draft(draft(texts.bytes), true)
    if upstream.settings.redacts, let rewrite = evaluation.rewrite {
      if let sent = try await redacted(request, texts, rewrite) { return sent }
    }
    guard evaluation.verdict < .approval else {
      throw StopMessage(evaluation: evaluation, place: checks.place).ofPrompt
    }
    return CheckedPrompt(
      evaluation: evaluation, body: request.body, vault: Vault(), redacted: 0)
  }

  /// The request without what stands in its way; `nil` if it does not pass even so.
  private func redacted(
    _ request: ChatRequest, _ texts: JoinedTexts, _ rewrite: Rewrite
  ) async throws -> CheckedPrompt? {
    guard rewrite.verdict < .approval else { return nil }
    let body = request.body(texts.replacing(rewrite.replacements))
    // What is sent is read and checked anew, as it is sent: where a value stood that cannot be replaced, it still
    // stands.
    let evaluation = try await checks.draft(draft(try ChatRequest(body).draft.bytes), false)
    guard evaluation.verdict < .approval else { return nil }
    return CheckedPrompt(
      evaluation: evaluation, body: body, vault: rewrite.vault,
      redacted: rewrite.replacements.count)
  }

  private func draft(_ bytes: [UInt8]) -> Draft {
    Draft(SensitiveText(repairing: bytes), tool: upstream.settings.tool, task: task)
  }
}
