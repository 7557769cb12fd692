import Desks
import Detection
import Evaluation
import PolicyPacks
import Storage
import TestSupport
import Testing

@Suite("The desk of disputes")
struct DisputeDeskTests {
  let house: House
  let desk: DisputeDesk
  private static let text = "Order HL-12345678-2 is late.\nSo is order HL-12345678-2."

  init() throws {
    house = try House()
    desk = DisputeDesk(house.store, of: "harbourline", now: { House.noon })
  }

  private func proposal(
    _ rule: RuleID = "policy-number", line: Int? = 1, keepsValue: Bool = false, seed: UInt64 = 7
  ) async throws -> DisputeProposal {
    var random = SplitMix64(seed: seed)
    return try DisputeProposal(
      of: rule, inLine: line, await house.evaluation(Self.text), by: house.engine,
      keepsValue: keepsValue, using: &random)
  }

  private func open() async throws -> Dispute {
    try desk.open(try await proposal(), reason: "an order number", by: "hana")
  }

  @Test("would keep a made-up value, the same whenever it is drawn in the same way")
  func proposing() async throws {
    let kept = try await proposal().kept
    #expect(kept.isLookalike && !kept.text.contains("HL-12345678-2"))
    #expect(try await proposal().kept == kept)
    #expect(try await proposal(keepsValue: true).kept.text == "Order HL-12345678-2 is late.")
    #expect(try desk.disputes().isEmpty)
  }

  @Test(
    "has to know which finding is meant",
    arguments: [
      ("policy-number", nil, "incomplete"), ("policy-number", 3, "not-found"),
      ("iban", 1, "not-found"),
    ]
      as [(String, Int?, String)])
  func whichFinding(_ rule: String, _ line: Int?, _ code: String) async throws {
    let error = await #expect(throws: DeskError.self) {
      try await proposal(RuleID(rule), line: line)
    }
    #expect(error?.code.rawValue == code)
  }

  @Test("brings the answer to whoever disputed, until they saw it")
  func rejecting() async throws {
    let dispute = try await open()
    #expect(try desk.disputes(in: .open) == [dispute])
    try desk.reject(dispute, reason: "it is a policy number", by: "stan")
    #expect(try desk.news(for: "hana").map(\.answer?.text) == ["it is a policy number"])
    #expect(try desk.news(for: "hugo").isEmpty)
    try desk.noteSeen(dispute)
    #expect(try desk.news(for: "hana").isEmpty)
    let again = #expect(throws: DeskError.self) {
      try desk.reject(dispute, reason: "no", by: "stan")
    }
    #expect(again?.code == .changedMeanwhile)
  }

  @Test("is accepted only once its example stands in the pack")
  func accepting() async throws {
    let dispute = try await open()
    #expect(throws: DeskError.self) {
      try desk.accept(dispute, message: "Thanks.", by: "stan") { _ throws(DeskError) in
        throw DeskError(message: "no place was found")
      }
    }
    #expect(try desk.disputes(in: .open).count == 1)
    let file = try desk.accept(dispute, message: "Thanks.", by: "stan") {
      dispute throws(DeskError) in "\(dispute.rule).yaml"
    }
    #expect(file == "policy-number.yaml")
    let answered = try desk.dispute(String(dispute.id.description.prefix(8)))
    #expect(answered.state.kind == .accepted)
  }

  @Test("needs a reason, and knows the disputes of its own pack only")
  func limits() async throws {
    let proposal = try await proposal()
    let error = #expect(throws: DeskError.self) {
      try desk.open(proposal, reason: " \n", by: "hana")
    }
    #expect(error?.code == .incomplete)
    let dispute = try await open()
    let other = DisputeDesk(house.store, of: "hochtal", now: { House.noon })
    #expect(try other.disputes().isEmpty)
    #expect(throws: DeskError.self) { try other.dispute(dispute.id.description) }
  }
}
