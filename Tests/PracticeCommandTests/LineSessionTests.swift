import Foundation
import Testing

@Suite("dryrun practice on lines")
struct LineSessionTests {
  let pack: PracticePack

  init() throws { pack = try PracticePack() }

  private func practise(_ arguments: String..., input: String) throws -> (Int32, String) {
    let result = try pack.run(
      ["practice"] + arguments + PracticePack.options, input: input)
    return (result.status, result.output)
  }

  @Test("says the same as the screen, one thing after the other")
  func golden() throws {
    let input = """
      Ann Lee

      3
      h

      HL-12345678-2
      not there

      4
      q

      """
    let (status, output) = try practise("redact", input: input)
    #expect(status == 0)
    try Golden.compare(output.replacing(pack.folder, with: "FOLDER"), with: "redact.txt")
  }

  @Test("where input ends, what was answered is handed in, and nothing is lost")
  func endOfInput() throws {
    let answer = "Summarise the burst pipe as JSON, only from the text below."
    let (status, output) = try practise("write", input: answer)
    #expect(status == 0)
    #expect(output.contains("Passed, 100 %"))
    #expect(output.contains("passed: Ask for a summary"))
  }

  @Test("without any input it shows the list and ends")
  func nothing() throws {
    let (status, output) = try practise(input: "")
    #expect(status == 0)
    #expect(output.contains("Ask about a claim"))
    #expect(!output.contains("Real checks"))
  }

  @Test("an answer that was handed in before is offered again with what came of it")
  func resuming() throws {
    _ = try practise("redact", input: "Ann Lee\n\n")
    let (_, output) = try practise("redact", input: "")
    #expect(output.contains("Not yet"))
    let (_, list) = try practise("--due", input: "")
    #expect(list.contains("begun"))
  }

  @Test("letters choose options, and others are said to be none")
  func options() throws {
    let (_, output) = try practise("weigh", input: "z\na\n\nq\n")
    #expect(output.contains("a) The assistant alone"))
    #expect(output.contains("That is none of these."))
    #expect(output.contains("Passed"))
  }

  @Test("the list of what is due is for machines too")
  func dueAsJSON() throws {
    let (status, output) = try practise("--due", "--format", "json", input: "")
    #expect(status == 0)
    let list = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    #expect(list?.first?["course"] as? String == "desk")
    #expect(list?.first?["reason"] as? String == "new")
  }

  @Test("an exercise that is not there gets the name that is near")
  func unknown() throws {
    let (status, output) = try practise("redcat", input: "")
    #expect(status == 2)
    #expect(output.contains("did you mean 'redact'?"))
    let (other, anchor) = try practise("--anchor", "task:claim", input: "")
    #expect(other == 2)
    #expect(anchor.contains("did you mean 'claims'?"))
  }

  @Test("a policy without courses says so, and what to do")
  func noCourses() throws {
    let result = try pack.run(["practice", "--policy", "baseline", "--data", "data"])
    #expect(result.status == 2)
    #expect(result.output.contains("has no courses; a trainer adds one in its folder courses/"))
  }

  @Test("German words go with German")
  func german() throws {
    let result = try pack.run(
      ["practice", "redact", "--policy", "pack", "--data", "data", "--lang", "de"],
      input: "Ann Lee\n\n")
    #expect(result.output.contains("Noch nicht"))
    #expect(result.output.contains("Diese Sitzung, 1 Aufgabe, 0 bestanden"))
  }
}

/// What people read, compared with what they are to read.
///
/// `WRITE_GOLDEN=1 swift test --filter LineSessionTests` writes it again.
enum Golden {
  static func compare(_ text: String, with name: String) throws {
    let path = PracticePack.root + "/Tests/PracticeCommandTests/Golden/" + name
    if ProcessInfo.processInfo.environment["WRITE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(text == (try? String(contentsOfFile: path, encoding: .utf8)))
  }
}
