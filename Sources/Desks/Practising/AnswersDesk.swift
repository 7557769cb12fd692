public import Detection
public import Foundation
public import Grading
public import PolicyPacks
public import Practice
public import Storage

/// What came back to one learner about their answers, and what they can do about it.
///
/// ## Topics
/// ``works()``, ``markSeen(_:)``, ``appeal(_:because:)``, ``withdraw(_:)``
public struct AnswersDesk: Sendable {
  private let store: Store
  private let person: PersonID
  let now: @Sendable () -> Date

  /// A desk.
  ///
  /// - Parameters:
  ///   - store: the data.
  ///   - person: whose answers they are.
  ///   - now: the clock.
  public init(
    store: Store, person: PersonID, now: @escaping @Sendable () -> Date = { .now }
  ) {
    (self.store, self.person, self.now) = (store, person, now)
  }

  /// The person's attempts that people had before them, in the order in which they began.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func works() throws(DeskError) -> [GradedWork] {
    try DeskError.translated { try store.grading.works(of: person) }
  }

  /// An attempt of the person's; somebody else's is as if there were none.
  ///
  /// - Throws: `notFound`.
  public func work(_ id: AttemptID) throws(DeskError) -> GradedWork {
    guard let work = try DeskError.translated({ try store.grading[id] }),
      work.attempt.person == person
    else { throw DeskError(.notFound, message: "there is no such answer of yours") }
    return work
  }

  /// Notes that the learner saw what came back; nothing where nothing did.
  ///
  /// - Throws: `DeskError` if the data cannot be written.
  public func markSeen(_ work: GradedWork) throws(DeskError) {
    guard work.grading.hasNews else { return }
    try act(.seen, on: work)
  }

  /// Says why a grade is wrong; somebody else looks at it, by the returned moment.
  ///
  /// - Throws: `DeskError`, also without a reason.
  @discardableResult
  public func appeal(
    _ work: GradedWork, because reason: String
  ) throws(DeskError) -> (work: GradedWork, due: Date) {
    let due = WorkingDays.date(WorkingDays.forAppeal, after: now())
    let after = try act(.opened(.appeal, .appealed, due: due, text: reason), on: work)
    return (after, due)
  }

  /// Asks a practitioner about an answer, who answers by the returned moment.
  ///
  /// - Throws: `DeskError`, also without a question.
  @discardableResult
  public func ask(
    _ question: String, about work: GradedWork
  ) throws(DeskError) -> (work: GradedWork, due: Date) {
    let due = WorkingDays.date(WorkingDays.forPractice, after: now())
    let after = try act(.opened(.grading, .asked, due: due, text: question), on: work)
    return (after, due)
  }

  /// Takes a question back within 45 minutes, or an appeal before somebody takes it up.
  ///
  /// - Throws: `DeskError` if it is too late, or nothing waits.
  public func withdraw(_ work: GradedWork) throws(DeskError) { try act(.withdrawn, on: work) }

  @discardableResult
  private func act(_ act: CaseAct, on work: GradedWork) throws(DeskError) -> GradedWork {
    try DeskError.translated {
      try store.grading.append(CaseEvent(at: now(), by: person, act), to: work.attempt.id)
    }
  }
}

extension GradedWork {
  /// Whether the learner can say that the grade is wrong: there is one, and an appeal did not end the matter.
  public var mayBeAppealed: Bool {
    let isFree = grading.waiting.map { [.second, .third].contains($0.round) } ?? true
    return isFree && !grading.wasAppealed && settled?.isPassed != nil
  }

  /// Whether the learner can take back at a moment what they asked or objected.
  public func mayBeWithdrawn(at moment: Date) -> Bool {
    guard let waiting = grading.waiting, grading.holder(at: moment) == nil else { return false }
    switch waiting.reason {
    case .appealed: return true
    case .asked: return moment < waiting.since + GradingCase.grace
    case .needsMentor, .sampled, .borderline, .overridden, .disagreement: return false
    }
  }
}
