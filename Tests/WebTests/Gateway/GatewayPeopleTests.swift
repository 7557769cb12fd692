import Accounts
import Detection
import Foundation
import HTTPTypes
import Measurement
import PolicyPacks
import Practice
import ScriptedHTTP
import Storage
import Testing

@testable import Web

/// Whose request it is: by their token, under their approvals, and counted if they agreed.
@Suite struct GatewayPeopleTests {
  private static let answer = GatewaySite.message("Certainly.")

  /// A site where only people with a token may ask, and the token of one of them.
  private func run(
    redacts: Bool = false, scopes: Set<TokenScope> = [.gateway],
    _ test: @Sendable (GatewaySite, SignedInSite, [String: String]) async throws -> Void
  ) async throws {
    let people = try SignedInSite()
    _ = try people.add("lea-1")
    let token = try people.store.tokens.make(
      for: "lea-1", name: "client", scopes: scopes, expires: .now + 3600,
      key: .drawn(for: "lea-1"), at: .now)
    try await GatewaySite.run(
      redacts: redacts, store: people.store, isOpen: false, pack: people.pack,
      tool: "office-assistant"
    ) { _, _ in
      Self.answer
    } _: { site in
      try await test(
        site, people,
        ["Authorization": "Bearer \(token.text)", "Dryrun-Tool": "office-assistant"])
    }
  }

  @Test("without a token nobody passes, in the form that clients read")
  func noToken() async throws {
    try await run { site, _, _ in
      for headers in [[:], ["Authorization": "Bearer sk-of-the-client"]] {
        let answer = try await site.ask("Please be brief.", headers)
        #expect(answer.status == .unauthorized)
        #expect(answer.modelError?.code == "invalid_api_key")
      }
      #expect(site.server.requests.isEmpty)
    }
  }

  @Test("a token passes that is for the gateway, and it goes no further")
  func token() async throws {
    try await run { site, _, headers in
      let answer = try await site.ask("Please be brief.", headers)
      #expect(answer.status == .ok)
      #expect(site.server.requests.first?.headers["authorization"] == "Bearer server-key")
    }
    try await run(scopes: [.check]) { site, _, headers in
      let answer = try await site.ask("Please be brief.", headers)
      #expect(answer.status == .forbidden)
      #expect(site.server.requests.isEmpty)
    }
  }

  @Test("nothing is counted of somebody who did not agree")
  func notAgreed() async throws {
    try await run { site, people, headers in
      _ = try await site.ask("Please be brief.", headers)
      let events = try people.store.events.list(of: "lea-1")
      #expect(events.isEmpty)
    }
  }

  @Test("of somebody who agreed, a request is a check and its end, without a text")
  func counted() async throws {
    try await run(redacts: true) { site, people, headers in
      try people.store.consent.set(true, for: "lea-1", at: .now)
      _ = try await site.ask("Please be brief.", headers)
      _ = try await site.ask("Policy number HL-12345678-2 please.", headers)
      let events = try people.store.events.list(of: "lea-1")
      let outcomes = events.compactMap { event in
        if case .checkClosed(let closed) = event { closed.outcome } else { nil }
      }
      let checks = events.compactMap { event in
        if case .checkRun(let run) = event { run } else { nil }
      }
      #expect(outcomes == [.sentClean, .fixedThenSent])
      #expect(checks.map(\.sequence) == [1, 1])
      #expect(checks.map(\.blocking) == [0, 1])
      #expect(checks.last?.ruleHits.keys.contains("policy-number") == true)
      let sent = site.server.requests.map(\.body)
      #expect(sent.count == 2 && !sent[1].contains("12345678"))
    }
  }

  @Test("a real first check reviews the skills that it touches, where somebody agreed to that")
  func practice() async throws {
    try await run { site, people, headers in
      try people.store.consent.set(true, for: "lea-1", purpose: .practice, at: .now)
      let stopped = try await site.ask("Policy number HL-12345678-2 please.", headers)
      #expect(stopped.status == .badRequest)
      let learner = try people.store.practice.learner("lea-1")
      #expect(!learner.reviews.isEmpty)
    }
  }
}
