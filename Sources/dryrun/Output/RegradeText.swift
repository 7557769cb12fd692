import Courses
import Detection
import Practice

/// What grading again changes, as a trainer reads it: attempts, and nobody's name.
struct RegradeText {
  let course: CourseID
  let regrade: Regrade
  let isApplied: Bool

  var text: String {
    let answers = regrade.changes.count + regrade.unchanged
    var lines = [
      "\(course): \(answers) answers graded again, \(regrade.unchanged) as before",
      "  would pass now      \(regrade.nowPassing.count)",
      "  would fail now      \(regrade.nowFailing.count)",
      "  other credit only   \(regrade.changes.count { !$0.movesAcross })",
    ]
    lines += (regrade.nowFailing + regrade.nowPassing).map(line)
    lines += Regrade.Obstacle.allCases.compactMap { obstacle in
      let count = regrade.obstacles.values.count { $0 == obstacle }
      return count == 0 ? nil : "  not graded again: \(count), \(words(obstacle))"
    }
    if !regrade.changes.isEmpty {
      lines.append(
        isApplied
          ? "  the new grades are kept beside the old ones" : "  to keep the new grades: --apply")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ change: Regrade.Change) -> String {
    let move = change.after.isPassed ? "fails → passes" : "passes → fails"
    let failed = change.after.checks.filter { !$0.isPassed }.map(\.id.description)
    return "    \(change.attempt)  \(change.exercise)  answer \(change.submission + 1): \(move)"
      + (failed.isEmpty ? "" : " at " + failed.joined(separator: ", "))
  }

  private func words(_ obstacle: Regrade.Obstacle) -> String {
    switch obstacle {
    case .noExercise: "as the course has no such exercise any more"
    case .asksOtherwise: "as the exercise asks something else by now"
    case .noVariant: "as the variant can no longer be made"
    }
  }
}
