import Approvals
import Desks
import Detection
import Evaluation
import Foundation
import PolicyPacks
import Storage
import Testing

@Suite("The desk of approvals")
struct ApprovalDeskTests {
  static let draft = "Summarise policy HL-12345678-2 as JSON, only from the text below."
  let house: House
  let desk: ApprovalDesk

  init() throws {
    house = try House()
    desk = ApprovalDesk(house.store, of: "harbourline", now: { House.noon })
  }

  private func proposal(_ text: String = draft, tool: ToolID = "office-assistant") async throws
    -> ApprovalProposal
  {
    try ApprovalProposal(
      of: await house.evaluation(text, tool: tool), task: "claims", by: house.engine)
  }

  private func ask(as person: String = "hana") async throws -> ApprovalCase {
    try #require(
      try desk.ask(
        await proposal(), ["reason": "board meeting"], keep: .redacted, by: house.signer(person)
      ).first)
  }

  @Test("shows beforehand whom it is asked of, what they need to know, and what would be kept")
  func proposing() async throws {
    let proposal = try await proposal()
    #expect(proposal.workflows.map(\.title) == ["the data steward"])
    #expect(proposal.workflows.map(\.requires) == [["reason"]])
    #expect(proposal.keptText(.redacted)?.contains("[POLICY_NUMBER_1]") == true)
    #expect(proposal.keptText(.text) == Self.draft)
    #expect(proposal.keptText(.nothing) == nil)
    #expect(proposal.missing(in: ["reason": "  "])?.fields == ["reason"])
    #expect(proposal.unknown(in: ["reason": "x", "colour": "y"]) == ["colour"])
    #expect(try desk.requests().isEmpty)
  }

  @Test(
    "has nothing to ask where nothing stands in the way, or nobody could agree",
    arguments: [
      ("Summarise this as JSON, only from the text below.", "office-assistant", "not-needed"),
      (draft, "public-chat", "refused"), (draft, "no-such-tool", "not-found"),
    ])
  func nothingToAsk(_ text: String, _ tool: String, _ code: String) async throws {
    let error = await #expect(throws: DeskError.self) {
      try await proposal(text, tool: ToolID(tool))
    }
    #expect(error?.code.rawValue == code)
  }

  @Test("asks once, with everything that has to be said")
  func askingTwice() async throws {
    let proposal = try await proposal()
    let signer = try house.signer("hana")
    let missing = #expect(throws: DeskError.self) {
      try desk.ask(proposal, [:], keep: .nothing, by: signer)
    }
    #expect(missing?.code == .incomplete)
    let asked = try await ask()
    #expect(try desk.existing(proposal)?.request.id == asked.request.id)
    let again = await #expect(throws: DeskError.self) { try await ask() }
    #expect(again?.code == .notNeeded)
    #expect(try desk.requests(by: "hana").map(\.request.id) == [asked.request.id])
    #expect(try desk.requests(by: "lin").isEmpty)
  }

  @Test("keeps no request that somebody else's key signs")
  func foreignKey() async throws {
    let proposal = try await proposal()
    let signer = try house.signer("hana", key: "stan")
    #expect(throws: DeskError.self) {
      try desk.ask(proposal, ["reason": "x"], keep: .nothing, by: signer)
    }
    #expect(try desk.requests().isEmpty)
  }

  @Test("waits for those who have to agree, one after the other, and for nobody twice")
  func waiting() async throws {
    let id = try await ask().request.id
    #expect(try waitingPeople() == ["lin"])
    _ = try desk.decide(.approve, on: id, by: house.signer("lin"))
    #expect(try waitingPeople() == ["stan"])
    let granted = try desk.decide(.approve, on: id, by: house.signer("stan"))
    #expect(granted.state(at: House.noon).grant != nil)
    #expect(try waitingPeople() == [])
    #expect(try desk.role(of: "stan", in: granted) != nil)
    let revoked = try desk.decide(.revoke(reason: "cancelled"), on: id, by: house.signer("stan"))
    #expect(revoked.state(at: House.noon).isFinal)
    #expect(try desk.requests(withEnded: false).isEmpty)
  }

  private func waitingPeople() throws -> [String] {
    try House.people.filter { try !desk.waiting(for: PersonID($0)).isEmpty }
  }

  @Test("lets nobody decide for whom it does not wait", arguments: ["hana", "stan", "hugo"])
  func strangers(_ person: String) async throws {
    let id = try await ask().request.id
    let error = #expect(throws: DeskError.self) {
      try desk.decide(.approve, on: id, by: house.signer(person))
    }
    #expect(error?.code == .notAllowed)
    #expect(error?.terminalMessage.hasSuffix("see: dryrun approvals show \(id)") == true)
  }

  @Test("counts no decision of somebody who has not seen what happened since")
  func stale() async throws {
    let asked = try await ask()
    _ = try desk.decide(.approve, on: asked.request.id, by: house.signer("lin"), seen: 0)
    let error = #expect(throws: DeskError.self) {
      try desk.decide(.approve, on: asked.request.id, by: house.signer("stan"), seen: 0)
    }
    #expect(error?.code == .changedMeanwhile)
  }

  @Test("lets whoever asked take it back, and nobody else")
  func withdrawing() async throws {
    let id = try await ask().request.id
    #expect(throws: DeskError.self) { try desk.decide(.withdraw, on: id, by: house.signer("lin")) }
    let after = try desk.decide(.withdraw, on: id, by: house.signer("hana"))
    #expect(after.state(at: House.noon).isFinal)
  }

  @Test("hands out a signed decision without keeping it")
  func handedOut() async throws {
    let asked = try await ask()
    let decision = try desk.decision(.approve, on: asked, by: house.signer("lin"))
    #expect(try desk.request(asked.request.id.description).events.isEmpty)
    _ = try house.store.requests.receive(decision, at: House.noon)
    #expect(try waitingPeople() == ["stan"])
  }

  @Test("knows the requests of its own pack only")
  func otherPack() async throws {
    let asked = try await ask()
    let other = ApprovalDesk(house.store, of: "hochtal", now: { House.noon })
    #expect(try other.requests().isEmpty)
    #expect(try other.waiting(for: "lin").isEmpty)
    let error = #expect(throws: DeskError.self) {
      try other.decide(.approve, on: asked.request.id, by: house.signer("lin"))
    }
    #expect(error?.code == .notFound)
  }
}
