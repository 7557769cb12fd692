import Diagnostics

/// Keys, checks and answers of exercises.
extension LoadingCodes {
  static let exerciseKeys: [PackCode] = [
    PackCode(
      "key-of-other-kind", .error, .courses,
      what: "An exercise has a key that belongs to other kinds.",
      why:
        "It would say nothing. Where the right answer is computed, solutions and wrong answers are made by themselves.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(more: "start: ⟦Dear customer⟧")
      ]),
      good: ExamplePack(course: ["exercises/letter.yaml": CourseExample.letter()])),
    PackCode(
      "check-of-other-form", .error, .courses,
      what: "A check is asked for that does not fit the way to answer.",
      why: "Texts are checked for what they hold, marks for what they hit, choices against a key.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(more: "checks: [⟦⟧{keeps: [cause]}]")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(more: "checks: [{id: types, weight: 2}]")
      ])),
    PackCode(
      "duplicate-check", .error, .courses,
      what: "Two checks of an exercise have one name.",
      why: "Wrong answers, hints and grades name the check that they belong to. Give one an 'id'.",
      bad: ExamplePack(course: [
        "../../pack.yaml": CourseExample.pack,
        "exercises/letter.yaml": CourseExample.written(
          checks: "[{keeps: [cause]}, ⟦⟧{keeps: [the]}]"),
      ]),
      good: ExamplePack(course: [
        "../../pack.yaml": CourseExample.pack,
        "exercises/letter.yaml": CourseExample.written(
          checks: "[{keeps: [cause]}, {id: keeps-article, keeps: [the]}]"),
      ])),
    PackCode(
      "unknown-check", .error, .courses,
      what: "A check is mentioned that the exercise does not have.",
      why: "A wrong answer must fail at a check that is there; so must hints belong to one.",
      bad: ExamplePack(course: [
        "../../pack.yaml": CourseExample.pack,
        "exercises/letter.yaml": CourseExample.written(wrong: "[{text: no, fails: ⟦kept⟧}]"),
      ]),
      good: ExamplePack(course: [
        "../../pack.yaml": CourseExample.pack, "exercises/letter.yaml": CourseExample.written(),
      ])),
    PackCode(
      "duplicate-question", .error, .courses,
      what: "Two questions of an exercise have one name.",
      why:
        "Answers are kept by the name of their question. 'route', 'approver' and 'way' are taken.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.asked(
          "[{id: ⟦way⟧, text: Why?, options: {a: Speed, b: Errors}, right: b}]")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.asked(
          "[{id: why, text: Why?, options: {a: Speed, b: Errors}, right: b}]")
      ])),
    PackCode(
      "unknown-option", .error, .courses,
      what: "A question's right answer is none of its answers.",
      why: "Nobody could answer it.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.asked(
          "[{id: why, text: Why?, options: {speed: Speed, errors: Errors}, right: ⟦error⟧}]")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.asked(
          "[{id: why, text: Why?, options: {speed: Speed, errors: Errors}, right: errors}]")
      ])),
  ]

  static let exerciseTexts: [PackCode] = [
    PackCode(
      "plant-without-gap", .error, .courses,
      what: "An error is to be made of a cell that its sentence does not name.",
      why: "The wrong sentence is the right one with another value in the gap.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(
          output: "[{text: ⟦It is much.⟧, plant: {wrong-number: claim.amount}}]")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(
          output: "[{text: 'It is {claim.amount}.', plant: {wrong-number: claim.amount}}]")
      ])),
    PackCode(
      "nothing-planted", .error, .courses,
      what: "No sentence of an output can have an error.",
      why: "There would be nothing to see in any variant.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(output: "[⟦It was a storm.⟧]")
      ]),
      good: ExamplePack(course: ["exercises/letter.yaml": CourseExample.letter()])),
    PackCode(
      "edition-differs", .error, .courses,
      what: "An exercise asks something else in another language.",
      why:
        "The same answer must count the same in each language: as many cases, the same errors in the same sentences, the same questions with the same key.",
      bad: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/letter.de.yaml": """
        exercise:
          title: Ein Brief
          output: ⟦⟧['Es sind {claim.amount} Euro.', 'Es war {claim.cause}.']
        """,
      ]),
      good: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/letter.de.yaml": """
        exercise:
          title: Ein Brief
          output: [{text: 'Es sind {claim.amount} Euro.', plant: {wrong-number: claim.amount}}, 'Es war {claim.cause}.']
        """,
      ])),
  ]
}

extension CourseExample {
  /// An exercise with questions of its own.
  static func asked(_ questions: String) -> String {
    letter(
      kind: "when-not-to-use-ai",
      more: """
        ways: {ai: {minutes: 5, errors: 12 %}, by-hand: {minutes: 40, errors: 1 %}}
          costOfError: 200
          costOfMinute: 1
          questions: \(questions)
        """, output: "")
  }
}
