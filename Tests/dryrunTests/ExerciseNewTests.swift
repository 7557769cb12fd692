import Foundation
import Testing

/// `dryrun exercise new`, with the real program.
@Suite("Exercises from cases, and tables from data")
struct ExerciseNewTests {
  let dryrun: DryrunProcess
  private let course = "policies/harbourline/courses/claims"
  private let policy = ["--policy", "policies/harbourline"]

  init() throws {
    dryrun = try DryrunProcess()
    try FileManager.default.copyItem(
      atPath: DryrunProcess.root + "/policies", toPath: dryrun.folder + "/policies")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try dryrun.read(name), as: UTF8.self)
  }

  private func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(dryrun.folder)/\(name)")
  }

  @Test("the example of policies/COURSES.md makes an exercise that is sound")
  func page() throws {
    let page = try String(
      contentsOfFile: DryrunProcess.root + "/policies/COURSES.md", encoding: .utf8)
    let section = try #require(page.components(separatedBy: "## An exercise from a case").last)
    let blocks = section.components(separatedBy: "```")
    try dryrun.write("case.txt", String(blocks[1].dropFirst("text\n".count)))
    let line = blocks[3].dropFirst("sh\ndryrun ".count).trimmingCharacters(in: .newlines)
    let made = try dryrun.run(words(of: line))
    #expect(made.status == 0, "\(made.error)\(made.output)")
    #expect(made.output.contains("20 variants") && made.output.contains("each sound"))
    #expect(made.output.contains("1 × Policy number"))
    #expect(!made.output.contains("HL-1") && !made.output.contains("Feldmann"))
    let test = try dryrun.run(["course", "test", "claims/kitchen-pipe", "--seeds", "60"] + policy)
    #expect(test.status == 0, "\(test.output)")
    let check = try dryrun.run("pack", "check", "policies/harbourline")
    #expect(!check.output.contains("error["), "\(check.output)")
  }

  /// The words of a line, as a shell reads it: apostrophes hold spaces.
  private func words(of line: String) -> [String] {
    line.components(separatedBy: "'").enumerated().flatMap { index, part in
      index % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
    }
  }

  @Test("an exercise is made from standard input, and practised")
  func practise() throws {
    let made = try dryrun.run(
      ["exercise", "new", "a-case", "--from", "-"] + policy,
      input: Array("Summarise policy HL-12345678-2 and claim CL-2026-104233.\r\n".utf8))
    #expect(made.status == 0, "\(made.error)")
    let shown = try dryrun.run(["course", "show", "claims/a-case", "--solution"] + policy)
    #expect(shown.status == 0 && shown.output.contains("Summarise policy HL-"))
    #expect(try !text("\(course)/exercises/a-case.yaml").contains("\\r"))
  }

  @Test("nothing is written over, unless it is wanted, and never what others use")
  func force() throws {
    let arguments = ["exercise", "new", "mine", "--from", "-"] + policy
    let input = Array("Policy HL-12345678-2".utf8)
    #expect(try dryrun.run(arguments, input: input).status == 0)
    let before = try text("\(course)/tables/mine.csv")
    let again = try dryrun.run(arguments, input: input)
    #expect(again.status == 2 && again.error.contains("is there already"))
    #expect(try text("\(course)/tables/mine.csv") == before)
    #expect(try dryrun.run(arguments + ["--force"], input: input).status == 0)
    #expect(try text("\(course)/tables/mine.csv") != before)
    let used = try dryrun.run(
      ["exercise", "new", "claims", "--force", "--from", "-"] + policy, input: input)
    #expect(used.status == 2 && used.error.contains("also belongs to the exercise"))
    #expect(!isThere("\(course)/exercises/claims.yaml"))
  }

  @Test(
    "each wrong command gets one sentence, and nothing is written",
    arguments: [
      (["x"], "say what it is made from"),
      (["--from", "case.txt"], "name the exercise"),
      (["x", "--from", "case.txt", "--data", "a.csv"], "two things"),
      (["Bad", "--from", "case.txt"], "is no name"),
      (["x", "--from", "missing.txt"], "cannot be read"),
      (["x", "--from", "case.txt", "--course", "claim"], "did you mean 'claims'?"),
      (
        ["x", "--from", "case.txt", "--tool", "office-asistant"], "did you mean 'office-assistant'?"
      ),
      (["x", "--from", "case.txt", "--task", "clams"], "did you mean 'claims'?"),
      (["x", "--from", "case.txt", "--skill", "nope"], "the course has no skill 'nope'"),
      (["x", "--from", "case.txt", "--hide", "Nobody"], "does not stand in the case"),
      (["x", "--from", "case.txt", "--rows", "3"], "are for --data"),
      (["--data", "case.txt", "--hide", "a"], "are for a case"),
    ])
  func wrong(_ arguments: [String], _ sentence: String) throws {
    try dryrun.write("case.txt", "Policy HL-12345678-2")
    let run = try dryrun.run(["exercise", "new"] + arguments + policy)
    #expect(run.status == 2 && run.error.contains(sentence), "\(run.error)")
    #expect(!isThere("\(course)/exercises/x.yaml") && !isThere("\(course)/tables/x.csv"))
  }

  @Test("of a huge case its own size is said")
  func huge() throws {
    try dryrun.write("case.txt", String(repeating: "a b ", count: 750_000))
    let run = try dryrun.run(["exercise", "new", "x", "--from", "case.txt"] + policy)
    #expect(run.status == 2 && run.error.contains("has 3000000 bytes"), "\(run.error)")
  }

  @Test("a course with errors gets nothing new")
  func brokenCourse() throws {
    try dryrun.write("\(course)/course.yaml", "course: {id: claims}\n")
    let run = try dryrun.run(
      ["exercise", "new", "x", "--from", "-"] + policy, input: Array("Policy HL-12345678-2".utf8))
    #expect(run.status == 1 && run.error.contains("has errors"))
    #expect(!isThere("\(course)/exercises/x.yaml"))
  }

  @Test("a table is made from data, and says what was made of each column")
  func data() throws {
    let rows = (0..<40).map { "\($0 + 500),\(["storm", "hail"][$0 % 2]),\($0 * 7).50" }
    try dryrun.write("data.csv", "number,cause,amount\n" + rows.joined(separator: "\n") + "\n")
    let run = try dryrun.run(
      ["exercise", "new", "--data", "data.csv", "--name", "ours", "--rows", "50"]
        + ["--course", "policies/harbourline/courses/claims"])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("40 rows read, 50 made"))
    #expect(run.output.contains("texts replaced by labels (cause 1, cause 2)"))
    #expect(try !text("\(course)/tables/ours.csv").contains("storm"))
    let table = try text("\(course)/tables/ours.csv").split(separator: "\n")
    #expect(table.count == 51 && table[0] == "number,cause,amount")
    let check = try dryrun.run("pack", "check", "policies/harbourline")
    #expect(!check.output.contains("error["), "\(check.output)")
  }
}
