import Approvals
import Detection
import Foundation
import GRDB
import Storage
import Testing

@Suite("Failing")
struct FailureTests {
  @Test("a file that is no database is said to be none")
  func notADatabase() throws {
    let place = try TemporaryStore()
    _ = try place.setUp()
    try Data(String(repeating: "nonsense", count: 1000).utf8)
      .write(to: URL(fileURLWithPath: place.database))
    let error = #expect(throws: StorageError.self) { try place.open() }
    #expect(error?.code == .notADatabase)
  }

  @Test("a damaged database is said to be damaged")
  func corrupt() throws {
    let place = try TemporaryStore()
    try Samples.fill(try place.setUp())
    let file = URL(fileURLWithPath: place.database)
    var data = try Data(contentsOf: file)
    // All but the first page, which says how the others are to be read.
    data.replaceSubrange(4096..., with: Data(repeating: 0xA5, count: data.count - 4096))
    try data.write(to: file)
    let error = #expect(throws: StorageError.self) {
      let store = try place.open()
      try store.checkIntegrity()
    }
    #expect(error?.code == .corrupt)
  }

  @Test("a sound database passes the integrity check")
  func sound() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    try store.checkIntegrity()
  }

  @Test("a newer program's data are left alone")
  func newerSchema() throws {
    let place = try TemporaryStore()
    _ = try place.setUp()
    try place.tamper("INSERT INTO grdb_migrations VALUES ('2099')")
    let error = #expect(throws: StorageError.self) { try place.open() }
    #expect(error?.code == .newerSchema)
  }

  @Test(
    "while another program holds the database, reading goes on and writing says who waits for whom",
    .enabled(if: Program.python != nil))
  func busy() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let (holder, output, input) = (Process(), Pipe(), Pipe())
    holder.executableURL = URL(fileURLWithPath: try #require(Program.python))
    holder.arguments = [
      "-c",
      """
      import sqlite3, sys
      connection = sqlite3.connect(sys.argv[1], isolation_level=None)
      connection.execute("BEGIN EXCLUSIVE")
      print("held", flush=True)
      sys.stdin.read()
      """, place.database,
    ]
    holder.standardOutput = output
    holder.standardInput = input
    try holder.run()
    defer { holder.waitUntilExit() }
    defer { try? input.fileHandleForWriting.close() }
    // Waits until it says that it holds the database.
    _ = try output.fileHandleForReading.read(upToCount: 5)
    #expect(try store.requests.list().isEmpty)
    #expect(try place.open().requests.list().isEmpty)
    let error = #expect(throws: StorageError.self) {
      try store.consent.set(true, for: "asker", at: Samples.noon)
    }
    #expect(error?.code == .busy)
    #expect(error?.message.contains("for 5 s") == true)
    try input.fileHandleForWriting.close()
    holder.waitUntilExit()
    #expect(try store.consent.set(true, for: "asker", at: Samples.noon))
  }

  /// A user without any rights: the tests may run as root, for whom no folder is read-only.
  private static let nobody = 65_534
  private static var canBeNobody: Bool {
    guard geteuid() == 0 else { return true }
    let setpriv = "/usr/bin/setpriv"
    guard FileManager.default.isExecutableFile(atPath: setpriv) else { return false }
    let answer = try? Program.run(
      setpriv, "--reuid=\(nobody)", "--regid=\(nobody)", "--clear-groups", "/usr/bin/test", "-x",
      Probe.program.path)
    return answer?.status == 0
  }

  @Test(
    "a folder that this account may not write is said to be one",
    .enabled(if: canBeNobody, "as root this needs setpriv, and a build that others may run"))
  func readOnly() throws {
    let place = try TemporaryStore()
    try Samples.fill(try place.setUp())
    let isRoot = geteuid() == 0
    unsafe chmod(place.parent, 0o755)
    unsafe chmod(place.parent + "/keys", 0o755)
    if isRoot { unsafe chown(place.keyFile.path, uid_t(FailureTests.nobody), 0) }
    for name in try FileManager.default.contentsOfDirectory(atPath: place.folder) {
      unsafe chmod("\(place.folder)/\(name)", 0o444)
    }
    unsafe chmod(place.folder, 0o555)
    defer { unsafe chmod(place.folder, 0o755) }
    let probe = try Probe(
      ["write", place.folder, "writer", "1"], as: isRoot ? FailureTests.nobody : nil)
    let end = probe.end()
    #expect(end.status == 1 && end.output.isEmpty && end.error == "not-writable", "\(end)")
  }

  /// A disk of two megabytes, which only root can make.
  private static func mount(at path: String) -> Bool {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let answer = try? Program.run(
      "/usr/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", path)
    return answer?.status == 0
  }

  private static let canMount: Bool = {
    let path = "\(NSTemporaryDirectory())/disk-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard mount(at: path) else { return false }
    return (try? Program.run("/usr/bin/umount", "-l", path))?.status == 0
  }()

  @Test(
    "a full disk is said to be full, nothing that was stored is lost, and room makes it work again",
    .enabled(if: canMount, "only root can mount a small disk"))
  func diskFull() throws {
    let disk = "\(NSTemporaryDirectory())/disk-\(UUID().uuidString)"
    try #require(FailureTests.mount(at: disk))
    defer {
      _ = try? Program.run("/usr/bin/umount", "-l", disk)
      try? FileManager.default.removeItem(atPath: disk)
    }
    let place = try TemporaryStore(in: disk)
    let store = try place.setUp()
    let ballast = URL(fileURLWithPath: disk + "/ballast")
    try Data(repeating: 1, count: 100_000).write(to: ballast)
    var stored: [DisputeID] = []
    let error = #expect(throws: StorageError.self) {
      for _ in 0..<10_000 {
        let dispute = try Samples.dispute()
        try store.disputes.open(dispute)
        stored.append(dispute.id)
      }
    }
    #expect(error?.code == .diskFull, "\(String(describing: error))")
    #expect(error?.message.contains("secret") == false)
    #expect(stored.count > 10)
    let backup = #expect(throws: StorageError.self) {
      try store.backup(to: disk + "/backup", at: Samples.noon)
    }
    #expect(backup?.code == .diskFull, "\(String(describing: backup))")
    try FileManager.default.removeItem(at: ballast)
    let dispute = try Samples.dispute()
    try store.disputes.open(dispute)
    let found = Set(try store.disputes.list(limit: 20_000).map(\.id))
    #expect(found == Set(stored + [dispute.id]))
    #expect(try store.log.verify().isIntact)
    try store.checkIntegrity()
  }
}
