import Courses
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A skill that no exercise trains.
  static let unusedSkill = LintRule(
    PackCode(
      "unused-skill", .warning, .courses,
      what: "A skill is declared and no exercise trains it.",
      why: "A stop in real work would come back as practice that there is not.",
      bad: ExamplePack(course: [
        "course.yaml": CourseExample.course(
          skills: "{judgement: {title: See what is wrong}, ⟦redaction⟧: {title: Ask without names}}"
        )
      ]),
      good: ExamplePack(course: ["course.yaml": CourseExample.course()]))
  ) { subject in
    subject.unused("skills", "skills") { "no exercise trains the skill '\($0)'" }
  }

  /// An outcome that no exercise is for.
  static let unusedOutcome = LintRule(
    PackCode(
      "unused-outcome", .warning, .courses,
      what: "An outcome is declared and no exercise is for it.",
      why: "Nothing would change the behaviour, and its figures would be read as if something did.",
      bad: ExamplePack(course: [
        "course.yaml": CourseExample.course(
          outcomes: """
            {fewer-slips: {behaviour: Wrong numbers are seen, metric: {probePasses: judgement}, baseline: observe 28 days,
              target: 80, horizon: 42 days, decision: keep it if four fifths pass},
            ⟦no-names⟧: {behaviour: Names stay out, metric: {probePasses: judgement}, baseline: observe 28 days,
              target: half, horizon: 42 days, decision: keep it if it halves}}
            """)
      ]),
      good: ExamplePack(course: ["course.yaml": CourseExample.course()]))
  ) { subject in
    subject.unused("outcomes", "outcome") { "no exercise is for the outcome '\($0)'" }
  }

  /// A lesson that nothing leads to.
  static let unusedLesson = LintRule(
    PackCode(
      "unused-lesson", .note, .courses,
      what: "A lesson belongs to no exercise and to no detector.",
      why:
        "People come to lessons from an exercise, or from a stop by the detector that names one.",
      bad: ExamplePack(course: [
        "lessons/look-twice.md": "---\ntitle: Look twice\n---\n⟦Numbers are looked up.\n⟧"
      ]),
      good: ExamplePack(course: [
        "lessons/look-twice.md": "---\ntitle: Look twice\n---\nNumbers are looked up.\n",
        "exercises/letter.yaml": CourseExample.letter(more: "lesson: look-twice"),
      ]))
  ) { subject in
    let learnt = Set(subject.document.detectors.compactMap(\.rule.learn))
    return subject.courses.documents.flatMap { course in
      let used = course.named("lesson").union(learnt)
      return course.lessonTexts.filter { $0.language == nil && !used.contains($0.name) }
        .map { lesson in
          LintProblem(
            "no exercise and no detector leads to the lesson '\(lesson.name)'",
            at: lesson.text.location)
        }
    }
  }

  /// A table that no exercise is filled from.
  static let unusedTable = LintRule(
    PackCode(
      "unused-table", .note, .courses,
      what: "A table is there and no exercise is filled from it.",
      why: "It is a leftover, or the material of an exercise is missing.",
      bad: ExamplePack(course: ["tables/more.csv": "⟦number,cause⟧\n104200,storm\n"]),
      good: ExamplePack(course: [
        "tables/more.csv": "number,cause\n104200,storm\n",
        "exercises/letter.yaml": CourseExample.letter(material: "{claim: claims, other: more}"),
      ]))
  ) { subject in
    subject.courses.documents.flatMap { course in
      let used = course.tablesInUse
      return course.tablePlaces.filter { !used.contains($0.key) }.map { name, place in
        LintProblem("no exercise is filled from the table '\(name)'", at: place)
      }
    }
  }

  /// A lesson of a detector that no course has.
  static let learnWithoutLesson = LintRule(
    PackCode(
      "learn-without-lesson", .warning, .courses,
      what: "A detector names a lesson that no course of the pack has.",
      why: "Whoever is stopped would be sent to a page that is not there.",
      bad: ExamplePack(course: [
        "../../rules.yaml": CourseExample.detector(lesson: "⟦redact-frist⟧"),
        "lessons/redact-first.md": "---\ntitle: Redact first\n---\nA number names a person.\n",
      ]),
      good: ExamplePack(course: [
        "../../rules.yaml": CourseExample.detector(lesson: "redact-first"),
        "lessons/redact-first.md": "---\ntitle: Redact first\n---\nA number names a person.\n",
      ]),
      note: "Packs without courses may name lessons that stand elsewhere.")
  ) { subject in
    guard !subject.courses.documents.isEmpty else { return [] }
    let known = Set(subject.courses.documents.flatMap { $0.lessonLanguages.keys })
    return subject.document.detectors.compactMap { entry in
      guard let lesson = entry.rule.learn, !known.contains(lesson) else { return nil }
      var problem = LintProblem(
        "no course has the lesson '\(lesson)'", at: subject.place(entry.location, "learn"))
      problem.notes = lesson.nearest(in: known).map { ["did you mean '\($0)'?"] } ?? []
      return problem
    }
  }
}

extension CourseDocument {
  /// The tables that exercises take their material from.
  fileprivate var tablesInUse: Set<String> {
    let entries = firstEditions.flatMap { $0.node["material"]?.entries ?? [] }
    return Set(entries.compactMap { $0.value.text ?? $0.value["from"]?.text })
  }
}

extension LintSubject {
  /// What a section of `course.yaml` names and no exercise mentions at a key.
  fileprivate func unused(
    _ section: String, _ key: String, _ message: (String) -> String
  ) -> [LintProblem] {
    courses.documents.flatMap { course in
      let used = course.named(key)
      return course.names(section).filter { !used.contains($0.name) }.map {
        LintProblem(message($0.name), at: $0.location)
      }
    }
  }
}

extension CourseExample {
  /// A detector that names a lesson.
  static func detector(lesson: String) -> String {
    """
    classes: {customer.number: confidential}
    detectors:
      customer-number:
        class: customer.number
        pattern: '\\bKD-\\d{6}\\b'
        redactAs: CUSTOMER
        learn: \(lesson)
    """
  }
}
