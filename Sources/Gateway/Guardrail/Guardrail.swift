import Detection
import Evaluation
public import PolicyPacks
import StructuredText

/// Judges what passes a LiteLLM proxy, which speaks to the models itself.
public struct Guardrail: Sendable {
  private let checks: GatewayChecks

  /// A guardrail.
  public init(_ checks: GatewayChecks) { self.checks = checks }

  /// The judgement, as LiteLLM reads it: pass, pass with other texts, or a reason why not.
  ///
  /// - Returns: JSON.
  /// - Throws: what the checks throw; LiteLLM lets nothing pass then, unless it is told to.
  public func judge(_ request: GuardrailRequest, under pack: PolicyPack) async throws -> [UInt8] {
    guard !request.isUnreadable else {
      return blocked("Something in it cannot be read as text, so nobody knows what is in it.")
    }
    let tool = request.tool ?? pack.tool(offering: request.model)
    return switch request.direction {
    case .request: try await prompt(request, tool)
    case .response: try await answer(request, tool)
    }
  }

  private func prompt(_ request: GuardrailRequest, _ tool: ToolID?) async throws -> [UInt8] {
    let texts = request.joined
    func draft(_ bytes: [UInt8]) -> Draft {
      Draft(SensitiveText(repairing: bytes), tool: tool, task: request.task)
    }
    let evaluation = try await checks.draft(draft(texts.bytes), true)
    if request.redacts, let rewrite = evaluation.rewrite, rewrite.verdict < .approval {
      let replaced = Array(
        texts.replacing(rewrite.replacements).prefix(request.texts.count))
      // What passes beside the texts stays as it is.
      let sent = JoinedTexts(replaced + request.others)
      if try await checks.draft(draft(sent.bytes), false).verdict < .approval {
        await checks.sent(evaluation, true)
        return intervened(replaced)
      }
    }
    guard evaluation.verdict < .approval else {
      return blocked(StopMessage(evaluation: evaluation, place: checks.place).ofPrompt.message)
    }
    await checks.sent(evaluation, false)
    return none
  }

  private func answer(_ request: GuardrailRequest, _ tool: ToolID?) async throws -> [UInt8] {
    for (text, task) in request.texts.map({ ($0, request.task) })
      + [(String(decoding: JoinedTexts(request.others).bytes, as: UTF8.self), nil)]
    where !text.isEmpty {
      let output = Output(SensitiveText(text), tool: tool, task: task)
      let evaluation = try await checks.output(output, true)
      guard evaluation.verdict < .approval else {
        return blocked(StopMessage(evaluation: evaluation, place: checks.place).ofAnswer.message)
      }
    }
    return none
  }

  private var none: [UInt8] { json(["action": .string("NONE")]) }

  private func intervened(_ texts: [String]) -> [UInt8] {
    json([
      "action": .string("GUARDRAIL_INTERVENED"), "texts": .list(texts.map { .string($0) }),
    ])
  }

  private func blocked(_ reason: String) -> [UInt8] {
    json(["action": .string("BLOCKED"), "blocked_reason": .string(reason)])
  }

  private func json(_ members: KeyValuePairs<String, JSONValue?>) -> [UInt8] {
    Array(JSONValue.object(members).text().utf8)
  }
}

extension PolicyPack {
  /// The tool whose models include one; `nil` if none is said to offer it, which means the pack's default.
  func tool(offering model: String) -> ToolID? {
    tools.values.filter { $0.offers(model) }.map(\.id).min()
  }
}
