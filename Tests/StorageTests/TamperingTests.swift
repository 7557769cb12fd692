import Approvals
import Detection
import Foundation
import GRDB
import Storage
import TestSupport
import Testing

/// What somebody does who can write the file and does not hold the key.
@Suite("Tampering")
struct TamperingTests {
  struct Deed: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var sql: String
    /// The entry that it must show at; found by a query before the deed.
    var place: String
    var problem: LogBreak.Problem
  }

  private static func last(_ kind: String) -> String {
    "(SELECT MAX(sequence) FROM log WHERE kind = '\(kind)')"
  }

  static let deeds = [
    Deed(
      testDescription: "a request's reason is rewritten",
      sql:
        "UPDATE log_payload SET payload = REPLACE(payload, 'secret', 'public') WHERE sequence = 4",
      place: "SELECT 4", problem: .payloadChanged),
    Deed(
      testDescription: "an approval is given another moment",
      sql: "UPDATE log SET moment = moment + 1 WHERE sequence = \(last("request.event"))",
      place: "SELECT \(last("request.event"))", problem: .entryChanged),
    Deed(
      testDescription: "an entry is deleted with its payload and its row",
      sql: """
        DELETE FROM request_events WHERE sequence = 5; DELETE FROM log_payload WHERE sequence = 5;
        DELETE FROM log WHERE sequence = 5
        """, place: "SELECT 5", problem: .entryMissing),
    Deed(
      testDescription: "two entries change places",
      sql: """
        UPDATE log SET sequence = 1000 WHERE sequence = 5; UPDATE log SET sequence = 5
        WHERE sequence = 6; UPDATE log SET sequence = 6 WHERE sequence = 1000
        """, place: "SELECT 5", problem: .chainBroken),
    Deed(
      testDescription: "a requester is exchanged in the table",
      sql: "UPDATE requests SET requester = 'other' WHERE id = 'request-1'",
      place: "SELECT sequence FROM requests WHERE id = 'request-1'",
      problem: .tableDiffers("requests")),
    Deed(
      testDescription: "a request is found under another draft's digest",
      sql: "UPDATE requests SET draft_digest = '\(Samples.rules)' WHERE id = 'request-2'",
      place: "SELECT sequence FROM requests WHERE id = 'request-2'",
      problem: .tableDiffers("requests")),
    Deed(
      testDescription: "an approval is taken out of the table",
      sql: "DELETE FROM request_events WHERE sequence = \(last("request.event"))",
      place: "SELECT \(last("request.event"))", problem: .tableDiffers("request_events")),
    Deed(
      testDescription: "an approval is moved to another request",
      sql: "UPDATE request_events SET request = 'request-1', position = 2 WHERE sequence = 8",
      place: "SELECT 8", problem: .tableDiffers("request_events")),
    Deed(
      testDescription: "a dispute is put back to what it was before its answer",
      sql: """
        UPDATE disputes SET state = 'open', sequence =
        (SELECT MIN(sequence) FROM log WHERE kind = 'dispute.changed')
        """,
      place: "SELECT MIN(sequence) FROM log WHERE kind = 'dispute.changed'",
      problem: .tableWithoutEntry("disputes")),
    Deed(
      testDescription: "consent is given for somebody",
      sql: "UPDATE consents SET is_on = 0", place: "SELECT sequence FROM consents",
      problem: .tableDiffers("consents")),
    Deed(
      testDescription: "an old roster is made the present one",
      sql: "UPDATE rosters SET sequence = 2", place: "SELECT 2",
      problem: .tableWithoutEntry("rosters")),
    Deed(
      testDescription: "a row is added for which there is no entry",
      sql: "INSERT INTO disputes VALUES ('d', 77, 'asker', 'email', 'open', 0)",
      place: "SELECT 77", problem: .tableWithoutEntry("disputes")),
    Deed(
      testDescription: "a payload is emptied",
      sql: "UPDATE log_payload SET salt = NULL, payload = NULL WHERE sequence = 5",
      place: "SELECT 5", problem: .payloadMissing),
    Deed(
      testDescription: "a payload is deleted",
      sql:
        "DELETE FROM request_events WHERE sequence = 5; DELETE FROM log_payload WHERE sequence = 5",
      place: "SELECT 5", problem: .payloadMissing),
    Deed(
      testDescription: "a payload is said to be forgotten by an entry that forgot nothing",
      sql: """
        UPDATE log_payload SET salt = NULL, payload = NULL, person = NULL, forgotten_by = 9
        WHERE sequence = 5
        """, place: "SELECT 5", problem: .payloadMissing),
    Deed(
      testDescription: "a payload without an entry is added",
      sql: "INSERT INTO log_payload (sequence, salt, payload) VALUES (99, 'a', '{}')",
      place: "SELECT 99", problem: .payloadWithoutEntry),
    Deed(
      testDescription: "the last entries are deleted",
      sql: """
        DELETE FROM log_payload WHERE sequence > 16; DELETE FROM log WHERE sequence > 16;
        DELETE FROM draft_events WHERE sequence > 16
        """, place: "SELECT 17", problem: .endMissing),
  ]

  @Test("is shown with the entry where it breaks", arguments: deeds)
  func deed(deed: Deed) throws {
    let place = try TemporaryStore()
    try Samples.fill(try place.setUp())
    var sequence: Int?
    try place.tamper { database in
      sequence = try Int.fetchOne(database, sql: deed.place)
      try database.execute(sql: deed.sql)
    }
    let proof = try place.open().log.verify()
    let expected = LogBreak(sequence: try #require(sequence), problem: deed.problem)
    #expect(proof.breaks.first == expected, "\(proof.breaks)")
  }

  @Test("of any value in any table is shown", arguments: 0..<80)
  func anyValue(seed: Int) throws {
    let place = try TemporaryStore()
    try Samples.fill(try place.setUp())
    var random = SplitMix64(seed: UInt64(seed))
    var deed = ""
    try place.tamper { deed = try TamperingTests.changeSomething(in: $0, &random) }
    let proof = try? place.open().log.verify()
    #expect(proof?.isIntact != true, "\(deed)")
  }

  /// Changes one value to another one of a type that may not even fit.
  private static func changeSomething(
    in database: Database, _ random: inout SplitMix64
  ) throws -> String {
    let tables = [
      "log", "log_payload", "requests", "request_events", "rosters", "disputes", "consents",
    ]
    let table = try #require(tables.randomElement(using: &random))
    let columns = try database.columns(in: table).map(\.name)
    let column = try #require(columns.randomElement(using: &random))
    let row = try #require(
      try Int.fetchAll(database, sql: "SELECT rowid FROM \(table)").randomElement(using: &random))
    let values: [any DatabaseValueConvertible] = [
      "another text", 4711, Data([0xFF, 0]), "{}", -1, 0.5, String(repeating: "0", count: 64), 0,
    ]
    let value = try #require(values.randomElement(using: &random)).databaseValue
    let old = try DatabaseValue.fetchOne(
      database, sql: "SELECT \(column) FROM \(table) WHERE rowid = ?", arguments: [row])
    let new = old == value ? "something else".databaseValue : value
    do {
      try database.execute(
        sql: "UPDATE \(table) SET \(column) = ? WHERE rowid = ?", arguments: [new, row])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      try database.execute(sql: "DELETE FROM \(table) WHERE rowid = ?", arguments: [row])
      return "row \(row) of \(table) deleted"
    }
    return "\(table).\(column) of row \(row) set to \(new)"
  }

  @Test("with all hashes computed anew is shown by the head file")
  func recomputed() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    let other = try TemporaryStore()
    try FileManager.default.createDirectory(
      atPath: other.parent + "/keys", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: place.keyFile.path, toPath: other.keyFile.path)
    // The same number of entries, with a chain that holds, and not what happened.
    try Samples.fill(try other.open())
    try FileManager.default.removeItem(atPath: other.headFile)
    try FileManager.default.copyItem(atPath: place.headFile, toPath: other.headFile)
    let count = try store.log.head.count
    let forged = try other.open()
    #expect(
      try forged.log.verify().breaks == [LogBreak(sequence: count, problem: .headDiffers)])
    // The evidence stays when the forged log grows.
    try forged.consent.set(false, for: "asker", at: Samples.noon + 300)
    #expect(
      try forged.log.verify().breaks == [LogBreak(sequence: count, problem: .headDiffers)])
  }

  @Test("with the end of the log still shows after the log has grown again")
  func truncatedAndGrown() throws {
    let place = try TemporaryStore()
    try Samples.fill(try place.setUp())
    try place.tamper(
      """
      DELETE FROM draft_events; DELETE FROM log_payload WHERE sequence > 16;
      DELETE FROM log WHERE sequence > 16
      """)
    let store = try place.open()
    for minute in 0..<9 {
      try store.events.record(Samples.check(), by: "asker", at: Samples.noon + Double(minute))
    }
    #expect(try store.log.verify().breaks == [LogBreak(sequence: 18, problem: .headDiffers)])
  }

  @Test("with the head file shows, and is only mended by somebody's decision")
  func headFile() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    let file = URL(fileURLWithPath: place.headFile)
    let line = try String(contentsOf: file, encoding: .utf8)
    let forged = line.replacingOccurrences(of: "0000000018", with: "0000000003")
    for text in ["", "nonsense", line.uppercased(), String(line.dropLast()), forged] {
      try Data(text.utf8).write(to: file)
      #expect(try store.log.verify().breaks.map(\.problem) == [.headFileUnsigned])
    }
    try FileManager.default.removeItem(at: file)
    #expect(try store.log.verify().breaks.map(\.problem) == [.headFileMissing])
    try store.consent.set(false, for: "asker", at: Samples.noon + 300)
    #expect(try !store.log.verify().isIntact)
    try store.log.acceptHead(at: Samples.noon + 400)
    let proof = try store.log.verify()
    #expect(proof.isIntact && proof.beyondHeadFile == 0)
    #expect(try store.log.entries().last?.kind == .headAccepted)
    try store.consent.set(true, for: "asker", at: Samples.noon + 500)
    #expect(try store.log.verify().beyondHeadFile == 0)
  }

  @Test("with the shape of a table is shown, and never a crash")
  func shape() throws {
    let place = try TemporaryStore()
    try Samples.fill(try place.setUp())
    try place.tamper(
      "DROP INDEX requests_by_requester; ALTER TABLE requests DROP COLUMN requester")
    let store = try place.open()
    #expect(try store.log.verify().breaks.map(\.problem).contains(.tableDiffers("requests")))
    #expect(throws: StorageError.self) { try store.requests.list(by: "asker") }
  }

  @Test("makes reading an error and never a crash")
  func reading() throws {
    let place = try TemporaryStore()
    try Samples.fill(try place.setUp())
    try place.tamper(
      """
      UPDATE log_payload SET payload = '{"id": 3}';
      UPDATE open_drafts SET started = 'noon';
      UPDATE log SET moment = x'00' WHERE sequence = 2
      """)
    let store = try place.open()
    func fails(_ body: () throws -> Void) {
      let error = #expect(throws: StorageError.self) { try body() }
      #expect(error?.code == .corrupt)
    }
    fails { _ = try store.requests.list() }
    fails { _ = try store.requests.append(Samples.approval(by: "steward-3"), to: "request-1") }
    fails { _ = try store.roster.read() }
    fails { _ = try store.disputes.list() }
    fails { _ = try store.consent.isOn(for: "asker") }
    fails { _ = try store.events.list(at: Samples.noon) }
    fails { _ = try store.log.entries() }
    #expect(try store.log.verify().breaks.count > 10)
  }
}
