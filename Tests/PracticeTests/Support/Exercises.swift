import Detection
import PlantedErrors
import Practice

@testable import Courses

/// One exercise of each kind, on the test course's table.
enum Exercises {
  private typealias Make = TestCourse

  static let redact = TestCourse.exercise(
    .redactThis,
    [
      "en": redactEdition("{claim.cause} on {claim.opened|date}"),
      "de": redactEdition("{claim.cause} am {claim.opened|date}"),
    ],
    task: "claims")

  private static func redactEdition(_ sentence: String) -> Edition {
    TestCourse.edition(
      .redact(
        RedactForm(
          text: TestCourse.template(
            "Summarise CL-2026-{claim.number} as JSON, only from this text.\n\(sentence): "
              + "{claim.amount|money} euros. Policy {claim.policy}, {claim.name}."),
          hides: [TestCourse.template("{claim.name}")],
          keep: ["{claim.cause}", "{claim.opened|date}", "{claim.amount|money}", "{claim.number}"]
            .map(TestCourse.template))),
      checks: [TestCourse.check(.leaks), TestCourse.check(.useful, need: 80)])
  }

  static func judge(_ blocks: [JudgeForm.Block], action: Bool = true) -> Exercise {
    func sentence(
      _ text: String, _ plants: [PlantedError: JudgeForm.Sentence.Plant] = [:]
    ) -> JudgeForm.Sentence {
      JudgeForm.Sentence(text: TestCourse.template(text), plants: plants)
    }
    let form = JudgeForm(
      sentences: [
        sentence(
          "Claim {claim.number} was reported on {claim.opened|date}.",
          [.formatBreak: .field("claim.opened")]),
        sentence(
          "The estimate is {claim.amount|money} euros.", [.wrongNumber: .field("claim.amount")]),
        sentence(
          "The policy is {claim.policy}.", [.hallucinatedCitation: .field("claim.policy")]),
        sentence(
          "The pipe may have frozen.",
          [.overconfidentClaim: .says(TestCourse.template("The pipe was frozen."))]),
        sentence("The cause was {claim.cause}."),
      ],
      cleanAction: action ? .send : nil, wrongAction: action ? .fix : nil,
      actions: action ? [.leakedData: .escalate] : [:], blocks: blocks)
    let checks: [ExerciseCheck.What] = action ? [.errors, .types, .answers] : [.errors, .types]
    return TestCourse.exercise(
      .judgeThisOutput,
      [
        "en": TestCourse.edition(
          .judge(form), sources: [("claims", "{claim}")],
          checks: checks.map { TestCourse.check($0) })
      ])
  }

  static func choose(_ questions: [(String, Question.Key)], tool: String? = "office-assistant")
    -> Exercise
  {
    let form = AnswerForm.choose(
      questions.map {
        Question(id: QuestionID($0.0), text: TestCourse.template("What of \($0.0)?"), key: $0.1)
      })
    return TestCourse.exercise(
      .chooseTheRightTool,
      ["en": TestCourse.edition(form, checks: [TestCourse.check(.answers, need: 50)])],
      tool: tool.map { .init($0) })
  }

  static func write(
    _ checks: [ExerciseCheck], start: String? = nil, sources: [(String, String)] = [],
    solutions: [String] = [], wrong: [(String, [CheckID])] = [], hints: [String] = [],
    kind: Exercise.Kind = .draftAPrompt
  ) -> Exercise {
    TestCourse.exercise(
      kind,
      [
        "en": TestCourse.edition(
          .write(start: start.map(TestCourse.template)),
          case: "Ask about {claim.number}, {claim.cause}.",
          sources: sources, checks: checks, hints: hints, solutions: solutions, wrong: wrong)
      ], task: "claims")
  }
}
