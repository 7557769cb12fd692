import ApprovalDelivery
import Approvals
import Detection
import Foundation
import PluginKit
import PolicyPacks
import Storage
import TestSupport
import Testing

/// What a connector, or somebody who can write where it reads, cannot do.
@Suite("A connector that cannot be trusted")
struct UntrustedConnectorTests {
  let team: Team
  let request: ApprovalRequest

  init() async throws {
    team = try Team()
    request = try team.ask()
    _ = try await team.delivery().sync(at: Team.noon + 1)
  }

  /// What is learnt when a connector brings these.
  private func bring(
    _ decisions: [JSON], _ state: TicketStatus.State = .pending, after seconds: Double = 3600
  ) async throws -> [String] {
    let connector = SayingConnector(
      status: TicketStatus(state, by: "mona", reason: "fine", decisions: decisions))
    return try await team.delivery(connector).sync(at: Team.noon + seconds).map(\.news.word)
  }

  private func approval(
    by person: String = "mona", after seconds: Double = 60, key: String? = nil
  ) throws -> SignedDecision {
    try team.decision(
      person, .approved(stage: 0, as: .managerOfRequester), on: request, after: seconds, key: key)
  }

  private func json(_ decision: SignedDecision) throws -> JSON {
    try JSON(text: String(decoding: decision.json, as: UTF8.self))
  }

  private func changed(_ decision: SignedDecision, _ key: String, _ value: JSON?) throws -> JSON {
    guard case .object(var members) = try json(decision) else { return .null }
    members[key] = value
    return .object(members)
  }

  @Test(
    "its own word that a request is approved changes nothing, and is told",
    arguments: [TicketStatus.State.approved, .rejected, .withdrawn])
  func unsignedStatus(_ state: TicketStatus.State) async throws {
    #expect(try await bring([], state) == ["reported \(state.rawValue)"])
    #expect(try team.state(after: 3601)?.name == "waiting")
    #expect(try team.store.requests["r-17"]?.events == [])
  }

  @Test("a decision in which anything was changed does not count")
  func forged() async throws {
    let good = try approval()
    let changes: [(String, JSON?)] = [
      ("by", "sven"), ("at", "2100-01-01T12:01:01.000Z"), ("stage", 2),
      ("as", "group:stewards"), ("action", "rejected"), ("action", "used"),
      ("action", "withdrawn"), ("digest", "5f70bf"), ("request", "r-18"), ("signature", nil),
      ("signature", ""), ("signature", "-----BEGIN SSH SIGNATURE-----"), ("form", nil),
      ("form", "dryrun approval decision 2"), ("stage", nil), ("stage", 0),
    ]
    let forged = try changes.map { try changed(good, $0.0, $0.1) }
    let news = try await bring(forged)
    #expect(news.count == forged.count)
    #expect(news.allSatisfy { $0.hasPrefix("refused") }, "\(news)")
    #expect(try team.store.requests["r-17"]?.events == [])
    // The unchanged one does.
    #expect(try await bring([json(good)]) == ["decided approved by mona"])
  }

  @Test("somebody else's key, and somebody who is not asked, do not count")
  func otherPeople() async throws {
    let news = try await bring([
      json(approval(key: "sven")), json(approval(by: "sven")), json(approval(by: "rita")),
    ])
    #expect(news.allSatisfy { $0.hasPrefix("refused") } && news.count == 3, "\(news)")
  }

  @Test("a decision about another request does not count, though it is signed")
  func otherRequest() async throws {
    let other = try team.ask("r-18")
    let decision = try team.decision(
      "mona", .approved(stage: 0, as: .managerOfRequester), on: other, after: 60)
    let news = try await bring([json(decision)])
    #expect(news.contains { $0.contains("another request") }, "\(news)")
    #expect(try team.store.requests["r-18"]?.events == [])
    #expect(try team.store.requests["r-17"]?.events == [])
  }

  @Test("a decision about the request as it never was does not count")
  func changedRequest() async throws {
    // Somebody shows the approver another reason under the same name.
    var text = String(decoding: try request.json, as: UTF8.self)
    text.replace("board meeting", with: "a harmless test")
    let shown = try ApprovalRequest(json: Data(text.utf8))
    let decision = try team.decision(
      "mona", .approved(stage: 0, as: .managerOfRequester), on: shown, after: 60)
    #expect(try await bring([json(decision)]).first?.contains("another request") == true)
  }

