import Evaluation
import Approvals
import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// Where somebody grades: the courses of a pack, the data, and who may judge what.
struct GradingOffice {
  let courses: GradedCourses
  let store: Store
  let roster: Roster

  /// The courses of the policy, and the data that are there.
  init(_ courses: CourseOptions, _ data: DataOptions) throws {
    self.courses = try courses.load()
    let store = try data.presentStore()
    self.store = store
    roster = try DataFailure.translated { try store.roster.read() }
  }

  var pack: PackID { courses.engine.pack.id }

  /// Who grades in a course; `nil` for a course that is not here.
  func rules(_ course: CourseID) -> GraderRules? {
    courses.courses.first { $0.id == course }.map { GraderRules(roster, mentors: $0.mentors) }
  }

  /// All that people had before them, the whole pack.
  func works() throws(CommandError) -> [GradedWork] {
    try DataFailure.translated { try store.grading.works(of: pack) }
  }

  /// What waits for a grader, the earliest due first; everything that waits if nobody is named.
  func queue(for grader: PersonID?) throws(CommandError) -> [GradedWork] {
    GradingQueue(try works(), for: grader, rules, at: .now).items
  }

  /// An attempt by its name, or the start of it.
  func work(_ name: String) throws(CommandError) -> GradedWork {
    try WorkLookup.find(name, in: store)
  }

  /// The rubric that an attempt is judged by: that of the first judgement where it is looked at once more,
  /// or else that of its exercise; `nil` where there is none.
  func rubric(of work: GradedWork) throws(CommandError) -> Rubric? {
    if work.grading.waiting.map({ $0.round != .grading }) ?? false,
      let first = work.grading.counting
    {
      guard let digest = first.assessment.rubric else { return nil }
      return try DataFailure.translated { try store.grading.rubric(digest) }
    }
    return rubricInForce(of: work)
  }

  private func rubricInForce(of work: GradedWork) -> Rubric? {
    let course = courses.courses.first { $0.id == work.attempt.pin.course }
    return course?.exercise(work.attempt.pin.exercise)?.rubric.flatMap { course?.rubric($0) }
  }

  /// Does something about an attempt, signed where it decides something.
  ///
  /// - Parameters:
  ///   - seen: the attempt as the person had it before their eyes.
  ///   - rubric: the one that it was judged by.
  func act(
    _ act: CaseAct, on seen: GradedWork, by signer: Signer, _ rubric: Rubric? = nil
  ) throws(CommandError) -> GradedWork {
    guard let rules = rules(seen.attempt.pin.course) else {
      throw CommandError("the course '\(seen.attempt.pin.course)' is not in this policy")
    }
    var event = CaseEvent(
      at: .now, by: signer.person.id, act,
      submission: act.isDecision ? seen.grading.answerAtHand : nil)
    if act.isDecision {
      event.signature = try signer.sign(
        event.signedBytes(on: seen.attempt), namespace: CaseEvent.namespace)
    }
    return try GradingFailure.translated { [event] in
      try store.grading.append(
        event, to: seen.attempt.id, seen: nil, rules, rubric)
    }
  }

  /// Takes an attempt, unless the person has it.
  func claim(_ work: GradedWork, by signer: Signer) throws(CommandError) -> GradedWork {
    let now = Date.now
    guard work.grading.holder(at: now) != signer.person.id else { return work }
    return try act(.claimed(until: now + GradingCase.lease), on: work, by: signer)
  }
}

extension GradingOffice {
  /// Whoever signs, if they grade in one of the courses.
  func grader(_ signing: SignerOptions) throws(CommandError) -> Signer {
    let signer = try signing.signer(in: roster)
    guard courses.courses.contains(where: { rules($0.id)?.knows(signer.person.id) == true }) else {
      throw CommandError(
        "'\(signer.person.id)' is in none of the groups that grade in these courses")
    }
    return signer
  }
}

/// Finds an attempt by the start of its name.
enum WorkLookup {
  static func find(_ name: String, in store: Store) throws(CommandError) -> GradedWork {
    try DataFailure.translated {
      let found = try store.grading.attempts(beginningWith: name)
      guard let id = found.first else {
        throw CommandError("there is no attempt '\(name)'; see: dryrun grade queue")
      }
      guard found.count == 1 else {
        throw CommandError(
          "'\(name)' is the start of \(found.count.of("attempt")); give more of it")
      }
      guard let work = try store.grading[id] else {
        throw CommandError("there is no attempt '\(name)'; see: dryrun grade queue")
      }
      return work
    }
  }
}

/// Turns what grading says is wrong into a sentence of the command.
enum GradingFailure {
  static func translated<Result>(_ body: () throws -> Result) throws(CommandError) -> Result {
    try DataFailure.translated {
      do { return try body() } catch let error as GradingError {
        throw CommandError(error.message)
      }
    }
  }
}
