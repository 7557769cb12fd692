import Approvals
import Detection
import Foundation
import Storage
import Testing

@Suite("Backups")
struct BackupTests {
  private func backup(of place: TemporaryStore) -> String { place.parent + "/backup" }

  @Test("a backup is one file and a manifest, without the key, and opens to what was there")
  func contents() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    let head = try store.backup(to: backup(of: place), at: Samples.noon)
    #expect(try head == store.log.head)
    let names = try FileManager.default.contentsOfDirectory(atPath: backup(of: place)).sorted()
    #expect(names == ["dryrun.sqlite", "manifest.json"])
    for name in names { #expect(try place.mode(of: "\(backup(of: place))/\(name)") == 0o600) }
    let manifest = try String(contentsOfFile: backup(of: place) + "/manifest.json", encoding: .utf8)
    #expect(manifest.contains(head.hash) && manifest.contains("\"entries\" : \(head.count)"))
    #expect(manifest.contains("\"made\" : \"2026-03-02T12:00:00Z\""))
  }

  @Test("a backup never replaces anything")
  func existing() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.backup(to: backup(of: place), at: Samples.noon)
    let error = #expect(throws: StorageError.self) {
      try store.backup(to: backup(of: place), at: Samples.noon)
    }
    #expect(error?.code == .duplicate)
  }

  @Test("a backup that cannot be written leaves nothing behind")
  func unwritable() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Data().write(to: URL(fileURLWithPath: place.parent + "/file"))
    let error = #expect(throws: StorageError.self) {
      try store.backup(to: place.parent + "/file/backup", at: Samples.noon)
    }
    #expect(error?.code == .notWritable)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.parent).sorted()
    #expect(names == ["data", "file", "keys"])
  }

  @Test("while another process writes, a backup is what was there at one moment")
  func whileWriting() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.consent.set(true, for: "asker", at: Samples.noon)
    let writer = try Probe(["write", place.folder, "writer"])
    writer.awaitOutput()
    var heads: [LogHead] = []
    for number in 0..<8 {
      heads.append(try store.backup(to: "\(backup(of: place))-\(number)", at: Samples.noon))
    }
    let lines = writer.kill()
    #expect(!lines.isEmpty)
    for (number, head) in heads.enumerated() {
      let other = try TemporaryStore()
      let restored = try Store.restoreBackup(
        from: "\(backup(of: place))-\(number)", to: other.folder, keyFile: place.keyFile,
        at: Samples.noon)
      #expect(restored.head == head && restored.kept == nil)
      // What is in it is the beginning of what is there now.
      #expect(try store.log.entries(from: head.count, limit: 1).first?.hash == head.hash)
    }
  }

  @Test("what is put back is what was there, with an entry that says so; the rest is kept aside")
  func restoring() throws {
    let place = try TemporaryStore()
    var store: Store? = try place.setUp()
    try Samples.fill(try #require(store))
    let head = try #require(try store?.backup(to: backup(of: place), at: Samples.noon))
    try store?.log.forget(.request("request-1"), at: Samples.noon)
    let lost = try #require(try store?.log.head)
    store = nil
    let restored = try Store.restoreBackup(
      from: backup(of: place), to: place.folder, at: Samples.noon)
    #expect(restored.head == head)
    let after = try place.open()
    #expect(try after.log.head.count == head.count + 1)
    #expect(try after.log.entries().last?.kind == .storeRestored)
    #expect(try after.requests["request-1"]?.events.count == 2)
    let proof = try after.log.verify(noted: head)
    #expect(proof.isIntact && proof.beyondHeadFile == 0)
    #expect(try after.pragma("journal_mode") == "wal")
    #expect(try place.mode(of: place.database) == 0o600)

    let kept = try Store(at: try #require(restored.kept), keyFile: place.keyFile)
    #expect(try kept.log.head == lost)
    #expect(try kept.log.verify(noted: lost).isIntact)
  }

  @Test("a damaged database is kept aside as well")
  func damaged() throws {
    let place = try TemporaryStore()
    try place.setUp().backup(to: backup(of: place), at: Samples.noon)
    let nonsense = Data("this is no database at all, whatever its name says".utf8)
    try nonsense.write(to: URL(fileURLWithPath: place.database))
    let restored = try Store.restoreBackup(
      from: backup(of: place), to: place.folder, at: Samples.noon)
    #expect(try place.open().log.verify().isIntact)
    let kept = URL(fileURLWithPath: try #require(restored.kept) + "/dryrun.sqlite")
    #expect(try Data(contentsOf: kept) == nonsense)
  }

  @Test("what a killed restoring left is removed by the next one")
  func leftovers() throws {
    let place = try TemporaryStore()
    try place.setUp().backup(to: backup(of: place), at: Samples.noon)
    let left = place.folder + "/restoring-left"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
    try Store.restoreBackup(from: backup(of: place), to: place.folder, at: Samples.noon)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder)
    #expect(!names.contains { $0.hasPrefix("restoring-") })
  }

  @Test("data that somebody works with are not replaced")
  func inUse() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.backup(to: backup(of: place), at: Samples.noon)
    let error = #expect(throws: StorageError.self) {
      try Store.restoreBackup(from: backup(of: place), to: place.folder, at: Samples.noon)
    }
    #expect(error?.code == .inUse)
    #expect(try store.log.verify().isIntact)
  }

  enum Damage: CaseIterable {
    case payload, truncatedLog, truncatedFile, middle, noDatabase, manifest, noManifest, otherKey
  }

  @Test(
    "a backup that is not whole is refused, and the present data stay", arguments: Damage.allCases)
  func damage(damage: Damage) throws {
    let (place, other) = (try TemporaryStore(), try TemporaryStore())
    var store: Store? = try place.setUp()
    try Samples.fill(try #require(store))
    try store?.backup(to: other.folder, at: Samples.noon)
    let head = try #require(try store?.log.head)
    store = nil
    let file = URL(fileURLWithPath: other.database)
    let manifest = URL(fileURLWithPath: other.folder + "/manifest.json")
    var keyFile = place.keyFile
    switch damage {
    case .payload:
      try other.tamper("UPDATE log_payload SET payload = '{}' WHERE sequence = 2")
    case .truncatedLog:
      try other.tamper(
        """
        DELETE FROM draft_events; DELETE FROM log_payload WHERE sequence = 18;
        DELETE FROM log WHERE sequence = 18
        """)
    case .truncatedFile: try Data(contentsOf: file).prefix(20_000).write(to: file)
    case .middle:
      var data = try Data(contentsOf: file)
      data.replaceSubrange(8192..<16_384, with: Data(repeating: 0xA5, count: 8192))
      try data.write(to: file)
    case .noDatabase: try FileManager.default.removeItem(at: file)
    case .manifest:
      let text = try String(contentsOf: manifest, encoding: .utf8)
      try Data(text.replacingOccurrences(of: "T12", with: "T13").utf8).write(to: manifest)
    case .noManifest: try FileManager.default.removeItem(at: manifest)
    case .otherKey:
      keyFile = KeyFile(at: other.parent + "/another.key")
      _ = try keyFile.create()
    }
    let before = try FileManager.default.contentsOfDirectory(atPath: place.folder).sorted()
    let error = #expect(throws: StorageError.self) {
      try Store.restoreBackup(
        from: other.folder, to: place.folder, keyFile: keyFile, at: Samples.noon)
    }
    #expect(error?.code == .unusableBackup, "\(String(describing: error))")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder).sorted() == before)
    #expect(try place.open().log.verify(noted: head).isIntact)
  }
}
