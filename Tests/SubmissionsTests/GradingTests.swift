import Approvals
import Courses
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import Practice
import Submissions
import Testing

@Suite("Grading a batch")
struct GradingTests {
  private let claims: Claims
  private let folder: TemporaryFolder
  private let now = Date(timeIntervalSince1970: 1_795_000_000)

  init() throws {
    claims = try Claims()
    folder = try TemporaryFolder()
  }

  private func grade(
    _ exercise: String? = "draft-claim-summary", roster: Roster? = nil,
    variant choice: VariantChoice = .same(seed: 7), cores: Int = 2
  ) async -> (graded: [GradedSubmission], leftOut: [LeftOut]) {
    let list = SubmissionFolder.read(folder.path)
    let checked = SubmissionCheck(
      courses: [claims.course], exercise: exercise, roster: roster
    ).check(list)
    let grader = BatchGrader([claims.practice], choice, language: "en", cores: cores)
    let results = await grader.grade(checked.answers[...], at: now)
    return results.reduce(into: ([], checked.leftOut)) { all, result in
      switch result {
      case .graded(let graded): all.0.append(graded)
      case .leftOut(let leftOut): all.1.append(leftOut)
      }
    }
  }

  private func ids(_ leftOut: [LeftOut]) -> [String] { leftOut.map(\.problem.id.description) }

