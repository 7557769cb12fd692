import Foundation
import Testing

/// What people make of an answer, from the learner's hand to the history of its grade.
@Suite("Grading by people")
struct GradingStoryTests {
  private let office: Office
  private static let rule = """
    What happened may go in: cause, date, amount and the claim number. The policy number, the account and the name \
    stay out and are replaced by placeholders.
    """

  init() throws { office = try Office() }

  private func dryrun(
    _ arguments: String..., input: String = "", as person: String? = nil
  ) throws -> DryrunProcess.Result {
    let key = person.map { ["--key", $0] } ?? []
    return try office.dryrun.run(
      arguments + key + ["--data", "office/data"], input: Array(input.utf8))
  }

  private func graders(
    _ arguments: String..., input: String = "", as person: String? = nil
  ) throws -> DryrunProcess.Result {
    let key = person.map { ["--key", $0] } ?? []
    return try office.dryrun.run(
      arguments + ["--policy", DryrunProcess.harbourline] + key + ["--data", "office/data"],
      input: Array(input.utf8))
  }

  /// Hands in a rule for a colleague, and returns what its attempt is called while nobody is to know whose
  /// it is.
  private func handIn() throws -> String {
    let practised = try graders(
      "practice", "explain-redaction", "--plain", "--lang", "en",
      input: "\n\(Self.rule)\n.\n3\n\n")
    #expect(practised.output.contains("Handed in."), "\(practised.output)")
    let queue = try graders("grade", "queue", as: "handler")
    #expect(queue.output.contains("to judge"), "\(queue)")
    return String(queue.output.prefix(8))
  }

