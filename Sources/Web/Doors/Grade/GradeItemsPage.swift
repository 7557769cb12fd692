import Courses
import Desks
import Detection
import Measurement
import Practice

/// Which exercises do not tell people apart, by the names that the template uses.
struct GradeItemsPage {
  struct Flag { var name, meaning: String }
  struct Row {
    var title, id, answers, pass, correlation: String
    var flags: [Flag]
    /// How many answers are missing before anything is flagged.
    var few: String?
  }
  struct CourseFigures {
    var title, summary: String
    var alpha: String?
    var rows: [Row]
    var hasRows: Bool
    var quiet: String?
  }

  var courses: [CourseFigures]

  init(_ reports: [ItemsReport], _ words: GradeWords) {
    courses = reports.map { CourseFigures($0, words) }
  }
}

extension GradeItemsPage.CourseFigures {
  init(_ report: ItemsReport, _ words: GradeWords) {
    let course = report.course
    title = course.text(course.title, in: words.language.rawValue)
    let fewest = "\(ItemsReport.fewestPeople)"
    summary =
      report.analysis == nil
      ? words.say("gradeItemsFew", ["count": "\(report.people)", "least": fewest])
      : words.say("gradeItemsPeople", count: report.people)
    alpha = report.reliability.map { words.say("gradeItemsAlpha", ["alpha": words.number($0.alpha)]) }
    rows = report.items.map { .init($0, of: course, words) }
    hasRows = !rows.isEmpty
    let names = report.quiet.map { Self.title($0, of: course, words) }
    quiet =
      report.analysis == nil || names.isEmpty
      ? nil
      : words.say(
        "gradeItemsQuiet", ["least": fewest, "exercises": names.joined(separator: ", ")])
  }

  fileprivate static func title(
    _ id: ExerciseID, of course: Course, _ words: GradeWords
  ) -> String {
    course.exercise(id)?.edition(in: words.language.rawValue).title ?? id.description
  }
}

extension GradeItemsPage.Row {
  fileprivate init(_ item: ItemReport, of course: Course, _ words: GradeWords) {
    id = item.item
    title = GradeItemsPage.CourseFigures.title(ExerciseID(item.item), of: course, words)
    answers = "\(item.answers)"
    pass = words.percent(item.difficulty)
    correlation =
      item.itemRest.map { found in
        words.number(found.value)
          + (found.interval.map {
            " (\(words.number($0.lowerBound)) \(words.say("gradeTo")) \(words.number($0.upperBound)))"
          } ?? "")
      } ?? "–"
    flags = item.flags.map { flag in
      let isDoubtful = item.correlationMayBeChance && [.quarantine, .review].contains(flag)
      return .init(
        name: words.say("gradeFlag-\(flag.rawValue)"),
        meaning: words.say("gradeFlagMeans-\(flag.rawValue)")
          + (isDoubtful ? " " + words.say("gradeFlagChance") : ""))
    }
    let needed = ItemThresholds().fewestAnswers
    few =
      item.hasEnough
      ? nil
      : words.say("gradeItemsTooFew", ["count": "\(item.answers)", "least": "\(needed)"])
  }
}
