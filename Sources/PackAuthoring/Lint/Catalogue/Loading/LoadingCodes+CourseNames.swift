import Diagnostics

/// Names that exercises mention and that the course does not have.
extension LoadingCodes {
  static let courseNames: [PackCode] = [
    PackCode(
      "unknown-skill", .error, .courses,
      what: "A skill is mentioned that 'course.yaml' does not have.",
      why: "What is practised would be remembered nowhere.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(skills: "[⟦judgment⟧]")
      ]),
      good: ExamplePack(course: ["exercises/letter.yaml": CourseExample.letter()])),
    PackCode(
      "unknown-outcome", .error, .courses,
      what: "An exercise is for an outcome that 'course.yaml' does not have.",
      why: "Each exercise is to change a behaviour, and one must be able to know.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(outcome: "⟦fewer-slip⟧")
      ]),
      good: ExamplePack(course: ["exercises/letter.yaml": CourseExample.letter()])),
    PackCode(
      "unknown-lesson", .error, .courses,
      what: "An exercise names a lesson that the course does not have.",
      why: "Lessons stand in 'lessons/NAME.md'.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(more: "lesson: ⟦look-twice⟧")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(more: "lesson: look-twice"),
        "lessons/look-twice.md": "---\ntitle: Look twice\n---\nNumbers are looked up.\n",
      ])),
    PackCode(
      "unknown-rubric", .error, .courses,
      what: "An exercise names a rubric that the course does not have.",
      why: "Rubrics stand in 'rubrics/NAME.yaml'; without one people judge only passed or not.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(more: "rubric: ⟦letters⟧")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(more: "rubric: letters"),
        "rubrics/letters.yaml": """
        rubric:
          title: A letter
          criteria:
            clear:
              title: Is it clear?
              levels: [{points: 1, says: It is.}, {points: 0, says: It is not.}]
        """,
      ])),
    PackCode(
      "unknown-table", .error, .courses,
      what: "Material is taken from a table that the course does not have.",
      why: "Tables stand in 'tables/NAME.csv'; 'dryrun course table' makes one of its recipe.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(material: "{claim: ⟦claim⟧}")
      ]),
      good: ExamplePack(course: ["exercises/letter.yaml": CourseExample.letter()])),
    PackCode(
      "unknown-column", .error, .courses,
      what: "A column is mentioned that the table does not have.",
      why:
        "The first line of the table names its columns; 'cause_de' stands for 'cause' in German.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(case: "Is ⟦{claim.colour}⟧ right?")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(case: "Is {claim.cause} right?")
      ])),
    PackCode(
      "unknown-material", .error, .courses,
      what: "A text has a gap for material that the exercise does not have.",
      why: "Gaps such as {claim.cause} are filled from what stands under 'material'.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(case: "Is ⟦{clam.cause}⟧ right?")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(case: "Is {claim.cause} right?")
      ]),
      note: "Braces that hold anything but a name, such as those of JSON, are text."),
    PackCode(
      "unknown-modifier", .error, .courses,
      what: "A cell is to be written in a way that there is not.",
      why: "There are 'money' and 'date'; without one the cell stands as it is in the table.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(case: "Is ⟦{claim.amount|mony}⟧ right?")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(case: "'Is {claim.amount|money} right?'")
      ])),
    PackCode(
      "wrong-cell", .error, .courses,
      what: "A cell cannot be written as the gap asks.",
      why:
        "Each row may come up in some variant. Amounts stand in tables as 1234.50 and days as 2026-05-03.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(case: "Is ⟦{claim.cause|date}⟧ right?")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(case: "'Is {claim.opened|date} right?'")
      ])),
    PackCode(
      "cell-of-rows", .error, .courses,
      what: "A gap names a cell of several rows.",
      why: "Only a single row has one cell in a column. '{claims}' is all of them, as a table.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(
          case: "Is ⟦{all.cause}⟧ right?", material: "{claim: claims, all: {from: claims, rows: 3}}"
        )
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(
          case: "'Is it right? {all}'", material: "{claim: claims, all: {from: claims, rows: 3}}")
      ])),
    PackCode(
      "too-few-rows", .error, .courses,
      what: "An exercise wants more rows than its table has.",
      why:
        "Rows of one exercise are all different. A condition of 'where' must be met by some row.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(
          material: "{claim: {from: claims, where: {⟦cause⟧: flood}}}")
      ]),
      good: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(
          material: "{claim: {from: claims, where: {cause: storm}}}")
      ])),
  ]
}

extension CourseExample {
  /// The header of a course in English and German.
  static let twoLanguages =
    "{id: claims, version: 1.0.0, title: Claims, owner: training@example.org, languages: [en, de]}"
}
