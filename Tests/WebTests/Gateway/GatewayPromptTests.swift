import Detection
import Gateway
import HTTPTypes
import ScriptedHTTP
import Testing

@testable import Web

/// What leaves by the gateway, and what does not.
@Suite struct GatewayPromptTests {
  private static let answer = GatewaySite.message("Certainly.")

  @Test("a prompt that may go is passed on, and the answer comes back")
  func allowed() async throws {
    try await GatewaySite.run { _, _ in
      Self.answer
    } _: { site in
      let answer = try await site.ask("Please be brief.")
      #expect(answer.status == .ok)
      #expect(answer.text.contains("Certainly."))
      #expect(answer.header("Dryrun-Verdict") == "allow")
      let sent = try #require(site.server.requests.first)
      #expect(sent.path == "/v1/chat/completions")
      #expect(sent.headers["authorization"] == "Bearer server-key")
      #expect(sent.body.contains("Please be brief."))
    }
  }

  @Test(
    "what is stopped never leaves, and the message says rule, why, fix and where",
    arguments: [
      (
        "About KD-104233 please.", "dryrun_approval",
        [
          "Customer number", "number", "names one customer", "[CUSTOMER_1]",
          "http://127.0.0.1:8787/",
        ]
      ),
      (
        "About PLAN-heron please.", "dryrun_block",
        ["Secret plan", "names a plan", "http://127.0.0.1:8787/"]
      ),
    ])
  func stopped(_ text: String, _ code: String, _ words: [String]) async throws {
    try await GatewaySite.run { _, _ in
      Self.answer
    } _: { site in
      for streams in [false, true] {
        let answer = try await site.ask(text, streams: streams)
        #expect(answer.status == .badRequest)
        let error = try #require(answer.modelError)
        #expect(error.code == code && error.type == "policy_violation")
        for word in words { #expect(error.message.contains(word), "\(word)") }
        #expect(!answer.text.contains("104233") && !answer.text.contains("heron"))
      }
      #expect(site.server.requests.isEmpty)
    }
  }

  @Test(
    "a value is seen wherever a client hides it",
    arguments: [
      #"{"model": "m", "messages": [{"role": "system", "content": "KD-104233"}, {"role": "user", "content": "x"}]}"#,
      #"{"model": "m", "messages": [{"role": "user", "content": [{"type": "text", "text": "KD-104233"}]}]}"#,
      #"{"model": "m", "messages": [{"role": "assistant", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\"id\": \"KD-104233\"}"}}]}]}"#,
      #"{"model": "m", "messages": [{"role": "user", "content": "\u004bD-104233"}]}"#,
      #"{"model": "m", "messages": [{"role": "user", "content": [{"type": "file", "file": {"file_data": "data:text/plain;base64,S0QtMTA0MjMz"}}]}]}"#,
      #"{"model": "m", "messages": [{"role": "user", "content": "x"}], "metadata": {"KD-104233": "y"}}"#,
    ])
  func everywhere(_ json: String) async throws {
    try await GatewaySite.run { _, _ in
      Self.answer
    } _: { site in
      let answer = try await site.complete(json)
      #expect(answer.modelError?.code == "dryrun_approval")
      #expect(site.server.requests.isEmpty)
    }
  }

  @Test("what cannot be read does not leave, unless whoever runs the gateway says so")
  func attachments() async throws {
    let json =
      #"{"model": "m", "messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "https://x.example/a.png"}}]}]}"#
    try await GatewaySite.run { _, _ in
      Self.answer
    } _: { site in
      let answer = try await site.complete(json)
      #expect(answer.modelError?.code == "dryrun_unreadable")
      #expect(site.server.requests.isEmpty)
    }
    try await GatewaySite.run(attachments: .pass) { _, _ in
      Self.answer
    } _: { site in
      let answer = try await site.complete(json)
      #expect(answer.status == .ok)
    }
  }

  @Test("a prompt with a warning passes, and a header says which rule warns")
  func warned() async throws {
    try await GatewaySite.run(tool: "desk") { _, _ in
      Self.answer
    } _: { site in
      let answer = try await site.ask("About PLAN-heron please.")
      #expect(answer.status == .ok)
      #expect(answer.header("Dryrun-Verdict") == "warn")
      #expect(answer.header("Dryrun-Rules") == "plan")
    }
  }

  @Test("with redaction a placeholder leaves in its place, and the value comes back")
  func redacted() async throws {
    let answer = GatewaySite.message("Dear [CUSTOMER_1], and [CUSTOMER_2].")
    try await GatewaySite.run(redacts: true) { _, _ in
      answer
    } _: { site in
      let answer = try await site.ask("Write to KD-104233, KD-104233 and KD-555555.")
      #expect(answer.status == .ok)
      #expect(answer.header("Dryrun-Redacted") == "3")
      #expect(answer.text.contains("Dear KD-104233, and KD-555555."))
      let sent = try #require(site.server.requests.first).body
      #expect(sent.contains("Write to [CUSTOMER_1], [CUSTOMER_1] and [CUSTOMER_2]."))
      #expect(!sent.contains("104233"))
      // A number that stands as a key cannot be replaced, so nothing leaves.
      let fixed = try await site.complete(
        #"{"model": "m", "messages": [{"role": "user", "content": "x"}], "metadata": {"KD-104233": "y"}}"#
      )
      #expect(fixed.modelError?.code == "dryrun_approval")
      #expect(site.server.requests.count == 1)
    }
  }

  @Test("the client says which tool and task a request is for")
  func named() async throws {
    try await GatewaySite.run { _, _ in
      Self.answer
    } _: { site in
      let unknown = try await site.ask("x", ["Dryrun-Tool": "nowhere"])
      #expect(unknown.modelError?.code == "model_not_found" && unknown.status == .notFound)
      let task = try await site.ask("x", ["Dryrun-Task": "nothing"])
      #expect(task.status == .badRequest)
      // The task asks drafts to name a source; without it that is only a warning or more of the policy's.
      let letters = try await site.ask("x", ["Dryrun-Task": "letters"])
      #expect(letters.header("Dryrun-Verdict") != "allow" || letters.status != .ok)
    }
  }

  @Test(
    "any other path is refused, in the form that clients read",
    arguments: [
      "/v1/embeddings", "/v1/completions", "/v1/responses", "/v1/files", "/v1/chat", "/v1",
      "/v1/models/x", "/v1/chat/completions/x",
    ])
  func otherPaths(_ path: String) async throws {
    try await GatewaySite.run { _, _ in
      Self.answer
    } _: { site in
      let answer = try await site.post(path, "{\"input\": \"x\"}")
      #expect(answer.status == .notFound)
      #expect(answer.modelError?.code == "unknown_path")
      #expect(site.server.requests.isEmpty)
    }
  }

  @Test("the client's own key goes along where the gateway has none")
  func clientKey() async throws {
    try await GatewaySite.run(key: nil) { _, _ in
      Self.answer
    } _: { site in
      _ = try await site.ask("x", ["Authorization": "Bearer sk-of-the-client"])
      #expect(site.server.requests.first?.headers["authorization"] == "Bearer sk-of-the-client")
      _ = try await site.ask("x")
      #expect(site.server.requests.last?.headers["authorization"] == nil)
      // A secret of this server goes nowhere, also where it is a wrong one.
      for secret in ["dr_t_wrong", "dr_s_wrong", "dr_"] {
        let answer = try await site.ask("x", ["Authorization": "Bearer \(secret)"])
        #expect(site.server.requests.last?.headers["authorization"] == nil)
        #expect(!answer.text.contains(secret))
      }
    }
  }

  @Test("without a server behind it the gateway says what to do")
  func noServer() async throws {
    let site = try TestSite()
    let answer = try await site.answer(.get, "/v1/models")
    #expect(answer.status == .notFound)
    #expect(answer.modelError?.message.contains("--gateway") == true)
  }
}
