import Foundation
import Testing

@Suite("dryrun export gradebook")
struct GradebookTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.dryrun.write(
      "people.csv",
      "id,name,manager,groups,public_key\nanna,\"=HYPERLINK(\"\"x\"\"), Anna\",,claims;board,\nben,\"Ben\",,claims,\ncarl,,,,\n"
    )
    _ = try desk.run("roster", "import", "people.csv")
    try desk.submit("anna.txt", "Write a note about a call.")
    try desk.submit("ben.txt", "Write a note about a call with KD-1234.")
    _ = try grade()
  }

  private func grade() throws -> DryrunProcess.Result {
    try desk.run(
      "grade", "batch", "work", "--policy", "desk", "--exercise", "take-it-out", "--seed", "7",
      "--keep")
  }

  private func gradebook(_ more: String...) throws -> DryrunProcess.Result {
    try desk.dryrun.run(
      ["export", "gradebook", "--policy", "desk", "--course", "basics", "--data", "data"] + more)
  }

  /// The rows as Python's own reader of CSV has them.
  private func rows(_ csv: String) throws -> [[String: String]] {
    try desk.dryrun.write("grades.csv", csv)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      "import csv,json,sys;print(json.dumps(list(csv.DictReader(open(sys.argv[1],newline='',encoding='utf-8'),strict=True))))",
      desk.dryrun.folder + "/grades.csv",
    ]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONSerialization.jsonObject(with: data) as? [[String: String]] ?? []
  }

  @Test("another program reads a row for each person and exercise, and runs nothing of it")
  func reads() throws {
    let result = try gradebook()
    #expect(result.status == 0, "\(result.error)")
    #expect(
      result.error.hasPrefix("dryrun: 2 grades of 2 people, under their names: show it to nobody"))
    let rows = try rows(result.output)
    #expect(rows.map { $0["learner"] } == ["anna", "ben"])
    #expect(rows.map { $0["name"] } == ["'=HYPERLINK(\"x\"), Anna", "Ben"])
    #expect(rows.map { $0["groups"] } == ["board claims", "claims"])
    #expect(rows.map { $0["score"] } == ["100", "50"])
    #expect(rows.map { $0["passed"] } == ["true", "false"])
    #expect(rows.allSatisfy { $0["source"] == "engine" && $0["graders"] == "0" })
    #expect(rows.allSatisfy { $0["submitted"]?.hasSuffix("Z") == true && $0[""] == nil })
    #expect(!result.output.contains("Write a note"))
  }

  @Test("the latest attempt counts; every one is there if that is asked for")
  func latest() throws {
    try desk.submit("ben.txt", "A note about a call.")
    _ = try grade()
    let rows = try rows(try gradebook().output)
    #expect(rows.map { $0["attempt"] } == ["1", "2"])
    #expect(rows.map { $0["passed"] } == ["true", "true"])
    #expect(try self.rows(try gradebook("--all").output).count == 3)
  }

  @Test("a file gets the same bytes, and only its owner may read it")
  func file() throws {
    let file = desk.dryrun.folder + "/out.csv"
    let result = try gradebook("--to", "out.csv")
    #expect(result.status == 0 && result.output == "")
    #expect(try desk.dryrun.read("out.csv") == Array(try gradebook().output.utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("a course that is not there is named, with the nearest one")
  func wrong() throws {
    let result = try desk.dryrun.run(
      "export", "gradebook", "--policy", "desk", "--course", "basic", "--data", "data")
    #expect(result.status == 2 && result.error.contains("did you mean 'basics'?"))
  }
}