  @Test("the same decision again is one decision")
  func replay() async throws {
    let decision = try json(approval())
    #expect(try await bring([decision, decision]) == ["decided approved by mona"])
    #expect(try await bring([decision]) == [])
    #expect(try team.store.requests["r-17"]?.events.count == 1)
  }

  @Test("a decision from the future waits until it has come")
  func future() async throws {
    let decision = try json(approval(after: 7200))
    #expect(try await bring([decision], after: 3600).first?.contains("still to come") == true)
    #expect(try await bring([decision], after: 7200) == ["decided approved by mona"])
  }

  @Test("dating back helps nobody after the request was rejected for want of an answer")
  func datedBack() async throws {
    let late = try team.ask(
      "r-18", escalations: [Escalation(after: Span(1, .hours), .reject)])
    _ = try await team.delivery().sync("r-18", at: Team.noon + 2)
    let decision = try team.decision(
      "mona", .approved(stage: 0, as: .managerOfRequester), on: late, after: 60)
    let days = 30.0 * 86_400
    #expect(try team.state("r-18", after: days)?.name == "rejected")
    try team.drop(decision.json, "late.json", on: late)
    let news = try await team.delivery().sync("r-18", at: Team.noon + days).map(\.news.word)
    #expect(news == ["ended"])
    #expect(throws: ApprovalError.ended("rejected")) {
      try team.store.requests.receive(decision, at: Team.noon + days)
    }
    #expect(try team.store.requests["r-18"]?.events == [])
  }

  @Test("who has left, or has lost the role, decides nothing any more")
  func left() async throws {
    let decision = try json(approval())
    try team.replaceRoster(without: ["mona"])
    #expect(try await bring([decision]).first?.hasPrefix("refused") == true)
  }

  @Test("thousands of decisions are cut off, and that is said")
  func flood() async throws {
    let news = try await bring(Array(repeating: ["form": "x"], count: 5000))
    #expect(news.count == 201)
    #expect(news.first == "failed")
  }

  @Test("a ticket that is too long for any system is not stored")
  func longTicket() async throws {
    let other = try team.ask("r-19")
    let connector = SayingConnector(ticket: ApprovalTicket(String(repeating: "x", count: 5000)))
    let delivery = await (try team.delivery(connector)).submit(other, at: Team.noon + 1)
    #expect(delivery?.news.word == "failed")
    #expect(try team.store.tickets["r-19"] == nil)
  }

  @Test(
    "JSON of any kind in the place of decisions never crashes and never counts", arguments: 0..<60)
  func anyJSON(seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(seed))
    let good = try json(approval())
    let news = try await bring((0..<10).map { _ in AnyJSON.mutated(good, &random) })
    #expect(news.allSatisfy { $0.hasPrefix("refused") || $0 == "decided approved by mona" })
    for event in try team.store.requests["r-17"]?.events ?? [] { #expect(event.by == "mona") }
    #expect(try team.store.log.verify().isIntact)
  }
}

/// JSON that nobody expects.
enum AnyJSON {
  static func mutated(_ value: JSON, _ random: inout SplitMix64) -> JSON {
    guard case .object(var members) = value else { return value }
    for key in members.keys.sorted() where Int.random(in: 0..<4, using: &random) == 0 {
      members[key] = other(depth: 0, &random)
    }
    return .object(members)
  }

  private static func other(depth: Int, _ random: inout SplitMix64) -> JSON {
    switch Int.random(in: 0..<(depth > 3 ? 6 : 8), using: &random) {
    case 0: .null
    case 1: .bool(true)
    case 2: .int([Int.min, -1, 0, 1, Int.max].randomElement(using: &random) ?? 0)
    case 3: .number(1e300)
    case 4: .string("")
    case 5: .string(String(repeating: "\u{0}\u{1F600}", count: 50))
    case 6: .array([other(depth: depth + 1, &random), other(depth: depth + 1, &random)])
    default: .object(["as": other(depth: depth + 1, &random)])
    }
  }
}