  @Test(
    "an answer that no check can decide is judged beside its rubric, appealed, changed and proved")
  func story() throws {
    let id = try handIn()
    let sheet = try graders(
      "grade", "next", "--plain", "--lang", "en", input: "1\n2\n2\nSay why, too.\n.\n\n",
      as: "handler")
    #expect(sheet.output.contains("What happened may go in"), "\(sheet)")
    #expect(!sheet.output.contains(NSUserName() + " "))
    #expect(sheet.output.contains("\(id): 2/3 (67 %), passed"), "\(sheet)")

    let answers = try dryrun("mentor", "answers")
    #expect(answers.output.contains("handler-1 judges: 2/3 (67 %), passed"))
    #expect(answers.output.contains("Say why, too."))
    #expect(try dryrun("mentor", "answers").error.contains("nothing came back"))

    _ = try dryrun("appeals", "open", "The reason stands in it.")
    #expect(try graders("appeals", "list").output.contains("The reason stands in it."))
    let own = try graders("appeals", "uphold", id, "--reason", "No.", as: "handler")
    #expect(own.status == 2 && own.error.contains("somebody else has to look at this"))
    let foreign = try graders("appeals", "uphold", id, "--reason", "No.", as: "steward")
    #expect(foreign.status == 2 && foreign.error.contains("none of the groups"))
    let changed = try graders(
      "appeals", "change", id, "--level", "follows=1", "--level", "true=1", "--level", "why=1",
      "--comment", "It is there.", as: "outsider")
    #expect(changed.output == "\(id): 1 (100 %), passed\n", "\(changed)")

    let history = try dryrun("grade", "show", id)
    #expect(history.status == 0)
    for words in [
      "handed in, for a person to judge", "handler-1: graded, signed", "levels: follows 1, true 2",
      "outsider-1: changed, signed", "counts  1 (100 %), passed, by outsider-1",
    ] { #expect(history.output.contains(words), "\(words): \(history.output)") }
    #expect(!history.output.contains(NSUserName()))
    #expect(try dryrun("me").output.contains("judged 1 (100 %), passed"))
    #expect(try dryrun("log", "verify").status == 0)
  }

  @Test("a question about a machine's grade is answered, and its answer reaches the learner")
  func question() throws {
    _ = try graders(
      "practice", "redact-claim", "--plain", "--lang", "en", input: "\n\n3\n\nq\n")
    let asked = try dryrun("mentor", "ask", "Why is that not enough?")
    #expect(asked.status == 0 && asked.output.contains("claims/redact-claim"), "\(asked)")
    let again = try dryrun("mentor", "ask", "Why?")
    #expect(again.status == 2 && again.error.contains("already waits"))
    let sheet = try graders(
      "grade", "next", "--plain", "--lang", "en", input: "a\nIt names a customer.\n.\n\n",
      as: "outsider")
    #expect(sheet.output.contains("Why is that not enough?"), "\(sheet)")
    let news = try graders("practice", "--plain", "--lang", "en", input: "q\n")
    #expect(news.error.contains("dryrun mentor answers"), "\(news)")
    #expect(try dryrun("mentor", "answers").output.contains("It names a customer."))
  }

  @Test(
    "a grade that stands against the engine's has a reason, stays, and is looked at by somebody else"
  )
  func override() throws {
    _ = try graders(
      "practice", "redact-claim", "--plain", "--lang", "en", input: "\n\n3\n\nq\n")
    _ = try dryrun("mentor", "ask", "It is marked.")
    let id = String(try graders("grade", "queue", as: "handler").output.prefix(8))
    let noReason = try graders("grade", "override", id, "--pass", as: "handler")
    #expect(noReason.status == 2)
    let wrong = try graders("grade", "override", id, "--pass", "--reason", "mood", as: "handler")
    #expect(wrong.status == 2 && wrong.error.contains("grader-bug"))
    let set = try graders(
      "grade", "override", id, "--pass", "--reason", "grader-bug", "--comment",
      "The check is wrong.",
      as: "handler")
    #expect(set.output.contains("somebody else looks at it once more"), "\(set)")
    // Who is to look without knowing finds no grade here.
    let hidden = try dryrun("grade", "show", id)
    #expect(!hidden.output.contains("The check is wrong.") && hidden.output.contains("shown once"))
    let second = try graders("grade", "judge", id, "--pass", as: "outsider")
    #expect(second.output.contains("kept as a second opinion"), "\(second)")
    let history = try dryrun("grade", "show", id)
    #expect(history.output.contains("reason: grader-bug"), "\(history.output)")
    #expect(history.output.contains("answer handed in; the engine:"))
  }

  @Test(
    "notes on tools and comments on answers come to learners, comments once somebody else approved them"
  )
  func mentoring() throws {
    let noted = try graders(
      "mentor", "note", "add", "--tool", "office-assistant", "Reads tables by now.", as: "handler")
    #expect(noted.status == 0, "\(noted)")
    let unknown = try graders(
      "mentor", "note", "add", "--tool", "office-asistant", "x", as: "handler")
    #expect(unknown.status == 2 && unknown.error.contains("did you mean 'office-assistant'"))
    let first = try graders(
      "practice", "redact-claim", "--plain", "--lang", "en", input: "\n\n3\n\nq\n")
    #expect(first.output.contains("At present: Reads tables by now."), "\(first.output)")
    _ = try dryrun("mentor", "ask", "Why?")
    let id = String(try graders("grade", "queue", as: "handler").output.prefix(8))
    let added = try graders(
      "mentor", "comment", "add", id, "Look at the number.", as: "handler")
    let name = added.output.split(separator: " ").dropFirst(2).first.map(String.init) ?? ""
    let draft = try graders(
      "practice", "redact-claim", "--plain", "--lang", "en", input: "\n\n3\n\nq\n")
    #expect(!draft.output.contains("Look at the number."))
    #expect(try graders("mentor", "comment", "approve", name, as: "handler").status == 2)
    #expect(try graders("mentor", "comment", "approve", name, as: "outsider").status == 0)
    let shown = try graders(
      "practice", "redact-claim", "--plain", "--lang", "en", input: "\n\n\n3\n\nq\n")
    #expect(shown.output.contains("Look at the number."), "\(shown.output)")
  }

  @Test(
    "a grade stays proved when the learner goes on, and when its grader has another key or leaves")
  func proof() throws {
    _ = try graders(
      "practice", "redact-claim", "--plain", "--lang", "en", input: "\n\n3\n\nq\n")
    _ = try dryrun("mentor", "ask", "Why?")
    let id = String(try graders("grade", "queue", as: "handler").output.prefix(8))
    _ = try graders("grade", "answer", id, "It names a customer.", as: "handler")
    _ = try graders(
      "practice", "redact-claim", "--plain", "--lang", "en", input: "\n\n\n3\n\nq\n")
    try office.dryrun.write(
      "others.csv",
      "id,manager,groups,public_key\nsteward-1,,claims-handlers,"
        + String(decoding: try office.dryrun.read("steward.pub"), as: UTF8.self))
    #expect(try dryrun("roster", "import", "others.csv").status == 0)
    let history = try dryrun("grade", "show", id)
    #expect(
      history.status == 0 && history.output.contains("handler-1: answered, signed"), "\(history)")
  }

  @Test("a decision that was put into the data without its signature counts nowhere")
  func forged() throws {
    let id = try handIn()
    _ = try graders(
      "grade", "judge", id, "--level", "follows=3", "--level", "true=3", "--level", "why=2",
      as: "handler")
    let before = try graders("export", "gradebook")
    #expect(before.output.contains(",0,100,false,person,"), "\(before)")
    let database = office.dryrun.folder + "/office/data/dryrun.sqlite"
    let script = """
      import sqlite3, sys
      base = sqlite3.connect(sys.argv[1])
      quote = chr(34)
      words = [quote + 'isPassed' + quote + ':' + value for value in ['false', 'true']]
      base.execute('UPDATE log_payload SET payload = REPLACE(payload, ?, ?)', words)
      base.commit()
      """
    #expect(try Shell.run("/usr/bin/python3", ["-c", script, database]) == 0)
    let after = try graders("export", "gradebook")
    #expect(after.status != 0 && !after.output.contains(",person,"), "\(after)")
    #expect(try dryrun("grade", "show", id).status == 1)
  }
}

/// A program beside the one that is tested.
private enum Shell {
  static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
