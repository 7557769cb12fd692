import HTTPTypes
import ScriptedHTTP
import Testing

@testable import Web

/// What a LiteLLM proxy is told of the texts that pass it.
@Suite struct GuardrailTests {
  private struct Judgement: Decodable, Equatable {
    var action: String
    var blocked_reason: String?
    var texts: [String]?
  }

  private func judge(_ json: String) async throws -> Judgement {
    let box = Box()
    try await GatewaySite.run { _, _ in
      [.close]
    } _: { site in
      let answer = try await site.post("/beta/litellm_basic_guardrail_api", json)
      #expect(answer.status == .ok)
      await box.keep(try answer.decoded(Judgement.self))
    }
    return try #require(await box.kept)
  }

  private actor Box {
    var kept: Judgement?
    func keep(_ judgement: Judgement) { kept = judgement }
  }

  @Test("what may go passes")
  func passes() async throws {
    let judgement = try await judge(
      #"{"input_type": "request", "texts": ["Please be brief."], "request_data": {}, "model": "m"}"#
    )
    #expect(judgement == Judgement(action: "NONE"))
  }

  @Test(
    "what may not go is blocked, wherever it stands, and the reason quotes nothing",
    arguments: [
      #"{"input_type": "request", "texts": ["About KD-104233"], "request_data": {}}"#,
      #"{"input_type": "request", "texts": ["x"], "tools": [{"type": "function", "function": {"name": "f", "description": "KD-104233"}}], "request_data": {}}"#,
      #"{"input_type": "request", "texts": ["x"], "structured_messages": [{"role": "system", "content": "KD-104233"}], "request_data": {}}"#,
      #"{"input_type": "request", "texts": ["x"], "images": ["https://x.example/104233.png"], "request_data": {}}"#,
      #"{"input_type": "response", "texts": ["About PLAN-104233"], "request_data": {}}"#,
      #"{"input_type": "response", "texts": [], "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\"a\": \"PLAN-104233\"}"}}], "request_data": {}}"#,
    ])
  func blocked(_ json: String) async throws {
    let judgement = try await judge(json)
    #expect(judgement.action == "BLOCKED")
    let reason = try #require(judgement.blocked_reason)
    #expect(!reason.isEmpty && !reason.contains("104233"))
  }

  @Test("where the proxy asks for it, placeholders take the place of data")
  func redacted() async throws {
    let judgement = try await judge(
      #"{"input_type": "request", "texts": ["x", "About KD-104233"], "request_data": {}, "additional_provider_specific_params": {"redact": true}}"#
    )
    #expect(
      judgement
        == Judgement(action: "GUARDRAIL_INTERVENED", texts: ["x", "About [CUSTOMER_1]"]))
  }

  @Test("what is no such request is refused, so that nothing passes")
  func refused() async throws {
    try await GatewaySite.run { _, _ in
      [.close]
    } _: { site in
      for json in ["[]", "{}", #"{"input_type": "both"}"#] {
        let answer = try await site.post("/beta/litellm_basic_guardrail_api", json)
        #expect(answer.status == .badRequest)
      }
    }
  }
}
