import Courses
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A skill whose exercises are all near what was practised.
  static let noFarTransfer = LintRule(
    PackCode(
      "no-far-transfer", .note, .courses,
      what: "No exercise carries a skill over to another tool, task or role.",
      why:
        "What is learnt on one letter stays with that letter. An exercise with 'transfer: far' asks for the same idea elsewhere, which is where practice on errors pays.",
      bad: ExamplePack(course: [
        "course.yaml": CourseExample.course(skills: "{⟦judgement⟧: {title: See what is wrong}}"),
        "exercises/table.yaml": CourseExample.letter(),
      ]),
      good: ExamplePack(course: [
        "exercises/table.yaml": CourseExample.letter(more: "transfer: far")
      ]),
      note: "Skills with a single exercise are too small to say so.")
  ) { subject in
    subject.courses.documents.flatMap { course in
      let far = course.firstEditions.filter { $0.node["transfer"]?.text == "far" }
      let carried = Set(far.flatMap { $0.node["skills"]?.itemsOrSelf ?? [] }.compactMap(\.text))
      let trained = course.firstEditions.map { exercise in
        Set((exercise.node["skills"]?.itemsOrSelf ?? []).compactMap(\.text))
      }
      return course.names("skills").filter { skill in
        trained.count { $0.contains(skill.name) } > 1 && !carried.contains(skill.name)
      }.map {
        LintProblem("no exercise carries '\($0.name)' over to something else", at: $0.location)
      }
    }
  }

  /// Families of exercises of which too few are held out.
  static let fewHeldOut = LintRule(
    PackCode(
      "few-held-out", .note, .courses,
      what: "Fewer than a fifth of the families of exercises are held out.",
      why:
        "What was practised shows what is remembered; whether it carries over only shows in exercises that nobody has practised. Give 'heldOut: true' to one family in five.",
      bad: ExamplePack(course: [
        "course.yaml":
          "course: ⟦⟧{id: claims, version: 1.0.0, title: Claims, owner: training@example.org}\n"
          + CourseExample.course().split(separator: "\n").dropFirst().joined(separator: "\n"),
        "exercises/a.yaml": CourseExample.letter(), "exercises/b.yaml": CourseExample.letter(),
        "exercises/c.yaml": CourseExample.letter(), "exercises/d.yaml": CourseExample.letter(),
      ]),
      good: ExamplePack(course: [
        "exercises/a.yaml": CourseExample.letter(more: "heldOut: true"),
        "exercises/b.yaml": CourseExample.letter(), "exercises/c.yaml": CourseExample.letter(),
        "exercises/d.yaml": CourseExample.letter(),
      ]),
      note: "Courses with fewer than five families are too small to say so.")
  ) { subject in
    subject.courses.documents.compactMap { course in
      let families = Set(course.firstEditions.map(family))
      let heldOut = Set(
        course.firstEditions.filter { $0.node["heldOut"]?.text == "true" }.map(family))
      guard families.count >= 5, heldOut.count < families.count / 5, let header = course.header
      else { return nil }
      return LintProblem(
        "\(heldOut.count) of \(families.count) families are held out",
        at: header["course"]?.location ?? header.location, "a fifth of them is advised")
    }
  }

  private static func family(_ exercise: (name: String, node: YAMLNode)) -> String {
    exercise.node["family"]?.text ?? exercise.name
  }

  /// Material of which there is so little that variants repeat.
  static let fewVariants = LintRule(
    PackCode(
      "few-variants", .note, .courses,
      what: "An exercise is filled from fewer than twenty rows.",
      why:
        "Each variant draws a row. Of few rows one soon knows the answers by heart. 'dryrun course table' makes hundreds.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(material: "{claim: ⟦few⟧}"),
        "tables/few.csv": "number,cause,amount\n104200,storm,80.00\n104201,hail,90.00\n",
      ]),
      good: ExamplePack(course: ["exercises/letter.yaml": CourseExample.letter()]))
  ) { subject in
    subject.courses.documents.flatMap { course in
      let tables = course.rowCounts
      return course.firstEditions.compactMap { fewRows(of: $0.node, tables) }
    }
  }

  /// One large table is enough for an exercise that differs each time.
  private static func fewRows(of exercise: YAMLNode, _ tables: [String: Int]) -> LintProblem? {
    let sources = (exercise["material"]?.entries ?? []).compactMap { entry in
      entry.value.text == nil ? entry.value["from"] : entry.value
    }
    let counts = sources.compactMap { source in
      source.text.flatMap { tables[$0] }.map { (source: source, rows: $0) }
    }
    guard let most = counts.max(by: { $0.rows < $1.rows }), most.rows < 20 else { return nil }
    return LintProblem(
      "'\(most.source.text ?? "")' has \(most.rows) rows, so variants repeat soon",
      at: most.source.location)
  }

  /// An exercise or a lesson that takes longer to read than it says.
  static let shortOfTime = LintRule(
    PackCode(
      "short-of-time", .warning, .courses,
      what: "An exercise or a lesson takes longer to read than it says.",
      why:
        "People take the two minutes that they were promised. Count 200 words a minute, and leave time for an answer.",
      bad: ExamplePack(course: [
        "exercises/letter.yaml": CourseExample.letter(
          minutes: "1", case: "⟦\(String(repeating: "word ", count: 220))end⟧")
      ]),
      good: ExamplePack(course: ["exercises/letter.yaml": CourseExample.letter()]),
      note: "Rows of tables are not counted.")
  ) { subject in
    subject.courses.documents.flatMap { course in longExercises(course) + longLessons(course) }
  }

  private static let wordsPerMinute = 200

  private static func longExercises(_ course: CourseDocument) -> [LintProblem] {
    let minutes = Dictionary(
      course.firstEditions.map { ($0.name, Int($0.node["minutes"]?.text ?? "") ?? 2) },
      uniquingKeysWith: { first, _ in first })
    return course.editions.compactMap { name, _, node in
      let words = ["case", "text", "start", "sources", "cases", "output"]
        .compactMap { node[$0]?.wordCount }.reduce(0, +)
      guard let minutes = minutes[name], words > minutes * wordsPerMinute else { return nil }
      return LintProblem(
        "\(words) words are to be read in \(minutes) min", at: (node["case"] ?? node).location)
    }
  }

  private static func longLessons(_ course: CourseDocument) -> [LintProblem] {
    course.lessonTexts.compactMap { lesson in
      let words = lesson.text.text.split { $0.isWhitespace }.count
      guard words > lesson.minutes * wordsPerMinute else { return nil }
      return LintProblem(
        "\(words) words are to be read in \(lesson.minutes) min", at: lesson.text.location)
    }
  }
}
