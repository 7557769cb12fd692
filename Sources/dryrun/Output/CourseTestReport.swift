import Courses
import Diagnostics
import Practice

/// What trying exercises came to, as people and as machines read it.
struct CourseTestReport {
  var reports: [ExerciseReport]

  private var diagnostics: [Diagnostic] { reports.flatMap(\.diagnostics) }

  /// A line for each exercise, then what is wrong.
  var text: String {
    let names = reports.map(\.name)
    let width = names.map(\.count).max() ?? 0
    let lines = zip(names, reports).map { name, report in
      "\(name.padded(to: width))  \(words(report))\n"
    }
    let problems = TextRenderer(style: .forStandardOutput).render(diagnostics)
    return lines.joined() + (problems.isEmpty ? "" : "\n" + problems) + "\n" + summary + "\n"
  }

  private func words(_ report: ExerciseReport) -> String {
    let verdict = report.isSound ? "ok  " : "FAIL"
    let wrong =
      report.outputs == 0
      ? "" : ", \(report.wrongOutputs * 100 / report.outputs) % of outputs wrong"
    return "\(verdict)  \(report.variants) variants, \(report.different) different, "
      + "\(report.collisions) repeated, \(report.answers) answers\(wrong), \(report.milliseconds) ms"
  }

  /// All of them in one line.
  var summary: String {
    let failed = reports.count { !$0.isSound }
    let variants = reports.reduce(0) { $0 + $1.variants }
    return "courses: \(reports.count.of("exercise")), \(variants.of("variant")), "
      + (failed == 0 ? "each sound" : "\(failed) not sound")
  }

  /// The same for machines.
  var json: String { JSONText.encode(Report(self)) }

  private struct Report: Encodable {
    var exercises: [Line]
    var problems: [Problem]

    init(_ report: CourseTestReport) {
      exercises = report.reports.map(Line.init)
      problems = report.reports.flatMap { one in
        one.diagnostics.map { Problem(exercise: one.name, $0) }
      }
    }
  }

  private struct Line: Encodable {
    var exercise: String
    var sound: Bool
    var variants, different, repeated, answers, outputs, wrongOutputs, milliseconds: Int
    var words: [Int]?

    init(_ report: ExerciseReport) {
      (exercise, sound) = (report.name, report.isSound)
      (variants, different) = (report.variants, report.different)
      (repeated, answers) = (report.collisions, report.answers)
      (outputs, wrongOutputs) = (report.outputs, report.wrongOutputs)
      milliseconds = report.milliseconds
      words = report.words.map { [$0.lowerBound, $0.upperBound] }
    }
  }

  private struct Problem: Encodable {
    var exercise, id, severity, message: String
    var file: String?
    var line: Int?
    var notes: [String]

    init(exercise: String, _ diagnostic: Diagnostic) {
      self.exercise = exercise
      (id, severity) = (diagnostic.id.description, diagnostic.severity.rawValue)
      (message, notes) = (diagnostic.message, diagnostic.notes)
      file = diagnostic.location?.text.name
      line = diagnostic.location?.position.line
    }
  }
}

extension ExerciseReport {
  /// The exercise as commands take it: `claims/redact-claim`.
  fileprivate var name: String { "\(course)/\(exercise)" }

  fileprivate var milliseconds: Int {
    Int(duration.components.seconds) * 1000
      + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }
}
