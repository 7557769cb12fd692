import Courses
import Diagnostics
import PolicyPacks

extension LintRule {
  /// An exercise or a lesson that is not there in a language of the course.
  static let missingEdition = LintRule(
    PackCode(
      "missing-edition", .warning, .courses,
      what: "An exercise or a lesson is not there in one of the course's languages.",
      why:
        "Whoever reads that language gets the first one instead. Write 'NAME.LANG.yaml' or 'NAME.LANG.md'.",
      bad: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/letter.yaml": CourseExample.letter().replacing(
          "exercise:\n  kind", with: "exercise:\n  ⟦⟧kind"),
      ]),
      good: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/letter.de.yaml": CourseExample.german,
      ]))
  ) { subject in
    subject.courses.documents.flatMap { course in
      missingExercises(course) + missingLessons(course)
    }
  }

  private static func missingExercises(_ course: CourseDocument) -> [LintProblem] {
    let languages = Set(course.allLanguages.dropFirst())
    return course.firstEditions.flatMap { name, node in
      languages.subtracting(course.exerciseLanguages[name] ?? []).sorted().map { language in
        LintProblem("the exercise '\(name)' is not there in '\(language)'", at: node.location)
      }
    }
  }

  private static func missingLessons(_ course: CourseDocument) -> [LintProblem] {
    let languages = Set(course.allLanguages.dropFirst())
    return course.lessonTexts.filter { $0.language == nil }.flatMap { lesson in
      languages.subtracting(course.lessonLanguages[lesson.name] ?? []).sorted().map { language in
        LintProblem(
          "the lesson '\(lesson.name)' is not there in '\(language)'", at: lesson.text.location)
      }
    }
  }

  /// A text of an exercise that another language does not have.
  static let untranslatedEdition = LintRule(
    PackCode(
      "untranslated-edition", .warning, .courses,
      what: "An exercise in another language leaves a text in the first one.",
      why: "A case of which half is in another language is read twice, or not at all.",
      bad: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/letter.de.yaml": "exercise: ⟦⟧{title: Ein Brief}",
      ]),
      good: ExamplePack(course: [
        "course.yaml": CourseExample.course(CourseExample.twoLanguages),
        "exercises/letter.de.yaml": CourseExample.german,
      ]))
  ) { subject in
    subject.courses.documents.flatMap { course -> [LintProblem] in
      let originals = Dictionary(
        course.firstEditions.map { ($0.name, $0.node) }, uniquingKeysWith: { first, _ in first })
      return course.editions.compactMap { edition in
        guard edition.language != nil, let original = originals[edition.name] else { return nil }
        let left = translated.filter { original[$0] != nil && edition.node[$0] == nil }
        guard !left.isEmpty else { return nil }
        return LintProblem(
          "\(left.map { "'\($0)'" }.joined(separator: ", ")) stays in the first language",
          at: edition.node.location)
      }
    }
  }

  /// Keys whose texts people read.
  private static let translated = [
    "title", "case", "text", "start", "cases", "questions", "output", "hints",
  ]
}

extension CourseExample {
  /// The usual exercise in German.
  static let german = """
    exercise:
      title: Ein Brief
      case: Stimmt das?
      output: [{text: 'Es sind {claim.amount} Euro.', plant: {wrong-number: claim.amount}}, 'Es war {claim.cause}.']
    """
}
