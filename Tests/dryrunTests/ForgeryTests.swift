import Foundation
import Testing

/// What somebody can do who writes to the data by other means than this program.
@Suite("An approval that somebody tampers with")
struct ForgeryTests {
  let office: Office

  init() throws {
    office = try Office()
    try office.dryrun.write("draft.txt", ApprovalTests.draft)
    _ = try office.ask("draft.txt", as: "handler")
    let request = try office.request()
    for person in ["lead", "steward"] {
      _ = try office.run("approvals", "approve", request, "--key", person)
    }
  }

  private func tamper(_ sql: String) throws {
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c",
      "import sqlite3, sys; c = sqlite3.connect('office/data/dryrun.sqlite'); "
        + "n = c.execute(sys.argv[1]).rowcount; c.commit(); sys.exit(0 if n > 0 else 3)",
      sql,
    ]
    python.currentDirectoryURL = URL(fileURLWithPath: office.dryrun.folder)
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
  }

  @Test("counts before anybody does")
  func honest() throws {
    #expect(try office.check("draft.txt").status == 0)
  }

  @Test(
    "does not count once the log is broken",
    arguments: [
      "update log_payload set payload = replace(payload, 'office-assistant', 'translation-service')",
      "delete from request_events where position = 1",
      "update log set moment = moment + 1 where sequence = 4",
    ])
  func broken(_ sql: String) throws {
    try tamper(sql)
    for tool in ["office-assistant", "translation-service"] {
      #expect(try office.check("draft.txt", "--tool", tool).status != 0, "\(tool)")
    }
  }

  @Test("comes back to nobody by taking back a revocation")
  func revoked() throws {
    _ = try office.run(
      "approvals", "revoke", office.request(), "--key", "steward", "--reason", "cancelled")
    try tamper("delete from request_events where position = 2")
    let result = try office.check("draft.txt")
    #expect(result.status == 1)
    #expect(result.error.contains("no approval counts, as the log is broken"))
  }

  @Test("does not count where the roster now has another key for whoever signed")
  func otherKey() throws {
    let roster = String(decoding: try office.dryrun.read("people.csv"), as: UTF8.self)
    let outsider = String(decoding: try office.dryrun.read("outsider.pub"), as: UTF8.self)
    let steward = String(decoding: try office.dryrun.read("steward.pub"), as: UTF8.self)
    func key(_ line: String) -> String { String(line.split(separator: "\n")[0]) }
    try office.dryrun.write(
      "swapped.csv",
      roster.replacing(key(outsider), with: "-").replacing(key(steward), with: key(outsider))
        .replacing("-\n", with: "\n"))
    let imported = try office.run("roster", "import", "swapped.csv")
    #expect(imported.status == 0, "\(imported.error)")
    let result = try office.check("draft.txt")
    #expect(result.status == 1)
    #expect(result.error.contains("the signature does not hold"))
  }
}
