import ApprovalDelivery
import Approvals
import Detection
import Foundation
import PluginKit
import PolicyPacks
import Storage
import Testing

@Suite("Requests on their way to approvers and back")
struct DeliveryTests {
  let team: Team

  init() throws { team = try Team() }

  private func sync(after seconds: Double) async throws -> [String] {
    try await team.delivery().sync(at: Team.noon + seconds).map(\.news.word)
  }

  @Test("a request is brought, approved by those who sign, granted, used up, and done with")
  func wholeWay() async throws {
    let request = try team.ask()
    #expect(try await sync(after: 1) == ["submitted"])
    #expect(try await sync(after: 2) == [])
    let manager = try team.decision(
      "mona", .approved(stage: 0, as: .managerOfRequester), on: request, after: 60)
    let steward = try team.decision(
      "sven", .approved(stage: 1, as: .group("stewards")), on: request, after: 120)
    // In whatever order they lie there.
    try team.drop(steward.json, "a.json", on: request)
    try team.drop(manager.json, "b.json", on: request)
    #expect(try await sync(after: 200) == ["decided approved by mona", "decided approved by sven"])
    #expect(try team.state(after: 201)?.grant != nil)
    #expect(try await sync(after: 202) == [])
    let used = ApprovalEvent(at: Team.noon + 300, by: "rita", action: .used(request.subject))
    try team.store.requests.append(used, to: "r-17")
    #expect(try await sync(after: 301) == [])
    #expect(try team.store.tickets["r-17"]?.isOpen == false)
    #expect(try team.store.log.verify().isIntact)
  }

  @Test("what approvers get is the whole request, and gives the digest that they sign")
  func request() async throws {
    let request = try team.ask()
    _ = try await sync(after: 1)
    let file = URL(fileURLWithPath: team.folder + "/inbox/r-17/request.json")
    let brought = try ApprovalRequest(json: Data(contentsOf: file))
    #expect(brought == request)
    #expect(brought.digest == request.digest)
  }

  @Test("a rejection ends the request, and the inbox is told")
  func rejected() async throws {
    let request = try team.ask()
    _ = try await sync(after: 1)
    let decision = try team.decision(
      "mona", .rejected(as: .managerOfRequester, reason: "use a sample"), on: request, after: 60)
    try team.drop(decision.json, "no.json", on: request)
    #expect(try await sync(after: 61) == ["decided rejected by mona", "ended"])
    #expect(try await sync(after: 62) == [])
    #expect(FileManager.default.fileExists(atPath: team.folder + "/inbox/r-17/WITHDRAWN.md"))
  }

  @Test("a grant can be revoked from outside")
  func revoked() async throws {
    let request = try team.ask(stages: [Team.stages[1]])
    _ = try await sync(after: 1)
    let approval = try team.decision(
      "sven", .approved(stage: 0, as: .group("stewards")), on: request, after: 60)
    try team.drop(approval.json, "yes.json", on: request)
    _ = try await sync(after: 61)
    let revocation = try team.decision(
      "sara", .revoked(as: .group("stewards"), reason: "no longer"), on: request, after: 90)
    try team.drop(revocation.json, "no.json", on: request)
    #expect(try await sync(after: 91) == ["decided revoked by sara", "ended"])
  }

  @Test("a request that was withdrawn is withdrawn there, once")
  func withdrawn() async throws {
    let request = try team.ask()
    _ = try await sync(after: 1)
    var event = ApprovalEvent(at: Team.noon + 10, by: "rita", action: .withdrawn)
    event.signature = try team.sign(event.signedBytes(in: request), as: "rita")
    try team.store.requests.append(event, to: "r-17")
    #expect(try await sync(after: 11) == ["ended"])
    #expect(try await sync(after: 12) == [])
  }

  @Test("a request that ended before it was brought is not brought any more")
  func endedBefore() async throws {
    let request = try team.ask()
    var event = ApprovalEvent(at: Team.noon + 10, by: "rita", action: .withdrawn)
    event.signature = try team.sign(event.signedBytes(in: request), as: "rita")
    try team.store.requests.append(event, to: "r-17")
    #expect(try await sync(after: 11) == [])
    #expect(try team.store.tickets["r-17"] == nil)
  }

  @Test("a connector that fails loses nothing, and the next try brings the request")
  func failure() async throws {
    let request = try team.ask()
    let failing = SayingConnector(failure: PluginError(.unavailable, "nobody is at home"))
    let delivery = await (try team.delivery(failing)).submit(request, at: Team.noon + 1)
    guard case .failed(let reason)? = delivery?.news else { return #expect(Bool(false)) }
    #expect(reason.contains("nobody is at home"))
    #expect(try team.store.requests["r-17"] != nil)
    #expect(try team.store.tickets["r-17"] == nil)
    #expect(try await sync(after: 2) == ["submitted"])
  }

  @Test("one that fails again and again is not waited for by all requests")
  func manyFailures() async throws {
    for number in 1...5 {
      try team.ask(RequestID("r-\(number)"), at: Team.noon + Double(number))
    }
    let failing = try team.delivery(SayingConnector(failure: PluginError(.deadline, "too late")))
    let news = try await failing.sync(at: Team.noon + 10).map(\.news)
    #expect(news.count == 5)
    let skipped = news.count {
      if case .failed(let reason) = $0 { reason.contains("not asked") } else { false }
    }
    #expect(skipped == 2)
  }

  @Test(
    "the ticket is stored with the log, listed while it is open, and forgotten with the request")
  func tickets() async throws {
    try team.ask()
    _ = try await sync(after: 1)
    let ticket = try #require(try team.store.tickets["r-17"])
    #expect(ticket.ticket == "r-17" && ticket.connector == "file-inbox" && ticket.isOpen)
    #expect(try team.store.tickets.open() == [ticket])
    #expect(try team.store.log.entries().last?.kind == .ticketChanged)
    #expect(try team.store.log.forget(.request("r-17"), at: Team.noon + 5).payloads == 2)
    #expect(try team.store.tickets["r-17"] == nil)
    #expect(try team.store.log.verify().isIntact)
  }

  @Test("a ticket that another plugin gave is not asked for under this one")
  func otherPlugin() async throws {
    try team.ask()
    try team.store.tickets.keep(
      RequestTicket(request: "r-17", connector: "webhook", ticket: "T1", since: Team.noon))
    #expect(try await sync(after: 1) == ["failed"])
  }

  @Test("a clock that was put back stops everything")
  func clock() async throws {
    try team.ask()
    let error = await #expect(throws: StorageError.self) {
      try await team.delivery().sync(at: Team.noon - 3600)
    }
    #expect(error?.code == .clockBehind)
  }
}
