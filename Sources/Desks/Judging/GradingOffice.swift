public import Detection
public import Approvals
public import Courses
public import Evaluation
public import Foundation
public import Grading
public import PolicyPacks
import Practice
public import Storage

/// Where people grade: the courses of a pack, the data, and who may judge what.
///
/// ## Topics
/// ### Who and what
/// ``rules(_:)``, ``grader(_:)``, ``queue(for:)``, ``work(_:)``, ``rubric(of:)``
/// ### Deciding
/// ``claim(_:by:)``, ``act(_:on:by:_:)``
public struct GradingOffice: Sendable {
  /// The courses, without those that have errors.
  public let courses: [Course]
  /// The engine of the pack they belong to.
  public let engine: Engine
  /// The data.
  public let store: Store
  /// Who people are.
  public let roster: Roster
  let now: @Sendable () -> Date
  private let coursesNow: @Sendable () -> [Course]

  /// An office.
  ///
  /// - Parameters:
  ///   - courses: the courses of the engine's pack.
  ///   - engine: the engine.
  ///   - store: the data; the roster is read from them.
  ///   - now: the clock.
  ///   - coursesNow: the courses as their files stand when it is called, so that nobody signs by a rubric
  ///     that was changed while they read.
  /// - Throws: `DeskError` if the data cannot be read.
  public init(
    _ courses: [Course], _ engine: Engine, _ store: Store,
    now: @escaping @Sendable () -> Date = { .now }, coursesNow: @escaping @Sendable () -> [Course]
  ) throws(DeskError) {
    (self.courses, self.engine, self.store) = (courses, engine, store)
    (self.now, self.coursesNow) = (now, coursesNow)
    roster = try DeskError.translated { try store.roster.read() }
  }

  /// The pack.
  public var pack: PackID { engine.pack.id }

  /// Who grades in a course; `nil` for a course that is not here.
  public func rules(_ course: CourseID) -> GraderRules? {
    courses.first { $0.id == course }.map { GraderRules(roster, mentors: $0.mentors) }
  }

  /// Whoever signs, if they grade in one of the courses.
  ///
  /// - Throws: `notAllowed`.
  @discardableResult
  public func grader(_ signer: Signer) throws(DeskError) -> Signer {
    guard courses.contains(where: { rules($0.id)?.knows(signer.person.id) == true }) else {
      throw DeskError(
        .notAllowed,
        message: "'\(signer.person.id)' is in none of the groups that grade in these courses")
    }
    return signer
  }

  /// All that people had before them, the whole pack.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func works() throws(DeskError) -> [GradedWork] {
    try DeskError.translated { try store.grading.works(of: pack) }
  }

  /// What waits for a grader, the earliest due first; everything that waits if nobody is named.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func queue(for grader: PersonID?) throws(DeskError) -> [GradedWork] {
    GradingQueue(try works(), for: grader, rules, at: now()).items
  }

  /// An attempt by its name, or the start of it.
  ///
  /// - Throws: `notFound`; `incomplete` if several names begin like this.
  public func work(_ name: String) throws(DeskError) -> GradedWork {
    try WorkLookup.find(name, in: store)
  }
}

extension GradingOffice {
  /// The rubric that an attempt is judged by: that of the first judgement where it is looked at once more,
  /// or else that of its exercise; `nil` where there is none.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func rubric(of work: GradedWork) throws(DeskError) -> Rubric? {
    if work.grading.waiting.map({ $0.round != .grading }) ?? false,
      let first = work.grading.counting
    {
      guard let digest = first.assessment.rubric else { return nil }
      return try DeskError.translated { try store.grading.rubric(digest) }
    }
    return GradingOffice.rubric(of: work, in: courses)
  }

  /// The rubric as its file stands now; `nil` where there is none, or it cannot be read.
  func rubricNow(of work: GradedWork) -> Rubric? {
    GradingOffice.rubric(of: work, in: coursesNow())
  }

  private static func rubric(of work: GradedWork, in courses: [Course]) -> Rubric? {
    let course = courses.first { $0.id == work.attempt.pin.course }
    return course?.exercise(work.attempt.pin.exercise)?.rubric.flatMap { course?.rubric($0) }
  }

  /// Does something about an attempt, signed where it decides something.
  ///
  /// - Parameters:
  ///   - act: what is done.
  ///   - work: the attempt as the person had it before their eyes.
  ///   - signer: who does it.
  ///   - rubric: the one that it was judged by.
  /// - Returns: the attempt with its case afterwards.
  /// - Throws: `DeskError` if it may not happen.
  public func act(
    _ act: CaseAct, on work: GradedWork, by signer: Signer, _ rubric: Rubric? = nil
  ) throws(DeskError) -> GradedWork {
    guard let rules = rules(work.attempt.pin.course) else {
      throw DeskError(
        .notFound, message: "the course '\(work.attempt.pin.course)' is not in this policy")
    }
    var event = CaseEvent(
      at: now(), by: signer.person.id, act,
      submission: act.isDecision ? work.grading.answerAtHand : nil)
    if act.isDecision {
      event.signature = try signer.sign(
        event.signedBytes(on: work.attempt), namespace: CaseEvent.namespace)
    }
    return try DeskError.translated { [event] in
      try store.grading.append(event, to: work.attempt.id, seen: nil, rules, rubric)
    }
  }

  /// Takes an attempt, unless the person has it.
  ///
  /// - Throws: `DeskError` if it may not be taken.
  public func claim(_ work: GradedWork, by signer: Signer) throws(DeskError) -> GradedWork {
    let moment = now()
    guard work.grading.holder(at: moment) != signer.person.id else { return work }
    return try act(.claimed(until: moment + GradingCase.lease), on: work, by: signer)
  }
}