  @Test("an answer gets the grade that practice would give it, line endings of a file or not")
  func sameGrade() async throws {
    let text = try await claims.summary(seed: 7)
    try folder.write("anna.txt", text)
    try folder.write("ben.md", "\u{FEFF}" + text.replacing("\n", with: "\r\n") + "\r\n\r\n")
    try folder.write("carl.txt", "Please sum this up.")
    let (graded, leftOut) = await grade()
    #expect(leftOut.isEmpty && graded.map(\.learner) == ["anna", "ben", "carl"])
    #expect(graded.map(\.grade.isPassed) == [true, true, false])
    let exercise = try #require(claims.course.exercise("draft-claim-summary"))
    let variant = try await claims.practice.variant(
      of: exercise, seed: 7, phase: .practice, language: "en")
    for answer in graded {
      #expect(answer.pin == variant.pin)
      #expect(
        answer.grade == (await claims.practice.grade(answer.response, to: variant, at: now)))
    }
  }

  @Test("each learner can have data of their own")
  func ownVariants() async throws {
    for (name, seed) in [("anna", 1), ("ben", 2)] as [(String, UInt64)] {
      try folder.write("\(name).txt", try await claims.summary(seed: seed))
    }
    let own = VariantChoice.own { learner, _, _ in learner == "anna" ? 1 : 2 }
    #expect(await grade(variant: own).graded.map(\.grade.isPassed) == [true, true])
    #expect(await grade(variant: .same(seed: 1)).graded.map(\.grade.isPassed) == [true, false])
  }

  @Test("what holds no answer is not graded as a bad one")
  func bad() async throws {
    try folder.write("anna.txt", " \n\t\n")
    try folder.write("ben.txt", [0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF])
    try folder.write("carl.txt", String(repeating: "x", count: 200_001))
    try folder.write("dora.json", "{\"txt\": \"typing error\"}")
    try folder.write("emil.json", "{\"marks\": []}")
    try folder.write("frida/route-for-a-letter.txt", "to the lead")
    try folder.write("gerd/route-for-a-letter.json", "{\"choices\": {\"what\": \"lead\"}}")
    try folder.write("hanna/judge-letter.json", "{}")
    try folder.write("ida/unknown.txt", "x")
    let (graded, leftOut) = await grade()
    #expect(graded.isEmpty)
    let problems = Dictionary(
      uniqueKeysWithValues: leftOut.map {
        ($0.learner?.description ?? "", $0.problem.id.description)
      })
    #expect(
      problems == [
        "anna": "empty", "ben": "not-text", "carl": "too-long", "dora": "bad-json",
        "emil": "empty", "frida": "needs-json", "gerd": "unknown-question",
        "hanna": "held-out", "ida": "unknown-exercise",
      ])
    #expect(leftOut.allSatisfy { $0.isMissing && $0.line.contains("; ") })
  }

  @Test("a name that the exercise does not offer is said with those that it does")
  func names() async throws {
    let exercise = try #require(claims.course.exercise("judge-summary"))
    let posed = try await claims.practice.variant(
      of: exercise, seed: 7, phase: .practice, language: "en"
    ).posed
    let question = try #require(posed.questions.first)
    let option = try #require(question.options.first)
    let choices = "\"choices\": {\"\(question.id)\": \"\(option.id)\"}"
    try folder.write("anna/judge-summary.json", "{\(choices)}")
    try folder.write("ben/judge-summary.json", "{\"choices\": {\"\(question.id)\": [\"no\"]}}")
    try folder.write(
      "carl/judge-summary.json",
      "{\"marks\": [{\"passage\": 0, \"range\": [0, 4], \"label\": \"no\"}], \(choices)}")
    let (graded, leftOut) = await grade()
    #expect(graded.map(\.learner) == ["anna"])
    #expect(ids(leftOut) == ["unknown-option", "unknown-label"])
    #expect(leftOut[0].line.contains("it offers: \(option.id)"))
    #expect(leftOut[1].line.contains("wrong-number"))
  }

  @Test(
    "JSON that is no answer is named, whatever is wrong with it",
    arguments: [
      "[]", "{", "{\"marks\": 1}", "{\"marks\": [{\"passage\": 0}]}",
      "{\"marks\": [{\"passage\": 0, \"range\": [5, 1]}]}",
      "{\"marks\": [{\"passage\": 0, \"range\": [0.5, 1]}]}",
      "{\"marks\": [{\"passage\": 0, \"range\": [0, 1], \"more\": 1}]}",
      "{\"choices\": [\"a\"]}", "{\"choices\": {\"a\": [1]}}", "{\"text\": 5}",
      "{\"marks\": [], \"marks\": []}",
    ])
  func json(_ text: String) async throws {
    try folder.write("anna/judge-summary.json", text)
    #expect(ids(await grade().leftOut) == ["bad-json"])
  }

  @Test("of two answers of one person to one exercise neither is graded, and each names the other")
  func doubles() async throws {
    try folder.write("anna.txt", "x")
    try folder.write("anna.md", "y")
    try folder.write("anna/draft-claim-summary.txt", "z")
    try folder.write("ben.txt", "z")
    let (graded, leftOut) = await grade()
    #expect(graded.map(\.learner) == ["ben"])
    #expect(ids(leftOut) == ["double", "double", "double"])
    #expect(leftOut[0].line.contains("anna/draft-claim-summary.txt"))
  }

  @Test("somebody whom the roster does not know is named with the nearest name")
  func roster() async throws {
    try folder.write("ana.txt", "x")
    try folder.write("anna.txt", "x")
    let (graded, leftOut) = await grade(roster: Roster([Person(id: "anna")]))
    #expect(graded.map(\.learner) == ["anna"])
    #expect(ids(leftOut) == ["unknown-learner"] && leftOut[0].line.contains("is it 'anna'?"))
  }

  @Test("an exercise that the command names wrongly is said once, and not of each answer")
  func wrongName() throws {
    for name in ["anna", "ben"] { try folder.write("\(name).txt", "x") }
    let list = SubmissionFolder.read(folder.path)
    let wrong = SubmissionCheck(courses: [claims.course], exercise: "draft-claim", roster: nil)
    #expect(wrong.check(list).problems.map(\.id) == ["unknown-exercise"])
    let none = SubmissionCheck(courses: [claims.course], exercise: nil, roster: nil)
    #expect(none.check(list).problems.map(\.id) == ["no-exercise"])
    #expect(none.check(list).answers.isEmpty)
  }

  @Test("many come back in their order, whatever the number of cores")
  func order() async throws {
    for number in 100..<160 { try folder.write("p\(number).txt", "Sum it up, \(number).") }
    let one = await grade(cores: 1).graded
    #expect(one.map(\.learner.description) == (100..<160).map { "p\($0)" })
    #expect(await grade(cores: 5).graded == one)
  }

  @Test("rows come worst first or by name, and the checks that most fail at first")
  func reports() async throws {
    try folder.write("anna.txt", try await claims.summary(seed: 7))
    try folder.write("ben.txt", "Sum it up.")
    try folder.write("carl/explain-redaction.txt", "Names stay out; use placeholders instead.")
    let rows = await grade().graded.map(BatchRow.init)
    #expect(BatchOrder.name.sorted(rows).map(\.learner) == ["anna", "ben", "carl"])
    #expect(BatchOrder.score.sorted(rows).first?.learner == "ben")
    let tallies = BatchTally.of(rows)
    #expect(tallies.map(\.exercise) == ["draft-claim-summary", "explain-redaction"])
    #expect(tallies[0].graded == 2 && tallies[0].passed == 1 && tallies[0].failed == 1)
    #expect(tallies[0].commonFailures.allSatisfy { $0.count == 1 })
    #expect(tallies[1].waiting == 1 && tallies[1].passed == 0)
  }
}
