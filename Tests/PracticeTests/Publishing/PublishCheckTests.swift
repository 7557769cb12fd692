import Detection
import Diagnostics
import PlantedErrors
import PolicyPacks
import Practice
import Testing

@testable import Courses

/// What is found before an exercise is published.
@Suite("Trying an exercise")
struct PublishCheckTests {
  private func report(_ exercise: Exercise, seeds: Int = 12) async throws -> ExerciseReport {
    await PublishCheck(try TestCourse.practice([exercise]), seeds: seeds).report(on: exercise)
  }

  private func changing(
    _ exercise: Exercise, _ change: (inout Edition) -> Void
  ) -> Exercise {
    var exercise = exercise
    for language in exercise.editions.keys {
      if var edition = exercise.editions[language] {
        change(&edition)
        exercise.editions[language] = edition
      }
    }
    return exercise
  }

  private static let prompt = Exercises.write(
    [
      TestCourse.check(.verdict(.allow)),
      TestCourse.check(.keeps([[TestCourse.template("{claim.cause}")]])),
    ],
    solutions: [
      "Summarise the {claim.cause} as JSON, using only the text below, in three sentences."
    ],
    wrong: [
      ("Summarise the {claim.cause} of {claim.policy} as JSON, only from the text.", ["verdict"]),
      ("Summarise it as JSON, only from the text.", ["keeps"]),
    ])

  @Test(
    "finds nothing where each solution passes and each wrong answer fails for its reason",
    arguments: [
      prompt, Exercises.redact,
      Exercises.judge([JudgeForm.Block(outputs: 1, wrongPercent: 50, feedback: .each)]),
      Exercises.judge([
        JudgeForm.Block(outputs: 3, wrongPercent: 50, feedback: .each),
        JudgeForm.Block(outputs: 8, wrongPercent: 12, feedback: .end),
      ]),
    ])
  private func sound(_ exercise: Exercise) async throws {
    let report = try await report(exercise, seeds: 40)
    #expect(report.diagnostics.map(\.message) == [])
    #expect(report.isSound)
    #expect(report.variants == 40 * exercise.editions.count)
    #expect(report.different > 20 || exercise.kind == .draftAPrompt)
    #expect(report.answers >= 3 * report.variants)
  }

  @Test("says how many outputs are wrong, and how much there is to read")
  func figures() async throws {
    let blocks = [JudgeForm.Block(outputs: 8, wrongPercent: 12, feedback: .end)]
    let report = try await report(Exercises.judge(blocks), seeds: 50)
    #expect(report.outputs == 400)
    #expect((36...56).contains(report.wrongOutputs))
    #expect(report.words?.lowerBound ?? 0 > 100)
    #expect(report.collisions == 0)
  }

  @Test("finds a solution that does not pass, with a seed to see it")
  func unsolved() async throws {
    let exercise = changing(Self.prompt) {
      $0.solutions = [TestCourse.template("Summarise {claim.policy} as JSON, only from the text.")]
    }
    let report = try await report(exercise)
    #expect(Set(report.diagnostics.map(\.id)) == ["solution-fails"])
    #expect(
      report.diagnostics.map(\.message).sorted() == [
        "the solution does not pass 'keeps'", "the solution does not pass 'verdict'",
      ])
    #expect(report.diagnostics[0].location == TestCourse.place)
    #expect(
      report.diagnostics[0].notes.last
        == "in 12 of 12 variants; to see one: dryrun course show claims/draft-a-prompt "
        + "--seed 1 --lang en --solution")
  }

  @Test("finds a wrong answer that passes, and one that fails for another reason")
  func wrong() async throws {
    let exercise = changing(Self.prompt) {
      $0.wrong[0].text = TestCourse.template("The {claim.cause} as JSON, only from the text.")
      $0.wrong[1].fails = ["verdict"]
    }
    let report = try await report(exercise)
    #expect(
      report.diagnostics.map { "\($0.id): \($0.message)" } == [
        "wrong-answer-passes: wrong answer 1 passes",
        "fails-elsewhere: wrong answer 2 fails not at verdict, also at keeps",
      ])
  }

  @Test("finds a start that passes as it is")
  func start() async throws {
    let exercise = changing(Self.prompt) {
      $0.form = .write(start: TestCourse.template("The {claim.cause} as JSON, only from the text."))
    }
    let report = try await report(exercise)
    #expect(report.diagnostics.map(\.message) == ["the text as it is at first passes"])
  }

  @Test("finds an answer in a title, a case, a hint and a remark")
  func leaks() async throws {
    let title = changing(Exercises.redact) { $0.title = "About Mira Holtby 12" }
    #expect(try await report(title, seeds: 60).diagnostics.map(\.id) == ["answer-in-title"])
    let given = changing(Exercises.redact) {
      $0.situation = TestCourse.template("Mark {claim.policy}.")
    }
    #expect(try await report(given).diagnostics.map(\.id) == ["answer-in-case"])
    let hint = changing(Exercises.redact) {
      $0.hints = ["Look for numbers.", "It is {claim.policy}."].map(TestCourse.template)
    }
    let hinted = try await report(hint)
    #expect(hinted.diagnostics.map(\.message) == ["hint 2 gives the answer away"])
    let remark = changing(Exercises.redact) {
      $0.checks[1].because = TestCourse.template("Only {claim.name} has to go.")
    }
    // The hint that says why is made of the remark.
    #expect(
      try await report(remark).diagnostics.map(\.id) == ["answer-in-remark", "answer-in-hint"])
  }

  @Test("lets the third hint say how, and a hint name what is no answer")
  func noLeaks() async throws {
    let exercise = changing(Exercises.redact) {
      $0.hints = [
        "The claim {claim.number} may stay.", "A number of ours.", "It is {claim.policy}.",
      ]
      .map(TestCourse.template)
    }
    #expect(try await report(exercise).diagnostics.map(\.message) == [])
  }

  @Test("finds a right answer that a hint names alone, and lets it name all of them")
  func choices() async throws {
    let options = ["Only the steward", "Nobody at all"].map {
      Question.Option(id: .init($0), text: TestCourse.template($0))
    }
    let exercise = changing(
      Exercises.choose([("q", .listed(options, right: ["Only the steward"]))])
    ) { edition in
      edition.hints = [TestCourse.template("It is only the steward who may.")]
    }.withoutMaterial
    #expect(try await report(exercise).diagnostics.map(\.id) == ["answer-in-hint"])
    let both = changing(exercise) { edition in
      edition.hints = [TestCourse.template("Only the steward, or nobody at all?")]
    }
    #expect(try await report(both).diagnostics.map(\.message) == [])
  }

  @Test(
    "finds variants that cannot be made, that are few, and that are wrong less often than they should"
  )
  func variants() async throws {
    let missing = changing(Self.prompt) { $0.situation = TestCourse.template("{claim.colour}") }
    #expect(try await report(missing).diagnostics.map(\.id) == ["no-variant"])
    var few = Exercises.redact
    few.material[0].conditions = ["number": "104203"]
    #expect(
      try await report(few, seeds: 40).diagnostics.map(\.id) == ["few-variants", "few-variants"])
    let often = [JudgeForm.Block(outputs: 3, wrongPercent: 90, feedback: .each)]
    let prevalence = try await report(Exercises.judge(often), seeds: 60)
    #expect(prevalence.diagnostics.map(\.id) == ["other-prevalence"])
    #expect(prevalence.isSound)
  }
}

extension Exercise {
  fileprivate var withoutMaterial: Exercise {
    var exercise = self
    exercise.material = []
    return exercise
  }
}
