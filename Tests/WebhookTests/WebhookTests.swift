import Foundation
import OutgoingHTTP
import PluginKit
import ScriptedHTTP
import Testing
import Webhook

/// Against a real server on loopback that answers as each test says.
@Suite("Requests over HTTP")
struct WebhookTests {
  private static let secret =
    "whsec_" + Data("a secret of 32 bytes, no more, ok".utf8).base64EncodedString()
  private static var call: Call { Call(within: .seconds(120)) }

  private static func webhook(_ url: String, _ more: [String: JSON] = [:]) throws -> Webhook {
    var members: [String: JSON] = ["url": .string(url), "secretFrom": "HOOK_SECRET"]
    members.merge(more) { $1 }
    return try Webhook(
      PluginSetup(configuration: .object(members), environment: ["HOOK_SECRET": secret]),
      // Waits are not waited for.
      time: OutgoingTime(pause: { _ in }, fraction: { 1 }))
  }

  private static let submission = ApprovalSubmission(
    id: "r-17", workflow: "Data steward", requester: "rita", tool: "assistant", pack: "team 1.0.0",
    classes: ["personal.contact"], text: "write to [EMAIL_1]", asked: "2026-11-23T09:30:00.000Z")

  @Test("a request is posted with its id, a timestamp and a signature, and the ticket comes back")
  func submits() async throws {
    try await ScriptedServer.run({ _, _ in
      .answer(201, [:], #"{"ticket": "T-9", "url": "https://tickets.example.org/T-9", "more": 1}"#)
    }) { server in
      let ticket = try await Self.webhook(server.url + "/in").submit(Self.submission, Self.call)
      #expect(ticket == ApprovalTicket("T-9", url: "https://tickets.example.org/T-9"))
      let request = try #require(server.requests.first)
      #expect(request.method == "POST" && request.path == "/in")
      #expect(request.headers["webhook-id"] == "r-17.requested")
      #expect(request.headers["idempotency-key"] == "r-17.requested")
      let body = try JSON(text: request.body)
      #expect(body["type"] == "approval.requested")
      #expect(body["data"]?["text"] == "write to [EMAIL_1]")
    }
  }

  @Test("an answer without words means that the request's id is the ticket")
  func emptyAnswer() async throws {
    try await ScriptedServer.run({ _, _ in .answer(202) }) { server in
      let ticket = try await Self.webhook(server.url).submit(Self.submission, Self.call)
      #expect(ticket == ApprovalTicket("r-17"))
    }
  }

  @Test("a receiver that has it already says as what")
  func conflict() async throws {
    try await ScriptedServer.run({ _, count in
      .answer(409, [:], count == 1 ? #"{"ticket": "T-9"}"# : "duplicate")
    }) { server in
      let webhook = try Self.webhook(server.url)
      #expect(try await webhook.submit(Self.submission, Self.call).ticket == "T-9")
      await #expect(throws: PluginError.self) {
        try await webhook.submit(Self.submission, Self.call)
      }
    }
  }

  @Test("what is busy is asked again, with the same id, and a new signature is not needed")
  func retries() async throws {
    try await ScriptedServer.run({ _, count in
      .answer(count == 1 ? 429 : count == 2 ? 503 : 200, [:], #"{"ticket": "T"}"#)
    }) { server in
      _ = try await Self.webhook(server.url).submit(Self.submission, Self.call)
      #expect(server.requests.count == 3)
      #expect(Set(server.requests.compactMap { $0.headers["webhook-id"] }).count == 1)
    }
  }

  @Test(
    "what it cannot do is told by its kind, and never in the receiver's words",
    arguments: [
      (401, PluginError.Code.denied), (403, .denied), (404, .badConfiguration),
      (302, .badConfiguration), (400, .badInput), (422, .badInput), (500, .unavailable),
      (503, .unavailable),
    ])
  func refusals(status: Int, code: PluginError.Code) async throws {
    try await ScriptedServer.run({ _, _ in .answer(status, [:], "rita's secret text") }) { server in
      let error = await #expect(throws: PluginError.self) {
        try await Self.webhook(server.url).submit(Self.submission, Self.call)
      }
      #expect(error?.code == code)
      #expect(error?.description.contains("secret text") == false)
    }
  }

  @Test("nobody at home is unavailable, and an answer that never comes is late")
  func nobody() async throws {
    let port = try await ScriptedServer.run({ _, _ in [] }) { $0.port }
    let error = await #expect(throws: PluginError.self) {
      try await Self.webhook("http://127.0.0.1:\(port)").submit(Self.submission, Self.call)
    }
    #expect(error?.code == .unavailable)
    try await ScriptedServer.run({ _, _ in [.waitForClient] }) { server in
      let late = await #expect(throws: PluginError.self) {
        try await Self.webhook(server.url).submit(
          Self.submission, Call(within: .milliseconds(200)))
      }
      #expect(late?.code == .deadline)
    }
  }

  @Test("the status is asked for by the ticket's name, as a part of a path and nothing more")
  func status() async throws {
    try await ScriptedServer.run({ _, _ in
      .answer(200, [:], #"{"state": "approved", "by": "mona", "decisions": [{"form": "x"}]}"#)
    }) { server in
      let webhook = try Self.webhook(server.url + "/in/")
      let status = try await webhook.status(of: "T/9 ?#ü", Self.call)
      #expect(status == TicketStatus(.approved, by: "mona", decisions: [["form": "x"]]))
      let other = try Self.webhook(
        server.url + "/in", ["statusURL": .string(server.url + "/tickets/{ticket}/status")])
      _ = try await other.status(of: "../T", Self.call)
      #expect(
        server.requests.map(\.path) == ["/in/T%2F9%20%3F%23%C3%BC", "/tickets/..%2FT/status"])
      await #expect(throws: PluginError.self) { try await other.status(of: "..", Self.call) }
      #expect(server.requests.allSatisfy { $0.headers["webhook-signature"] != nil })
    }
  }

  @Test("a status without decisions is one; one of another form is none")
  func statusForms() async throws {
    try await ScriptedServer.run({ _, count in
      .answer(200, [:], count == 1 ? #"{"state": "pending"}"# : #"{"state": "maybe"}"#)
    }) { server in
      let webhook = try Self.webhook(server.url)
      #expect(try await webhook.status(of: "T", Self.call) == TicketStatus(.pending))
      let error = await #expect(throws: PluginError.self) {
        try await webhook.status(of: "T", Self.call)
      }
      #expect(error?.code == .internalFailure)
    }
  }

  @Test("a ticket that is not there is bad input; one that is over already needs no withdrawing")
  func gone() async throws {
    try await ScriptedServer.run({ request, count in .answer([404, 404, 410, 409][count - 1]) }) {
      server in
      let webhook = try Self.webhook(server.url)
      let status = await #expect(throws: PluginError.self) {
        try await webhook.status(of: "T", Self.call)
      }
      let withdraw = await #expect(throws: PluginError.self) {
        try await webhook.withdraw("T", Self.call)
      }
      #expect(status?.code == .badInput && withdraw?.code == .badInput)
      try await webhook.withdraw("T", Self.call)
      try await webhook.withdraw("T", Self.call)
      #expect(try JSON(text: server.requests[3].body)["type"] == "approval.withdrawn")
    }
  }

  @Test("the configuration is checked, with the place of what is wrong, and the secret never shown")
  func configuration() throws {
    let good: [String: JSON] = ["url": "https://x.example", "secretFrom": "S"]
    let cases: [([String: JSON], String, String)] = [
      (["url": "ftp://x"], "/url", Self.secret), (["url": "https://u:p@x"], "/url", Self.secret),
      (["url": "http://x.example"], "/url", Self.secret), ([:], "/secretFrom", ""),
      ([:], "/secretFrom", "whsec_c2hvcnQ="), ([:], "/secretFrom", "hunter2-is-no-base64!"),
      (["statusURL": "https://other.example/{ticket}"], "/statusURL", Self.secret),
      (["statusURL": "https://x.example/"], "/statusURL", Self.secret),
      (["more": 1], "/more", Self.secret),
    ]
    for (members, pointer, secret) in cases {
      let setup = PluginSetup(
        configuration: .object(good.merging(members) { $1 }), environment: ["S": secret])
      let error = #expect(throws: PluginError.self) { try Webhook(setup) }
      #expect(error?.code == .badConfiguration && error?.pointer == pointer, "\(pointer)")
      #expect(error?.description.contains("hunter2") != true)
    }
    let setup = PluginSetup(
      configuration: .object(good), environment: ["S": Self.secret])
    var dumped = ""
    dump(try Webhook(setup), to: &dumped)
    #expect(!dumped.contains(Self.secret.dropFirst(6)) && !dumped.contains("a secret of 32"))
  }
}
