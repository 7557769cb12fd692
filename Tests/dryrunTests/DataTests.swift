import Foundation
import Testing

@Suite("dryrun consent, log, backup")
struct DataTests {
  let office: Office

  init() throws {
    office = try Office()
    try office.dryrun.write("draft.txt", "Summarise policy HL-12345678-2\n")
  }

  private func checksInLog() throws -> Int {
    let log = try office.run("log", "list", "--last", "100").output
    return log.split(separator: "\n").count { $0.contains("check.run") }
  }

  @Test("checks are counted from the moment somebody agrees to it, until they no longer do")
  func consent() throws {
    #expect(try office.run("consent").output.contains("not counted"))
    _ = try office.check("draft.txt")
    #expect(try checksInLog() == 0)
    _ = try office.run("consent", "on")
    _ = try office.check("draft.txt")
    _ = try office.check("draft.txt")
    #expect(try checksInLog() == 2)
    _ = try office.run("consent", "off")
    _ = try office.check("draft.txt")
    #expect(try checksInLog() == 2)
  }

  @Test("no text of a draft is in the data after checks that are counted")
  func noText() throws {
    _ = try office.run("consent", "on")
    _ = try office.check("draft.txt")
    let folder = office.dryrun.folder + "/office/data"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
      #expect(bytes.range(of: Data("12345678".utf8)) == nil, "\(file)")
      #expect(bytes.range(of: Data("draft.txt".utf8)) == nil, "\(file)")
    }
  }

  @Test("the log is proved, and a change behind its back is shown with its place")
  func log() throws {
    _ = try office.ask("draft.txt", as: "handler")
    let intact = try office.run("log", "verify")
    #expect(intact.status == 0)
    #expect(intact.output.hasPrefix("intact  3 entries"))
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c",
      "import sqlite3; c = sqlite3.connect('office/data/dryrun.sqlite'); "
        + "c.execute(\"update log set kind = 'request.event' where sequence = 3\"); c.commit()",
    ]
    python.currentDirectoryURL = URL(fileURLWithPath: office.dryrun.folder)
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
    let broken = try office.run("log", "verify")
    #expect(broken.status == 1)
    #expect(broken.output.contains("entry 3: "))
  }

  @Test("a backup is proved before it is put back, and nothing is deleted")
  func backup() throws {
    _ = try office.ask("draft.txt", as: "handler")
    #expect(try office.run("backup", "kept").status == 0)
    #expect(try office.run("backup", "kept").error.contains("exists already"))
    _ = try office.ask("draft.txt", as: "outsider")
    let restored = try office.run("restore-backup", "kept")
    #expect(restored.status == 0, "\(restored.error)")
    #expect(restored.output.contains("what stood there before is in "))
    #expect(restored.output.contains("office/data/replaced-"))
    let requests = try office.run("approvals", "list").output
    #expect(requests.contains("handler-1"))
    #expect(!requests.contains("outsider-1"))
  }

  @Test("a roster with problems changes nothing, and each is told with its line")
  func roster() throws {
    try office.dryrun.write(
      "bad.csv", "id,manager,groups,public_key\na,b,,\na,,,\nc,,,ssh-ed25519 nonsense\n")
    let result = try office.run("roster", "import", "bad.csv")
    #expect(result.status == 2)
    for line in [2, 3, 4] { #expect(result.error.contains("bad.csv:\(line):")) }
    #expect(try office.run("roster", "list").output.contains("steward-1"))
  }

  @Test("without data, commands that only read say so and make none")
  func noData() throws {
    let result = try office.dryrun.run("log", "verify", "--data", "nowhere/data")
    #expect(result.status == 2)
    #expect(result.error.contains("there is no log yet"))
    #expect(try office.dryrun.run("approvals", "list", "--data", "nowhere/data").status == 0)
    #expect(!FileManager.default.fileExists(atPath: office.dryrun.folder + "/nowhere"))
  }
}
