import Detection
import Foundation
import Grading
import Practice
import StructuredText

/// A gradebook as CSV (RFC 4180), for a learning management system or a spreadsheet.
///
/// Scores are of 100 points, exact where the decimal ends within six places. Moments are UTC.
enum GradebookCSV {
  private static let columns = [
    "learner", "name", "groups", "course", "exercise", "version", "phase", "attempt", "started",
    "submitted", "ended", "score", "max_score", "passed", "source", "graders",
  ]

  /// The whole of it.
  static func text(_ gradebook: Gradebook) -> String {
    gradebook.rows.reduce(into: CSVLine(columns).description) { $0 += line($1).description }
  }

  private static func line(_ row: GradebookRow) -> CSVLine {
    CSVLine([
      row.learner.description, row.name ?? "",
      row.groups.map(\.description).joined(separator: " "), row.course.description,
      row.exercise.description, "\(row.version)", row.phase.rawValue, "\(row.attempt)",
      moment(row.started), row.submitted.map(moment) ?? "", row.end?.rawValue ?? "",
      row.score.map { ($0 * 100).decimal() } ?? "", "100", row.isPassed.map { "\($0)" } ?? "",
      row.source?.rawValue ?? "", "\(row.graders)",
    ])
  }

  private static func moment(_ moment: Date) -> String { moment.formatted(.iso8601) }
}
