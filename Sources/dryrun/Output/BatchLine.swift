import Detection
import Diagnostics
import Practice
import Storage
import StructuredText
import Submissions

/// What a batch came to, as a table for other programs.
enum BatchLine {
  private static let columns = [
    "learner", "course", "exercise", "version", "score", "max_score", "passed", "failed_checks",
    "kept", "file", "line", "problem", "what_to_do",
  ]

  /// The names of the columns.
  static let header = CSVLine(columns).description

  /// The line of a graded answer.
  static func line(_ row: BatchRow, _ kept: KeptAnswer?) -> String {
    CSVLine([
      row.learner.description, row.course.description, row.exercise.description, "\(row.version)",
      row.needsMentor ? "" : (row.score * 100).decimal(), "100",
      row.needsMentor ? "" : "\(row.isPassed)",
      row.failed.map(\.description).joined(separator: " "), kept?.word ?? "",
      Excerpt.visible(row.place.file),
      line(of: row.place), "", "",
    ]).description
  }

  /// The line of what was not graded.
  static func line(_ leftOut: LeftOut) -> String {
    CSVLine(
      [leftOut.learner?.description ?? ""] + Array(repeating: "", count: 8) + [
        Excerpt.visible(leftOut.place.file), line(of: leftOut.place), leftOut.problem.message,
        leftOut.problem.notes.joined(separator: "; "),
      ]
    ).description
  }

  private static func line(of place: SubmissionPlace) -> String {
    place.lines.map { "\($0.lowerBound)" } ?? ""
  }
}

extension KeptAnswer {
  /// What became of it, in a word.
  var word: String {
    switch self {
    case .new: "new"
    case .known: "before"
    }
  }
}
