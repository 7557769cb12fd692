public import Courses
public import Detection
import Foundation
public import PolicyPacks
public import Practice

/// An exercise by the pack and the course that it is in.
public struct ExerciseAddress: Sendable, Hashable {
  /// The pack.
  public let pack: PackID
  /// The course.
  public let course: CourseID
  /// The exercise.
  public let exercise: ExerciseID

  /// The address of an exercise.
  public init(pack: PackID, course: CourseID, exercise: ExerciseID) {
    self.pack = pack
    self.course = course
    self.exercise = exercise
  }
}

extension PracticeStore {
  /// Begins an attempt with the next number that is free.
  ///
  /// The number is part of what a variant is made from, so the variant is made in between. If another
  /// session of the same person took the number meanwhile, the next one is tried; no two attempts ever
  /// have the same.
  ///
  /// - Parameter make: makes the attempt with a number.
  /// - Throws: what `make` throws; `StorageError`.
  public func begin(
    by person: PersonID, at exercise: ExerciseAddress, _ make: (Int) async throws -> Attempt
  ) async throws -> Attempt {
    let number = try nextNumber(of: person, at: exercise)
    let attempt = try await make(number)
    guard attempt.number == number else {
      throw StorageError(.invalidValue, "an attempt is made with the number that is free")
    }
    return try isBegun(attempt) ? attempt : try await begin(by: person, at: exercise, make)
  }

  private func nextNumber(of person: PersonID, at exercise: ExerciseAddress) throws -> Int {
    try connection.read { try AttemptQueries.lastNumber(of: person, at: exercise, in: $0) + 1 }
  }

  /// Begins an attempt.
  ///
  /// - Throws: `duplicate` if there is one by this id; `changedMeanwhile` if its number is taken;
  ///   `invalidValue` if something happened to it already.
  public func begin(_ attempt: Attempt) throws(StorageError) {
    guard try isBegun(attempt) else {
      throw StorageError(
        .changedMeanwhile, "attempt \(attempt.number) was begun meanwhile; begin the next one")
    }
  }

  /// Begins an attempt, unless its number is taken.
  private func isBegun(_ attempt: Attempt) throws(StorageError) -> Bool {
    guard attempt.events.isEmpty else {
      throw StorageError(.invalidValue, "an attempt begins before anything happens to it")
    }
    return try connection.change { transaction in
      let database = transaction.database
      guard try AttemptQueries.attempt(attempt.id, in: database) == nil else {
        throw StorageError(.duplicate, "there is an attempt '\(attempt.id)' already")
      }
      guard try AttemptQueries.isFree(attempt, in: database) else { return false }
      let sequence = try transaction.append(
        .attemptBegun, of: attempt.id.description, person: attempt.person.description,
        AttemptBegun(attempt), at: attempt.started)
      try AttemptQueries.insert(attempt, sequence, in: database)
      return true
    }
  }

  /// Adds what happened to an attempt, if it may happen now.
  ///
  /// When it ends, the reviews of its skills are kept in the same transaction.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - seen: how many events the person had before their eyes; `nil` if it does not matter.
  /// - Returns: the attempt afterwards.
  /// - Throws: `AttemptError` if it may not happen; `StorageError`, with `notFound`, or
  ///   `changedMeanwhile` if there are more events than were seen.
  @discardableResult
  public func append(
    _ event: AttemptEvent, to id: AttemptID, seen: Int? = nil
  ) throws -> Attempt {
    try connection.write { transaction in
      let database = transaction.database
      guard let before = try AttemptQueries.attempt(id, in: database) else {
        throw StorageError(.notFound, "there is no attempt '\(id)'")
      }
      if let seen, seen != before.events.count {
        throw StorageError(
          .changedMeanwhile, "this attempt went on in another session; look at it again")
      }
      return try PracticeStore.add(event, to: before, at: event.moment, in: &transaction)
    }
  }

  /// The attempt at an exercise that a person began last, if it is still open.
  public func openAttempt(
    of person: PersonID, at exercise: ExerciseAddress
  ) throws(StorageError) -> Attempt? {
    try openAttempts(of: person).last {
      $0.pin.pack == exercise.pack && $0.pin.course == exercise.course
        && $0.pin.exercise == exercise.exercise
    }
  }

  /// A person's open attempts, in the order in which they began.
  public func openAttempts(of person: PersonID) throws(StorageError) -> [Attempt] {
    try attempts(of: person).filter { $0.end == nil }
  }
}
