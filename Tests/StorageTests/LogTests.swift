import Approvals
import Detection
import Foundation
import Storage
import Testing

@Suite("The log")
struct LogTests {
  @Test("every change appends one entry, with consecutive numbers and the right kinds")
  func entries() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    let entries = try store.log.entries()
    #expect(entries.map(\.sequence) == Array(1...entries.count))
    let counts = Dictionary(entries.map { ($0.kind, 1) }, uniquingKeysWith: +)
    #expect(
      counts == [
        .storeCreated: 1, .rosterReplaced: 2, .requestAdded: 2, .requestEvent: 4,
        .disputeChanged: 2, .consentChanged: 3, .checkRun: 3, .checkClosed: 1,
      ])
    #expect(try store.log.head.count == entries.count)
    #expect(try store.log.entries(from: 3, limit: 2).map(\.sequence) == [3, 4])
  }

  @Test("no entry says whose or what it is; only the payload does")
  func silence() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    for entry in try store.log.entries() {
      let said = "\(entry.kind) \(entry.subject)"
      #expect(!said.contains("asker") && !said.contains("steward") && !said.contains("p_"))
    }
    let added = try #require(try store.log.entries().first { $0.kind == .requestAdded })
    #expect(try store.log.payload(of: added.sequence)?.contains("a secret reason") == true)
    #expect(try store.log.payload(of: 1000) == nil)
  }

  @Test("an untouched log is intact, and the head file vouches for all of it")
  func intact() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    #expect(try store.log.verify().isIntact)
    try Samples.fill(store)
    let proof = try store.log.verify(noted: store.log.head)
    #expect(proof.breaks == [] && proof.beyondHeadFile == 0 && proof.forgotten == 0)
    #expect(try proof.head == store.log.head && proof.entries == proof.head.count)
  }

  @Test("other people's tools compute the same hashes", .enabled(if: Program.python != nil))
  func formula() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    let script = """
      import hashlib, sqlite3, sys
      sha = lambda *parts: hashlib.sha256("\\n".join(map(str, parts)).encode()).hexdigest()
      last, rows = "0" * 64, 0
      for s, m, k, t, c, p, h, who, salt, text in sqlite3.connect(sys.argv[1]).execute(
          "select l.sequence, moment, kind, subject, commitment, previous, hash, person, salt,"
          " payload"
          " from log l join log_payload p on p.sequence = l.sequence order by l.sequence"):
        who = who or ""
        assert p == last and h == sha(p, s, m, k, t, c), s
        assert c == sha(salt, len(who.encode()), who, text), s
        last, rows = h, rows + 1
      print(rows, last)
      """
    let answer = try Program.run(try #require(Program.python), "-c", script, place.database)
    let head = try store.log.head
    #expect(answer.status == 0)
    #expect(answer.output == "\(head.count) \(head.hash)\n")
  }

  @Test("the head file stays behind after a crash, and that is no sign of anything")
  func crash() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let before = try Data(contentsOf: URL(fileURLWithPath: place.headFile))
    try store.consent.set(true, for: "asker", at: Samples.noon)
    try before.write(to: URL(fileURLWithPath: place.headFile))
    let proof = try store.log.verify()
    #expect(proof.isIntact && proof.beyondHeadFile == 1)
    try store.consent.set(false, for: "asker", at: Samples.noon)
    #expect(try store.log.verify().beyondHeadFile == 0)
  }

  @Test("an end that was noted elsewhere shows that an old copy was put back with its head file")
  func notedHead() throws {
    let place = try TemporaryStore()
    let old = place.parent + "/old"
    var store: Store? = try place.setUp()
    store = nil
    try FileManager.default.copyItem(atPath: place.folder, toPath: old)
    store = try place.open()
    try store?.consent.set(true, for: "asker", at: Samples.noon)
    let noted = try #require(try store?.log.head)
    store = nil
    try FileManager.default.removeItem(atPath: place.folder)
    try FileManager.default.moveItem(atPath: old, toPath: place.folder)
    let restored = try place.open()
    #expect(try restored.log.verify().isIntact)
    #expect(
      try restored.log.verify(noted: noted).breaks
        == [LogBreak(sequence: 2, problem: .notedHeadDiffers)])
    try restored.consent.set(true, for: "other", at: Samples.noon)
    #expect(
      try restored.log.verify(noted: noted).breaks
        == [LogBreak(sequence: 2, problem: .notedHeadDiffers)])
  }
}
