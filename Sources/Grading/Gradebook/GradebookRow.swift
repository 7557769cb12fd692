public import Approvals
public import Courses
public import Detection
public import Foundation
public import PolicyPacks
public import Practice

/// What a gradebook says of one attempt: whose, what at, and the grade that counts; nothing of the answer.
public struct GradebookRow: Sendable, Hashable {
  /// Where the grade that counts comes from.
  public enum Source: String, Sendable, Hashable {
    /// The engine graded, and no person said otherwise.
    case engine
    /// A person judged.
    case person
  }

  /// Whose it is.
  public let learner: PersonID
  /// What people call them, where the roster says it.
  public let name: String?
  /// The groups that they are in, by name.
  public let groups: [GroupID]
  /// The course.
  public let course: CourseID
  /// The exercise.
  public let exercise: ExerciseID
  /// The exercise's version.
  public let version: Int
  /// When it was asked.
  public let phase: Phase
  /// Which attempt of this person at this exercise it is, from 1.
  public let attempt: Int
  /// When it began.
  public let started: Date
  /// When the answer that counts was handed in; `nil` where none was.
  public let submitted: Date?
  /// How it ended; `nil` while it is open.
  public let end: AttemptEnd?
  /// The share of the points, 0 to 1; `nil` where nothing was handed in.
  public let score: Fraction?
  /// Whether it passes; `nil` while nobody can say.
  public let isPassed: Bool?
  /// Where the grade comes from.
  public let source: Source?
  /// How many people judged it.
  public let graders: Int

  /// The row of an attempt.
  ///
  /// - Parameter roster: who works here.
  public init(_ work: GradedWork, _ roster: Roster) {
    let (attempt, settled) = (work.attempt, work.settled)
    learner = attempt.person
    name = roster[attempt.person]?.name
    groups = (roster[attempt.person]?.groups ?? []).sorted()
    (course, exercise) = (attempt.pin.course, attempt.pin.exercise)
    (version, phase) = (attempt.pin.version, attempt.pin.phase)
    (self.attempt, started) = (attempt.number, attempt.started)
    // What a person has yet to read is neither passed nor over.
    end = settled?.isPassed == nil ? nil : attempt.end
    submitted = work.submitted
    // What waits for a person has no score that anybody could import.
    isPassed = settled?.isPassed
    score = settled?.isPassed == nil ? nil : settled?.score
    source = settled.map { if case .person = $0 { .person } else { .engine } }
    graders = Set(work.grading.judgements.map(\.by)).count
  }
}

extension GradedWork {
  /// When the answer was handed in whose grade counts.
  fileprivate var submitted: Date? {
    let all = attempt.submissions
    guard case .person(let judgement)? = settled,
      all.indices.contains(judgement.assessment.submission)
    else { return all.last?.grade.at }
    return all[judgement.assessment.submission].grade.at
  }
}
