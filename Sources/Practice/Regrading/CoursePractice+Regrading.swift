import Courses
import Evaluation
public import Foundation
import PolicyPacks

extension CoursePractice {
  /// What grading attempts again would change.
  ///
  /// - Parameters:
  ///   - attempts: attempts at exercises of the course; those at others are passed over.
  ///   - moment: when, for the new grades.
  public func regrade(_ attempts: [Attempt], at moment: Date) async -> Regrade {
    var regrade = Regrade()
    for attempt in attempts where attempt.pin.course == course.id {
      guard attempt.pin.pack == engine.pack.id, !attempt.submissions.isEmpty else { continue }
      await add(attempt, to: &regrade, at: moment)
    }
    return regrade
  }

  private func add(_ attempt: Attempt, to regrade: inout Regrade, at moment: Date) async {
    guard let exercise = course.exercise(attempt.pin.exercise) else {
      regrade.obstacles[attempt.id] = .noExercise
      return
    }
    guard
      let variant = try? await variant(
        of: exercise, seed: attempt.pin.seed, phase: attempt.pin.phase,
        language: attempt.pin.language)
    else {
      regrade.obstacles[attempt.id] = .noVariant
      return
    }
    guard variant.pin.posedDigest == attempt.pin.posedDigest else {
      regrade.obstacles[attempt.id] = .asksOtherwise
      return
    }
    for (index, submission) in attempt.submissions.enumerated() {
      let before = attempt.grades(of: index).last ?? submission.grade
      let after = await grade(submission.response, to: variant, at: moment)
      guard !after.agrees(with: before) else {
        regrade.unchanged += 1
        continue
      }
      regrade.changes.append(
        Regrade.Change(
          attempt: attempt.id, exercise: exercise.id, submission: index, before: before,
          after: after))
    }
  }
}

extension Grade {
  /// Whether two grades say the same of an answer: whoever gave them, and in whatever words.
  fileprivate func agrees(with other: Grade) -> Bool {
    score == other.score && isPassed == other.isPassed && needsMentor == other.needsMentor
      && checks.map(\.outcome) == other.checks.map(\.outcome)
  }
}

extension CheckResult {
  fileprivate var outcome: String { "\(id) \(credit) \(weight) \(isPassed)" }
}
