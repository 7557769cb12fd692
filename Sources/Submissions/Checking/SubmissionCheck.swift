public import Detection
public import Approvals
public import Courses
public import Diagnostics
import PolicyPacks

/// An answer of a batch with the exercise that it is to.
public struct AssignedAnswer: Sendable, Hashable {
  /// The answer.
  public let answer: SubmittedAnswer
  /// The course.
  public let course: CourseID
  /// The exercise.
  public let exercise: ExerciseID
}

/// What can be graded of a batch, as far as names tell.
public struct CheckedSubmissions: Sendable, Hashable {
  /// What can be graded, in the order in which it stands there.
  public internal(set) var answers: [AssignedAnswer] = []
  /// What cannot, with what to do.
  public internal(set) var leftOut: [LeftOut]
  /// Why nothing can be graded; empty where something can.
  public internal(set) var problems: [Diagnostic]
}

/// Finds out who answered what: whether the roster knows the learner and the course the exercise, and whether
/// an answer is there once.
///
/// Where somebody answered an exercise twice, nobody can know which of the two they meant: both are named and
/// neither is graded until one is taken away.
public struct SubmissionCheck {
  private let names: ExerciseNames
  private let usual: String?
  private let roster: Roster?

  /// A check of batches.
  ///
  /// - Parameters:
  ///   - courses: the courses that count.
  ///   - exercise: what answers are to that name none themselves.
  ///   - roster: who works here; `nil` where nobody ever said.
  public init(courses: [Course], exercise: String?, roster: Roster?) {
    names = ExerciseNames(courses)
    usual = exercise
    self.roster = roster
  }

  /// Checks a batch.
  public func check(_ list: SubmissionList) -> CheckedSubmissions {
    var result = CheckedSubmissions(leftOut: list.leftOut, problems: list.problems)
    if let problem = nothingToGo(by: list) { result.problems.append(problem) }
    guard result.problems.isEmpty else { return result }
    for answer in list.answers {
      do throws(AnswerProblem) {
        let (course, exercise) = try names.find(answer.exercise ?? usual)
        try checkIsKnown(answer.learner)
        result.answers.append(
          AssignedAnswer(answer: answer, course: course, exercise: exercise))
      } catch {
        result.leftOut.append(LeftOut(answer, error))
      }
    }
    result.takeOutDoubles()
    return result
  }

  /// An exercise that the command names wrongly, or not at all, is no problem of each answer.
  private func nothingToGo(by list: SubmissionList) -> Diagnostic? {
    let needsUsual = list.answers.contains { $0.exercise == nil }
    guard let usual else {
      let isUnnamed = needsUsual && list.answers.allSatisfy { $0.exercise == nil }
      return isUnnamed
        ? Diagnostic(
          "no-exercise", .error, "nothing says which exercise the answers are to",
          notes: ["name it with --exercise, or in folders LEARNER/EXERCISE.txt"]) : nil
    }
    do throws(AnswerProblem) {
      _ = try names.find(usual)
      return nil
    } catch {
      return Diagnostic(
        error.id, .error, "each answer \(error.message): '\(usual)'", notes: [error.whatToDo])
    }
  }

  private func checkIsKnown(_ learner: PersonID) throws(AnswerProblem) {
    guard let roster, roster[learner] == nil else { return }
    let near = learner.description.nearest(in: roster.people.map(\.id.description))
    throw AnswerProblem(
      "unknown-learner", "is by '\(learner)', whom the roster does not know",
      near.map { "is it '\($0)'? rename it" } ?? "rename it, or import a roster that has them")
  }
}

extension CheckedSubmissions {
  private struct Task: Hashable {
    var learner: PersonID
    var course: CourseID
    var exercise: ExerciseID

    init(_ assigned: AssignedAnswer) {
      (learner, course, exercise) = (assigned.answer.learner, assigned.course, assigned.exercise)
    }
  }

  fileprivate mutating func takeOutDoubles() {
    let doubles = Dictionary(grouping: answers, by: Task.init).filter { $0.value.count > 1 }
    guard !doubles.isEmpty else { return }
    for assigned in answers {
      guard let all = doubles[Task(assigned)] else { continue }
      let others = all.map(\.answer.place).filter { $0 != assigned.answer.place }
      let shown = others.prefix(3).map(\.description).joined(separator: ", ")
      leftOut.append(
        LeftOut(
          assigned.answer,
          AnswerProblem(
            "double",
            "answers '\(assigned.exercise)' for '\(assigned.answer.learner)', and so does \(shown)"
              + (others.count > 3 ? " and \(others.count - 3) more" : ""),
            "keep the one that counts; none of them was graded")))
    }
    answers.removeAll { doubles[Task($0)] != nil }
  }
}
