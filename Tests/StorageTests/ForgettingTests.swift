import Approvals
import Detection
import Foundation
import GRDB
import Measurement
import Storage
import Testing

@Suite("Forgetting")
struct ForgettingTests {
  @Test("a person's data are gone from the folder, and the log still proves the rest")
  func person() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    try store.requests.addUnsigned(
      Samples.request("other", Samples.digest("draft", store), by: "other"))
    let report = try store.log.forget(.person("asker"), at: Samples.noon + 600)
    #expect(report.isInRoster)
    #expect(try store.requests.list().map(\.request.id) == ["other"])
    #expect(try store.disputes.list().isEmpty)
    #expect(try store.consent.choice(of: "asker") == nil)
    #expect(try store.events.list(at: Samples.noon).isEmpty)
    let proof = try store.log.verify()
    #expect(proof.breaks == [] && proof.forgotten == report.payloads)
    // 2 requests with 2 events each, 2 versions of a dispute, 3 of consent, 4 events, 1 old roster.
    #expect(report.payloads == 16)
    #expect(try store.log.entries().last?.kind == .payloadForgotten)
    #expect(try place.open().log.verify().isIntact)
  }

  @Test("no byte of what was forgotten is left in the files")
  func bytes() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let word = "zanzibar"
    for number in 0..<20 {
      let dispute = try #require(
        Dispute(
          person: "leaver", rule: "email", tool: "assistant", pack: "team",
          rulesDigest: Samples.rules, keptText: String(repeating: word, count: number * 100),
          range: 0..<0, reason: word, opened: Samples.noon))
      try store.disputes.open(dispute)
    }
    #expect(try files(of: place, contain: word))
    #expect(try store.log.forget(.person("leaver"), at: Samples.noon).isWiped)
    #expect(try !files(of: place, contain: word))
    #expect(try !files(of: place, contain: "leaver"))
    #expect(try store.log.verify().isIntact)
  }

  @Test("while somebody reads what was there, it is gone for others, and wiped when repeated")
  func whileReading() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.disputes.open(Samples.dispute(by: "leaver"))
    let reader = try DatabaseQueue(path: place.database)
    try reader.read { database in
      #expect(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM disputes") == 1)
      let report = try store.log.forget(.person("leaver"), at: Samples.noon)
      #expect(report.payloads == 1 && !report.isWiped)
      #expect(try store.disputes.list().isEmpty)
    }
    let again = try store.log.forget(.person("leaver"), at: Samples.noon)
    #expect(again.payloads == 0 && again.isWiped)
    #expect(try !files(of: place, contain: "leaver"))
  }

  private func files(of place: TemporaryStore, contain word: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: place.folder).contains { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(place.folder)/\(name)"))
      return data.range(of: Data(word.utf8)) != nil
    }
  }

  @Test("one request or dispute can be forgotten, with everything that happened to it")
  func one() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    let dispute = try #require(try store.disputes.list().first)
    #expect(try store.log.forget(.request("request-1"), at: Samples.noon).payloads == 3)
    #expect(try store.log.forget(.dispute(dispute.id), at: Samples.noon).payloads == 2)
    #expect(try store.requests["request-1"] == nil && store.disputes[dispute.id] == nil)
    #expect(try store.requests["request-2"]?.events.count == 2)
    let proof = try store.log.verify()
    #expect(proof.breaks == [] && proof.forgotten == 5)
  }

  @Test("a pseudonym's events can be forgotten, and their draft with them")
  func pseudonym() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.consent.set(true, for: "asker", at: Samples.noon)
    let run = try #require(
      try store.events.record(Samples.check(), by: "asker", at: Samples.noon))
    #expect(try store.log.forget(.pseudonym(run.who), at: Samples.noon).payloads == 1)
    #expect(try store.events.list(at: Samples.noon).map(\.event.kind) == [.consentChanged])
    let next = try store.events.record(Samples.check(), by: "asker", at: Samples.noon + 60)
    #expect(next?.sequence == 1)
    #expect(try store.log.verify().isIntact)
  }

  @Test("a person is found under the pseudonyms of all quarters")
  func quarters() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.consent.set(true, for: "asker", at: Samples.noon)
    let quarter: TimeInterval = 92 * 86_400
    for number in 0..<3 {
      let moment = Samples.noon + Double(number) * quarter
      try store.events.record(Samples.check(), by: "asker", at: moment)
    }
    let whos = try store.events.list(at: Samples.noon).compactMap(\.event.who)
    #expect(Set(whos).count == 3)
    try store.log.forget(.person("asker"), at: Samples.noon + 3 * quarter)
    #expect(try store.events.list(at: Samples.noon).isEmpty)
  }

  @Test("nothing found is no error and no entry")
  func nothing() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let head = try store.log.head
    for subject in [.person("nobody"), .request("none"), .dispute("none")] as [LogSubject] {
      let report = try store.log.forget(subject, at: Samples.noon)
      #expect(report.payloads == 0 && !report.isInRoster)
    }
    #expect(try store.log.head == head)
  }

  @Test("who deletes one more payload in secret than was forgotten is found")
  func secretly() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    try store.log.forget(.request("request-1"), at: Samples.noon)
    let entry = try store.log.head.count
    try place.tamper(
      """
      DELETE FROM request_events WHERE request = 'request-2';
      DELETE FROM requests WHERE id = 'request-2';
      UPDATE log_payload SET person = NULL, salt = NULL, payload = NULL, forgotten_by = \(entry)
      WHERE sequence BETWEEN 7 AND 9
      """)
    #expect(
      try store.log.verify().breaks == [LogBreak(sequence: entry, problem: .forgottenDiffers)])
  }
}
