import HTTPTypes
import ScriptedHTTP
import Testing

@testable import Web

/// What arrives through the gateway, and what does not.
@Suite struct GatewayAnswerTests {
  /// The text that a client reads of a stream.
  private func text(_ answer: Answer) -> String {
    answer.text.matches(of: /"content": "((?:[^"\\]|\\.)*)"/).map { String($0.output.1) }.joined()
  }

  @Test("an answer that holds what it must not is held back", arguments: [false, true])
  func stopped(_ streams: Bool) async throws {
    let steps =
      streams
      ? GatewaySite.pieces(["It is PLAN", "-heron."]) : GatewaySite.message("It is PLAN-heron.")
    try await GatewaySite.run { _, _ in
      steps
    } _: { site in
      let answer = try await site.ask("x", streams: streams)
      #expect(answer.status == .badRequest)
      #expect(answer.modelError?.code == "dryrun_output")
      #expect(!answer.text.contains("heron"))
    }
  }

  @Test("a stop in the middle of a stream ends it with an error, and what came before stays")
  func middle() async throws {
    let steps = GatewaySite.pieces(["All is well. It is ", "PLAN-heron. Good", "bye."])
    try await GatewaySite.run { _, _ in
      steps
    } _: { site in
      let answer = try await site.ask("x", streams: true)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType]?.hasPrefix("text/event-stream") == true)
      #expect(text(answer) == "All is well. ")
      let last = try #require(answer.text.split(separator: "\n\n").last)
      #expect(last.contains("\"error\"") && last.contains("dryrun_output"))
      #expect(!answer.text.contains("heron") && !answer.text.contains("[DONE]"))
    }
  }

  @Test("values come back in a stream, also where a placeholder is split over chunks")
  func restored() async throws {
    let steps = GatewaySite.pieces(["Dear [CUS", "TOMER", "_1", "], hello. And", " [CUSTOMER_1]!"])
    try await GatewaySite.run(redacts: true) { _, _ in
      steps
    } _: { site in
      let answer = try await site.ask("Write to KD-104233.", streams: true)
      #expect(text(answer) == "Dear KD-104233, hello. And KD-104233!")
      #expect(answer.text.hasSuffix("data: [DONE]\n\n"))
      #expect(answer.header("Dryrun-Redacted") == "1")
    }
  }

  @Test(
    "an answer that nobody can check does not arrive",
    arguments: [
      ("{}", 400), ("no JSON", 400), (#"{"choices": "x"}"#, 400),
      (#"{"choices": [], "choices": []}"#, 400),
    ])
  func unknown(_ body: String, _ status: Int) async throws {
    try await GatewaySite.run { _, _ in
      .answer(200, [:], body)
    } _: { site in
      let answer = try await site.ask("x")
      #expect(answer.status.code == status)
      #expect(answer.modelError?.code == "dryrun_unknown_answer")
    }
  }

  @Test(
    "every text of an answer is checked, wherever it stands",
    arguments: [
      #""choices": [{"message": {"content": "x"}}], "content": "PLAN-heron""#,
      #""choices": [{"message": {"content": "x", "reasoning_content": "data: PLAN-heron, x"}}]"#,
      #""choices": [{"message": {"content": "x", "audio": {"content": "PLAN-heron"}}}]"#,
      #""choices": [{"message": {"content": "x"}}], "model": "a PLAN-heron""#,
      #""choices": [{"message": {"content": [{"type": "text", "text": "PLAN"}, {"type": "text", "text": "-heron"}]}}]"#,
      #""choices": [{"message": {"content": "x"}, "logprobs": {"content": [{"token": "heron"}]}}]"#,
    ])
  func everywhere(_ members: String) async throws {
    try await GatewaySite.run { _, _ in
      .answer(200, [:], "{\(members)}")
    } _: { site in
      let answer = try await site.ask("x")
      #expect(answer.status == .badRequest)
      #expect(!answer.text.contains("heron"))
    }
  }

  @Test("a server's own error arrives as one, and its words are checked like any answer")
  func upstreamErrors() async throws {
    let steps: [ScriptedStep] = .answer(
      429, ["Retry-After": "7"], #"{"error": {"message": "slow down"}}"#)
    try await GatewaySite.run { _, _ in
      steps
    } _: { site in
      let answer = try await site.ask("x")
      #expect(answer.status == .tooManyRequests && answer.headers[.retryAfter] == "7")
      #expect(answer.modelError?.message.contains("slow down") == true)
    }
    let leaking: [ScriptedStep] = .answer(
      400, [:], #"{"error": {"message": "bad: PLAN-heron"}}"#)
    try await GatewaySite.run { _, _ in
      leaking
    } _: { site in
      let answer = try await site.ask("x", streams: true)
      #expect(answer.status == .badRequest && !answer.text.contains("heron"))
    }
    let key: [ScriptedStep] = .answer(401, [:], #"{"error": {"message": "server-key is wrong"}}"#)
    try await GatewaySite.run { _, _ in
      key
    } _: { site in
      let answer = try await site.ask("x")
      #expect(answer.status == .badGateway && !answer.text.contains("server-key"))
    }
  }

  @Test("a server that breaks off in the middle ends the answer with an error")
  func cutOff() async throws {
    let steps: [ScriptedStep] = .chunks(
      ["Content-Type": "text/event-stream"],
      ["data: {\"choices\": [{\"index\": 0, \"delta\": {\"content\": \"One. Two\"}}]}\n\n"],
      isComplete: false)
    try await GatewaySite.run { _, _ in
      steps
    } _: { site in
      let answer = try await site.ask("x", streams: true)
      #expect(text(answer) == "One. ")
      #expect(answer.text.contains("upstream_error"))
    }
  }

  @Test("a server that answers as a whole although it was asked to stream is understood")
  func notStreaming() async throws {
    try await GatewaySite.run { _, _ in
      GatewaySite.message("Certainly. Yes.")
    } _: { site in
      let answer = try await site.ask("x", streams: true)
      #expect(text(answer) == "Certainly. Yes.")
      #expect(answer.text.hasSuffix("data: [DONE]\n\n"))
    }
  }

  @Test("the models are those that the servers have")
  func models() async throws {
    let list: [ScriptedStep] = .answer(
      200, [:], #"{"data": [{"id": "b"}, {"id": "a"}, {"id": 7}]}"#)
    try await GatewaySite.run { _, _ in
      list
    } _: { site in
      let answer = try await site.site.answer(.get, "/v1/models")
      #expect(answer.text.matches(of: /"id": "(\w)"/).map { $0.output.1 } == ["a", "b"])
    }
    try await GatewaySite.run { _, _ in
      [.close]
    } _: { site in
      let answer = try await site.site.answer(.get, "/v1/models")
      #expect(answer.text.contains("\"data\": []"))
    }
  }
}
