public import Courses
public import Detection
import Foundation
import GRDB
public import Grading
public import PolicyPacks
public import Practice

/// What people made of attempts.
///
/// Nothing here changes an attempt: what people decide stands beside it, and nothing automatic stands
/// instead of it.
///
/// ```swift
/// let claimed = try store.grading.append(claim, to: attempt, seen: 1, rules)
/// let graded = try store.grading.append(judgement, to: attempt, seen: 2, rules, rubric)
/// ```
public struct GradingStore: Sendable {
  let connection: Connection

  /// An attempt with its case; `nil` if there is no such attempt.
  public subscript(id: AttemptID) -> GradedWork? {
    get throws(StorageError) {
      try connection.read { try CaseQueries.work(id, in: $0) }
    }
  }

  /// The attempts of a pack that people had before them, in the order in which they began.
  public func works(of pack: PackID) throws(StorageError) -> [GradedWork] {
    try connection.read {
      try CaseQueries.works(where: "a.pack = $1", [pack.description], in: $0)
    }
  }

  /// A person's attempts that people had before them, in the order in which they began.
  public func works(of person: PersonID) throws(StorageError) -> [GradedWork] {
    try connection.read {
      try CaseQueries.works(where: "a.person = $1", [person.description], in: $0)
    }
  }

  /// All attempts at the exercises of a course, with what people made of them.
  public func works(
    at course: CourseID, of pack: PackID
  ) throws(StorageError) -> [GradedWork] {
    try connection.read {
      try CaseQueries.all(
        where: "a.pack = $1 AND a.course = $2", [pack.description, course.description], in: $0)
    }
  }

  /// Adds what somebody did about an attempt, if it may happen, and what follows from it by rule.
  ///
  /// All in one transaction, with an entry in the log for each.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - seen: how many events the person had before their eyes; `nil` if it does not matter.
  ///   - rules: who grades in the course; `nil` where a learner acts.
  ///   - rubric: the one that it was judged by; it is kept, if it is not yet.
  /// - Returns: the attempt with its case afterwards.
  /// - Throws: `GradingError` if it may not happen; `StorageError`, with `notFound`, or
  ///   `changedMeanwhile` if there are more events than were seen.
  @discardableResult
  public func append(
    _ event: CaseEvent, to id: AttemptID, seen: Int? = nil, _ rules: GraderRules? = nil,
    _ rubric: Rubric? = nil
  ) throws -> GradedWork {
    try connection.write { transaction in
      guard let before = try CaseQueries.work(id, in: transaction.database) else {
        throw StorageError(.notFound, "there is no attempt '\(id)'")
      }
      if let seen, seen != before.grading.events.count {
        throw StorageError(
          .changedMeanwhile, "somebody else did something here meanwhile; look at it again")
      }
      try GradingStore.check(event, on: before, rules)
      try GradingStore.checkLimit(event, transaction)
      if let rubric { try GradingStore.keep(rubric, at: event.at, in: &transaction) }
      var after = try CaseQueries.add(event, to: before, in: &transaction)
      try GradingStore.review(before, after, at: event.at, in: &transaction)
      if let next = after.grading.followUp(rubric: rubric) {
        after = try CaseQueries.add(next, to: after, in: &transaction)
      }
      return after
    }
  }

  /// A question, a comment or a reason is no longer than this.
  public static let mostTextBytes = 10_000

  /// Nobody but the learner acts without rules.
  private static func check(
    _ event: CaseEvent, on work: GradedWork, _ rules: GraderRules?
  ) throws {
    guard event.act.words.utf8.count <= GradingStore.mostTextBytes else {
      throw StorageError(
        .invalidValue,
        "this text has \(event.act.words.utf8.count) bytes; at most \(GradingStore.mostTextBytes) are kept"
      )
    }
    if let rules { return try rules.check(event, on: work) }
    guard event.by == work.attempt.person else {
      throw StorageError(.invalidValue, "who grades is checked by the rules of a course")
    }
  }

  private static func checkLimit(_ event: CaseEvent, _ transaction: LogTransaction) throws {
    guard case .claimed = event.act, let grader = event.by else { return }
    let open = try CaseQueries.works(in: transaction.database).count {
      $0.grading.holder(at: event.at) == grader
    }
    guard open < GradingQueue.limit else {
      throw StorageError(
        .invalidValue,
        "'\(grader)' has \(open) taken already; judge one or give one back before taking another")
    }
  }

  /// What a person says of an answer that no check can decide is what is remembered of its skills; if
  /// another one decides otherwise, that is as well.
  private static func review(
    _ before: GradedWork, _ after: GradedWork, at moment: Date,
    in transaction: inout LogTransaction
  ) throws {
    let old = before.grading.counting?.assessment.isPassed
    guard let counting = after.grading.counting, counting.assessment.isPassed != old else { return }
    let reviews = after.attempt.reviews(judged: counting.assessment.isPassed, at: moment)
    for review in reviews { try ReviewQueries.add(review, to: &transaction) }
  }
}
