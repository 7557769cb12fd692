import Detection
public import Foundation
import GRDB
import PolicyPacks
import Practice

extension PracticeStore {
  /// Keeps answers that were given elsewhere as attempts that are over, all of them or none.
  ///
  /// Each has its entries in the log, like one that was given here, and the next number that is free. What is
  /// kept already is not kept twice, so whatever was broken off can be done again: two answers are the same
  /// if the same person says the same to the same data. Nothing that people made of attempts is touched.
  ///
  /// - Parameters:
  ///   - answers: a few hundred at most, as nobody else writes meanwhile.
  ///   - moment: now; the grades say when answers were handed in.
  /// - Returns: what became of each, in the order of the answers.
  public func keep(
    _ answers: [AnsweredElsewhere], at moment: Date
  ) throws(StorageError) -> [KeptAnswer] {
    try connection.change { transaction in
      try answers.map { try PracticeStore.keep($0, at: moment, in: &transaction) }
    }
  }

  private static func keep(
    _ answer: AnsweredElsewhere, at moment: Date, in transaction: inout LogTransaction
  ) throws -> KeptAnswer {
    let exercise = ExerciseAddress(
      pack: answer.pin.pack, course: answer.pin.course, exercise: answer.pin.exercise)
    let last = try AttemptQueries.lastNumber(
      of: answer.person, at: exercise, in: transaction.database)
    // Most people in a batch were never asked this before.
    let earlier =
      last == 0
      ? []
      : try AttemptQueries.attempts(of: answer.person, at: exercise, in: transaction.database)
    if let same = earlier.first(where: { $0.says(answer) }) { return .known(same.id) }
    var attempt = Attempt(
      id: .drawn(), person: answer.person, pin: answer.pin, skills: answer.skills,
      number: last + 1, started: answer.submission.grade.at.inMilliseconds)
    let begun = try transaction.append(
      .attemptBegun, of: attempt.id.description, person: attempt.person.description,
      AttemptBegun(attempt), at: moment)
    try AttemptQueries.insert(attempt, begun, in: transaction.database)
    let end: AttemptEnd = answer.submission.grade.isPassed ? .passed : .stopped
    for event in [.submitted(answer.submission), .closed(end, at: moment)] as [AttemptEvent] {
      attempt = try add(event, to: attempt, at: moment, in: &transaction)
    }
    return .new(attempt.id)
  }

  /// Adds what happened to an attempt, with what follows from it when it ends.
  ///
  /// - Parameter moment: when the log has it happen.
  static func add(
    _ event: AttemptEvent, to before: Attempt, at moment: Date,
    in transaction: inout LogTransaction
  ) throws -> Attempt {
    let after = try before.adding(event)
    let sequence = try transaction.append(
      .attemptEvent, of: before.id.description, person: before.person.description, event,
      at: moment)
    try AttemptQueries.insertEvent(
      before.id, position: before.events.count, sequence, in: transaction.database)
    guard before.end == nil else { return after }
    for review in after.reviews { try ReviewQueries.add(review, to: &transaction) }
    try CaseQueries.openIfMentorIsNeeded(after, at: moment, in: &transaction)
    return after
  }
}

extension Attempt {
  /// Whether it holds this answer to the same data.
  fileprivate func says(_ answer: AnsweredElsewhere) -> Bool {
    pin.version == answer.pin.version && pin.posedDigest == answer.pin.posedDigest
      && submissions.contains { $0.response == answer.submission.response }
  }
}
