public import Approvals
import Courses
import Detection
import PolicyPacks
import Practice

/// The grades of a course, a row for each person and exercise.
///
/// The row of an exercise is that of the latest practice attempt that is over and has an answer: who tries
/// again is measured by what they can do now. Probes weeks later are no part of a gradebook, and open
/// attempts have no grade yet; both are there if every attempt is asked for.
public struct Gradebook: Sendable, Hashable {
  /// The rows, by learner, course, exercise and attempt.
  public let rows: [GradebookRow]

  /// A gradebook.
  ///
  /// - Parameters:
  ///   - works: the attempts with what people made of them, in any order.
  ///   - roster: who works here, for names and groups.
  ///   - isComplete: whether each attempt has its row.
  public init(_ works: [GradedWork], _ roster: Roster, everyAttempt isComplete: Bool = false) {
    let chosen = isComplete ? works : Gradebook.latest(of: works)
    rows = chosen.map { GradebookRow($0, roster) }.sorted { left, right in
      (left.learner, left.course, left.exercise, left.attempt)
        < (right.learner, right.course, right.exercise, right.attempt)
    }
  }

  /// How many people are in it.
  public var people: Int { Set(rows.map(\.learner)).count }

  private struct Line: Hashable {
    var learner: PersonID
    var pack: PackID
    var course: CourseID
    var exercise: ExerciseID

    init(_ attempt: Attempt) {
      (learner, pack) = (attempt.person, attempt.pin.pack)
      (course, exercise) = (attempt.pin.course, attempt.pin.exercise)
    }
  }

  private static func latest(of works: [GradedWork]) -> [GradedWork] {
    let done = works.filter { work in
      work.attempt.pin.phase == .practice && work.attempt.end != nil
        && !work.attempt.submissions.isEmpty
    }
    return Dictionary(grouping: done) { Line($0.attempt) }.values.compactMap { attempts in
      attempts.max { $0.attempt.number < $1.attempt.number }
    }
  }
}
