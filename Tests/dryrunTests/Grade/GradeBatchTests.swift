import Foundation
import Testing

@Suite("dryrun grade batch")
struct GradeBatchTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.submit("anna.txt", "Write a note about a call.")
    try desk.submit("ben.txt", "Write a note about a call with KD-1234.")
    try desk.submit("carl.md", "Write something.")
  }

  private func batch(_ more: String...) throws -> DryrunProcess.Result {
    try desk.dryrun.run(
      ["grade", "batch", "work", "--policy", "desk", "--exercise", "take-it-out"] + more)
  }

  private func lines(_ result: DryrunProcess.Result) throws -> [[String: Any]] {
    try result.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test("everything is graded at once, the lowest score first, with the check that fails")
  func table() throws {
    let result = try batch("--seed", "7")
    #expect(result.status == 0, "\(result.error)")
    #expect(
      result.output == """
        basics/take-it-out

          score  passes  learner  first check that fails
           50 %  no      ben      verdict
           50 %  no      carl     keeps
          100 %  yes     anna

          1 of 3 pass
          1 of 3 fail at keeps
          1 of 3 fail at verdict

        3 answers: 3 graded, 1 pass

        """)
    #expect(result.error == "dryrun: there is no roster, so no learner's name was looked up\n")
  }

  @Test("without --keep nothing is written anywhere, and no word of an answer is said")
  func keepsNothing() throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: desk.dryrun.folder + "/work")
    for format in ["text", "json", "csv"] {
      let result = try batch("--seed", "7", "--format", format, "--data", "data")
      #expect(!result.output.contains("Write a note") && !result.output.contains("KD-1234"))
    }
    #expect(!FileManager.default.fileExists(atPath: desk.dryrun.folder + "/data"))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: desk.dryrun.folder + "/work") == before)
  }

  @Test("what cannot be graded is one line each, the others are graded, and the exit code says so")
  func bad() throws {
    try desk.submit("dora.txt", "")
    try desk.submit("emil.txt", String(repeating: "x", count: 1_000_001))
    try desk.submit("anna.md", "Another note about a call.")
    try desk.submit(".frida.txt", "A note about a call.")
    let result = try batch("--seed", "7")
    #expect(result.status == 1)
    #expect(result.output.hasSuffix("7 answers: 2 graded, 0 pass, 5 not graded\n"))
    let said = result.error.split(separator: "\n").dropFirst()
    #expect(said.count == 5 && said.allSatisfy { $0.hasPrefix("dryrun: work/") })
    for words in ["dora.txt: is empty", "emil.txt: is longer", ".frida.txt: is a hidden file"] {
      #expect(result.error.contains(words))
    }
    #expect(
      result.error.contains("anna.md: answers 'take-it-out' for 'anna', and so does work/anna.txt"))
  }

  @Test("machines get a line for each, graded or not")
  func json() throws {
    try desk.submit("dora.txt", "")
    let result = try batch("--seed", "7", "--format", "json")
    #expect(result.status == 1)
    let all = try lines(result)
    #expect(all.count == 4)
    let ben = try #require(all.first { $0["learner"] as? String == "ben" })
    #expect(ben["score"] as? String == "1/2" && ben["passed"] as? Bool == false)
    #expect((ben["checks"] as? [[String: Any]])?.count == 2)
    let dora = try #require(all.first { $0["learner"] as? String == "dora" })
    #expect(dora["problem"] as? String == "empty" && dora["score"] == nil)
  }

  @Test("a table of submissions is graded as a folder is, and a wrong one not at all")
  func csv() throws {
    try desk.dryrun.write(
      "answers.csv",
      "\u{FEFF}answer;learner;exercise;seed\r\n\"Write a note\r\nabout a call.\";anna;;7\r\nx;ben;take-it-out;8\r\n"
    )
    let result = try desk.dryrun.run(
      "grade", "batch", "answers.csv", "--policy", "desk", "--exercise", "basics/take-it-out",
      "--format", "csv")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("anna,basics,take-it-out,1,100,100,true,,,answers.csv,2,,\r\n"))
    try desk.dryrun.write("answers.csv", "learner,anser\nanna,x\n")
    let wrong = try desk.dryrun.run(
      "grade", "batch", "answers.csv", "--policy", "desk", "--exercise", "take-it-out")
    #expect(wrong.status == 2 && wrong.output == "")
    #expect(wrong.error.contains("answers.csv:1:1") && wrong.error.contains("nothing was graded"))
  }

  @Test("kept answers are attempts of their learners, and a second run keeps none twice")
  func keep() throws {
    let first = try batch("--seed", "7", "--keep", "--data", "data")
    #expect(first.status == 0, "\(first.error)")
    #expect(first.error.contains("3 attempts kept, under the learners' names in "))
    let again = try batch("--seed", "7", "--keep", "--data", "data", "--format", "json")
    #expect(again.error.contains("0 attempts kept, 3 kept before"))
    #expect(try lines(again).allSatisfy { $0["kept"] as? String == "before" })
    try desk.submit("carl.md", "A note about a call.")
    #expect(
      try batch("--seed", "7", "--keep", "--data", "data").error.contains(
        "1 attempt kept, 2 kept before"))
    let log = try desk.run("log", "verify")
    #expect(log.status == 0 && log.output.contains("intact"))
  }

  @Test("without a seed each learner has their own data, which nobody has before there is a key")
  func ownVariants() throws {
    let early = try batch("--data", "data")
    #expect(early.status == 2 && early.error.contains("--seed"))
    _ = try batch("--keep", "--data", "data")
    let late = try batch("--data", "data", "--format", "json")
    #expect(late.status == 0 && !late.output.contains("seed"))
  }

  @Test(
    "a command that cannot be meant is refused",
    arguments: [
      (["nowhere"], "there is no folder or file"), (["work/anna.txt"], "is one submission"),
      (["work", "--course", "basic"], "did you mean 'basics'?"),
      (["work", "--seed", "1000000"], "a seed goes up to"),
      (["work", "--exercise", "take-it-of"], "is it 'take-it-out'?"),
      (["work"], "nothing says which exercise"),
    ])
  func wrong(_ arguments: [String], _ words: String) throws {
    let result = try desk.dryrun.run(["grade", "batch"] + arguments + ["--policy", "desk"])
    #expect(result.status == 2 && result.error.contains(words), "\(result.error)")
  }
}

extension Desk {
  /// Puts a submission into the folder `work`.
  func submit(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/work", withIntermediateDirectories: true)
    try dryrun.write("work/" + name, text)
  }
}
