import Approvals
import Detection
import Foundation
import Storage
import Testing

@Suite("The roster, disputes and consent")
struct RecordTests {
  @Test("the roster is replaced as a whole, and one that says the same changes nothing")
  func roster() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    #expect(try store.roster.read().people.isEmpty)
    #expect(try store.roster.replace(with: Samples.roster, at: Samples.noon))
    let head = try store.log.head
    #expect(try !store.roster.replace(with: Samples.roster, at: Samples.noon + 60))
    #expect(try store.log.head == head)
    #expect(try place.open().roster.read() == Samples.roster)
  }

  @Test("a dispute is opened, answered once, and seen")
  func dispute() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let dispute = try Samples.dispute()
    try store.disputes.open(dispute)
    #expect(try store.disputes[dispute.id] == dispute)
    let answer = Dispute.Answer(text: "true", by: "steward-1", at: Samples.noon + 60)
    try store.disputes.answer(dispute.id, .rejected, answer)
    let late = #expect(throws: StorageError.self) {
      try store.disputes.answer(dispute.id, .accepted, answer)
    }
    #expect(late?.code == .changedMeanwhile)
    #expect(try store.disputes.list(by: "asker", in: .rejected).map(\.hasNews) == [true])
    try store.disputes.noteSeen(dispute.id, at: Samples.noon + 120)
    try store.disputes.noteSeen(dispute.id, at: Samples.noon + 180)
    let found = try #require(try place.open().disputes[dispute.id])
    #expect(found.answer?.seen == Samples.noon + 120 && !found.hasNews)
    #expect(found.answer?.by == "steward-1")
  }

  @Test("disputes are listed by person and state, the oldest first")
  func disputes() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let later = try Samples.dispute(opened: Samples.noon + 5)
    let earlier = try Samples.dispute(opened: Samples.noon)
    let other = try Samples.dispute(by: "other")
    for dispute in [later, earlier, other] { try store.disputes.open(dispute) }
    #expect(try store.disputes.list(by: "asker").map(\.id) == [earlier.id, later.id])
    #expect(try store.disputes.list(in: .open).count == 3)
    #expect(try store.disputes.list(in: .accepted).isEmpty)
    #expect(try store.disputes.list(limit: 1).count == 1)
  }

  @Test("a range outside of the kept text makes no dispute", arguments: [0..<19, -1..<3])
  func range(range: Range<Int>) {
    let dispute = Dispute(
      person: "asker", rule: "email", tool: "assistant", pack: "team", rulesDigest: Samples.rules,
      keptText: "write to [EMAIL_1]", range: range, reason: "", opened: Samples.noon)
    #expect(dispute == nil)
  }

  @Test("people's words do not show in descriptions")
  func descriptions() throws {
    let dispute = try Samples.dispute()
    var dumped = ""
    dump(dispute, to: &dumped)
    for text in ["\(dispute)", String(reflecting: dispute), dumped] {
      #expect(!text.contains("secret") && !text.contains("EMAIL"), "\(text)")
    }
  }

  @Test("nobody has agreed to being measured until they say so")
  func consent() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    #expect(try !store.consent.isOn(for: "asker"))
    #expect(try store.consent.choice(of: "asker") == nil)
    #expect(try !store.consent.set(false, for: "asker", at: Samples.noon))
    #expect(try store.consent.set(true, for: "asker", at: Samples.noon))
    #expect(try !store.consent.set(true, for: "asker", at: Samples.noon + 60))
    #expect(try store.consent.choice(of: "asker")?.since == Samples.noon)
    #expect(try store.consent.count() == 1)
    #expect(try store.consent.set(false, for: "asker", at: Samples.noon + 60))
    #expect(try place.open().consent.isOn(for: "asker") == false)
    #expect(try store.consent.count() == 0)
  }
}
