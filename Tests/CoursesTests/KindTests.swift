import Courses
import Detection
import Groundedness
import PlantedErrors
import PolicyPacks
import Testing

/// What each kind of exercise makes of its keys.
@Suite("Kinds of exercises")
struct KindTests {
  let course: Course
  let files: TemporaryCourse

  init() throws {
    files = try TemporaryCourse()
    course = try #require(files.load().courses.first)
  }

  private func edition(_ id: ExerciseID) throws -> Edition {
    try #require(course.exercise(id)).edition(in: "en")
  }

  private func checks(_ id: ExerciseID) throws -> [String] {
    try edition(id).checks.map(\.id.description)
  }

  @Test("are eight")
  func kinds() { #expect(Exercise.Kind.allCases.count == 8) }

  @Test("draft-a-prompt is written, and the policy must allow it")
  func draft() throws {
    let edition = try edition("draft")
    guard case .write(let start) = edition.form else { throw NotAsked() }
    #expect(start?.text == "Summarise: ")
    #expect(try checks("draft") == ["verdict", "keeps", "words", "no-number", "matches"])
    #expect(edition.checks[0].what == .verdict(.allow))
    #expect(edition.checks[1].weight == 2)
    guard case .keeps(let alternatives) = edition.checks[1].what else { throw NotAsked() }
    #expect(alternatives.map { $0.map(\.text) } == [["summary", "summarise"], ["{claim.cause}"]])
    #expect(edition.checks[2].what == .words(3...60))
    #expect(edition.wrong.map(\.fails) == [["verdict", "no-number"]])
  }

  @Test(
    "redact-this is marked; nothing may leak, and four fifths must stay unless it says otherwise")
  func redact() throws {
    let edition = try edition("redact")
    guard case .redact(let form) = edition.form else { throw NotAsked() }
    #expect(form.hides.map(\.text) == ["{claim.name}"])
    #expect(try checks("redact") == ["leaks", "useful"])
    #expect(edition.checks.map(\.needPercent) == [100, 75])
    #expect(edition.checks[0].hints.map(\.text) == ["Look at line 1."])
  }

  @Test("redact-this can be written anew, and then it has solutions")
  func redactWritten() throws {
    try files.replace("text: |", with: "start: |", in: "exercises/redact.yaml")
    try files.replace(
      "  hints: {leaks: [Look at line 1.]}\n",
      with:
        "  respond: write\n  solutions: ['{claim.cause}']\n  wrong: [{text: a, fails: keeps}]\n",
      in: "exercises/redact.yaml")
    try files.replace(
      "  checks: [{id: useful, need: 75 %, because: An empty letter helps nobody.}]\n", with: "",
      in: "exercises/redact.yaml")
    try files.remove("exercises/redact.de.yaml")
    let loaded = files.load()
    #expect(loaded.diagnostics == [], "\n\(loaded.words)")
    let edition = try #require(loaded.courses.first?.exercise("redact")).edition(in: "en")
    guard case .write(let start) = edition.form else { throw NotAsked() }
    #expect(start?.text.hasPrefix("Customer") == true)
    #expect(edition.checks.map(\.id) == ["verdict", "never", "keeps"])
  }

  @Test("choose-the-right-tool asks for the tools of each text, and for the reason")
  func choose() throws {
    guard case .choose(let questions) = try edition("choose").form else { throw NotAsked() }
    #expect(questions.map(\.id) == ["case-1", "case-1-reason", "case-2", "case-2-reason"])
    guard case .tools(let text) = questions[0].key, case .dataClass = questions[1].key else {
      throw NotAsked()
    }
    #expect(text.text == "Call {claim.number} back")
    #expect(questions[0].text.text.contains("Call {claim.number} back"))
    #expect(try checks("choose") == ["answers"])
  }

  @Test("judge-this-output has sentences, plants, actions and blocks")
  func judge() throws {
    guard case .judge(let form) = try edition("judge").form else { throw NotAsked() }
    #expect(form.sentences.map(\.plants.count) == [0, 1, 1])
    #expect(form.sentences[1].plants[.wrongNumber] == .field("claim.amount"))
    guard case .says(let text) = form.sentences[2].plants[.overconfidentClaim] else {
      throw NotAsked()
    }
    #expect(text.text == "It was frost.")
    #expect(form.cleanAction == .send && form.wrongAction == .fix)
    #expect(form.actions == [.overconfidentClaim: .escalate])
    #expect(form.blocks.map(\.wrongPercent) == [50, 12])
    #expect(form.blocks.map(\.feedback) == [.each, .end])
    #expect(try checks("judge") == ["errors", "types", "answers"])
  }

  @Test("judge-this-output is one output, wrong in every second variant, if it says nothing")
  func judgeAlone() throws {
    let text = SampleCourse.judge.split(separator: "  action:")[0]
    try files.write(String(text), to: "exercises/judge.yaml")
    let loaded = files.load()
    #expect(loaded.diagnostics == [], "\n\(loaded.words)")
    let edition = try #require(loaded.courses.first?.exercise("judge")).edition(in: "en")
    guard case .judge(let form) = edition.form else { throw NotAsked() }
    #expect(form.blocks == [JudgeForm.Block.single])
    #expect(edition.checks.map(\.id) == ["errors", "types"])
  }

  @Test("fix-the-format has the format, the facts and the sources to hold")
  func fix() throws {
    let edition = try edition("fix")
    #expect(try checks("fix") == ["format", "keeps", "grounded"])
    #expect(edition.checks[0].what == .format("summary"))
    #expect(edition.checks[2].what == .grounded([.number, .date]))
    guard case .write(let start) = edition.form else { throw NotAsked() }
    #expect(start?.gaps.map(\.column) == ["amount"], "JSON's braces are no gaps")
  }

  @Test("route-for-approval asks for the route, who agrees first, and what the request holds")
  func route() throws {
    guard case .choose(let questions) = try edition("route").form else { throw NotAsked() }
    #expect(questions.map(\.id) == ["route", "approver", "evidence"])
  }

  @Test("when-not-to-use-ai asks which way costs least, and says what each costs")
  func ways() throws {
    guard case .choose(let questions) = try edition("ways").form,
      case .leastCost(let ways, let error, let minute)? = questions.first?.key
    else { throw NotAsked() }
    #expect(ways.map(\.id) == ["ai", "by-hand"])
    #expect(ways[0].text.text == "Let the AI do it: 5 minutes, errors 12 %")
    #expect(error.text == "200" && minute.text == "1")
  }

  @Test("explain-back is written and has no check of its own: a mentor reads it")
  func explain() throws {
    guard case .write = try edition("explain").form else { throw NotAsked() }
    #expect(try checks("explain") == [])
  }

  @Test("ask in the language of the edition")
  func german() throws {
    let route = try #require(course.exercise("route"))
    try files.write("exercise: {title: Weg}\n", to: "exercises/route.de.yaml")
    let german = try #require(files.load().courses.first?.exercise("route")).edition(in: "de")
    guard case .choose(let questions) = german.form else { throw NotAsked() }
    #expect(questions[1].text.text == "Wer muss als Erstes zustimmen?")
    #expect(route.edition(in: "en").form != german.form)
  }
}
