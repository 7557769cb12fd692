import Foundation
import Testing

@Suite("dryrun export")
struct ExportCommandTests {
  let office: Office

  init() throws {
    office = try Office()
    try office.dryrun.write("draft.txt", ApprovalTests.draft)
  }

  private func export(_ more: String...) throws -> DryrunProcess.Result {
    try office.dryrun.run(
      [
        "export", "jsonl", "--configuration", #"{"file": "\#(office.dryrun.folder)/events.jsonl"}"#,
        "--data", "office/data",
      ] + more)
  }

  private func lines() -> [String] {
    let text = try? String(
      contentsOfFile: office.dryrun.folder + "/events.jsonl", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  @Test("checks of those who agreed are handed on once, without a word of any text")
  func exports() throws {
    _ = try office.run("consent", "on")
    for _ in 0..<3 { _ = try office.check("draft.txt") }
    let first = try export()
    #expect(first.status == 0, "\(first.error)")
    #expect(first.error == "3 events handed on\n")
    #expect(lines().count == 3)
    for line in lines() {
      #expect(line.contains(#""kind":"check.run""#) && line.contains(#""who":"p_"#))
      #expect(!line.contains("12345678") && !line.contains("draftID"))
      #expect(line.contains(#/"day":"\d{4}-\d{2}-\d{2}"/#))
    }
    _ = try office.check("draft.txt")
    #expect(try export().error == "4 events handed on\n")
    #expect(lines().count == 4)
  }

  @Test("a dry run shows exactly what would be handed on, and hands on nothing")
  func dryRun() throws {
    _ = try office.run("consent", "on")
    _ = try office.check("draft.txt")
    let shown = try export("--dry-run")
    #expect(shown.error == "1 event would be handed on\n")
    #expect(lines() == [])
    _ = try export()
    #expect(shown.output == lines()[0] + "\n")
  }

  @Test("without consent there is nothing, and after it was taken back nothing more")
  func consent() throws {
    _ = try office.check("draft.txt")
    #expect(try export().error == "0 events handed on\n")
    _ = try office.run("consent", "on")
    _ = try office.check("draft.txt")
    _ = try office.run("consent", "off")
    #expect(try export().error.contains("1 stay here, as whose they are no longer agrees"))
    #expect(lines() == [])
  }

  @Test("what is practised after one agreed is handed on as well, and once")
  func practice() throws {
    let desk = try Desk()
    try desk.submit("\(NSUserName()).txt", "Write a note about a call with KD-1234.")
    try desk.submit("other.txt", "Write a note about a call.")
    _ = try desk.run("consent", "on")
    _ = try desk.run(
      "grade", "batch", "work", "--policy", "desk", "--exercise", "take-it-out", "--seed", "7",
      "--keep")
    let export = [
      "export", "jsonl", "--policy", "desk", "--data", "data", "--configuration",
      #"{"file": "\#(desk.dryrun.folder)/events.jsonl"}"#,
    ]
    for _ in 0..<2 {
      let result = try desk.dryrun.run(export)
      #expect(result.status == 0 && result.error == "1 event handed on\n", "\(result.error)")
    }
    let text = String(decoding: try desk.dryrun.read("events.jsonl"), as: UTF8.self)
    let event =
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    #expect(event["kind"] as? String == "practice.attempted")
    #expect((event["who"] as? String)?.hasPrefix("p_") == true)
    #expect(event["points"] as? Int == 1 && event["maxPoints"] as? Int == 2)
    #expect(event["checks"] as? [String: Bool] == ["verdict": false, "keeps": true])
    #expect(!text.contains("KD-1234") && !text.contains("note about"))
    #expect((event["day"] as? String)?.count == 10)
  }

  @Test("only what happened from a day on is handed on")
  func since() throws {
    _ = try office.run("consent", "on")
    _ = try office.check("draft.txt")
    #expect(try export("--since", "2999-01-01").error == "0 events handed on\n")
    #expect(try export("--since", "2020-01-01").error == "1 event handed on\n")
    #expect(try export("--since", "yesterday").status == 2)
  }

  @Test(
    "what cannot be used is said before anything is handed on",
    arguments: [
      (["export", "nothing"], "is not there"),
      (["export", "file-inbox", "--configuration", #"{"folder": "/tmp"}"#], "is no exporter"),
      (["export", "jsonl"], "configured wrongly"),
      (["export", "jsonl", "--configuration", "missing.json"], "cannot be read"),
      (["export", "jsonl", "--configuration", "{"], "no JSON object"),
      (["export", "jsonl", "--batch", "0"], "--batch"),
    ])
  func wrong(_ arguments: [String], _ words: String) throws {
    let result = try office.dryrun.run(arguments + ["--data", "office/data"])
    #expect(result.status == 2)
    #expect(result.error.contains(words), "\(result.error)")
  }
}
