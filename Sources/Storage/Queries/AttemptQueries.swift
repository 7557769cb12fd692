import Courses
import Detection
import Foundation
import GRDB
import PolicyPacks
import Practice

/// The queries on attempts.
enum AttemptQueries {
  static func lastNumber(
    of person: PersonID, at exercise: ExerciseAddress, in database: Database
  ) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT MAX(number) FROM attempts
          WHERE person = $1 AND pack = $2 AND course = $3 AND exercise = $4
          """),
      arguments: [
        person.description, exercise.pack.description, exercise.course.description,
        exercise.exercise.description,
      ]) ?? 0
  }

  /// Whether nobody has its number.
  static func isFree(_ attempt: Attempt, in database: Database) throws -> Bool {
    try Int.fetchOne(
      database,
      sql: """
        SELECT 1 FROM attempts
        WHERE person = $1 AND pack = $2 AND course = $3 AND exercise = $4 AND number = $5
        """, arguments: place(attempt)) == nil
  }

  static func insert(_ attempt: Attempt, _ sequence: Int, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO attempts (person, pack, course, exercise, number, id, sequence, started)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
      arguments: place(attempt) + [
        attempt.id.description, sequence, attempt.started.milliseconds,
      ])
  }

  static func insertEvent(
    _ id: AttemptID, position: Int, _ sequence: Int, in database: Database
  ) throws {
    try database.run(
      sql: "INSERT INTO attempt_events (attempt, position, sequence) VALUES ($1, $2, $3)",
      arguments: [id.description, position, sequence])
  }

  /// An attempt with its events, replayed.
  static func attempt(_ id: AttemptID, in database: Database) throws -> Attempt? {
    let begun = try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM attempts a JOIN log_payload p ON p.sequence = a.sequence
        WHERE a.id = $1
        """, arguments: [id.description])
    let events = try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM attempt_events e JOIN log_payload p ON p.sequence = e.sequence
        WHERE e.attempt = $1 ORDER BY e.position
        """, arguments: [id.description])
    return try begun.map { begun in
      try Payload.value(AttemptBegun.self, from: begun)
        .attempt(events.map { try Payload.value(AttemptEvent.self, from: $0) })
    }
  }

  /// A person's attempts with their events.
  static func attempts(of person: PersonID, in database: Database) throws -> [Attempt] {
    try attempts(where: "a.person = $1", [person.description], in: database)
  }

  /// A person's attempts at an exercise with their events.
  static func attempts(
    of person: PersonID, at exercise: ExerciseAddress, in database: Database
  ) throws -> [Attempt] {
    try attempts(
      where: "a.person = $1 AND a.pack = $2 AND a.course = $3 AND a.exercise = $4",
      [
        person.description, exercise.pack.description, exercise.course.description,
        exercise.exercise.description,
      ], in: database)
  }

  /// Attempts with their events, read in two passes rather than one by one.
  ///
  /// - Parameter condition: SQL about a row `a` of the attempts.
  static func attempts(
    where condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [Attempt] {
    var events: [String: [AttemptEvent]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.attempt, p.payload FROM attempts a JOIN attempt_events e ON e.attempt = a.id
        JOIN log_payload p ON p.sequence = e.sequence
        WHERE \(condition) ORDER BY e.attempt, e.position
        """, arguments: arguments)
    while let row = try rows.next() {
      events[try row.text("attempt"), default: []].append(
        try Payload.value(AttemptEvent.self, from: row.text("payload")))
    }
    let begun = try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM attempts a JOIN log_payload p ON p.sequence = a.sequence
        WHERE \(condition) ORDER BY a.sequence
        """, arguments: arguments)
    return try begun.map {
      let begun = try Payload.value(AttemptBegun.self, from: $0)
      return try begun.attempt(events[begun.id.description] ?? [])
    }
  }

  private static func place(_ attempt: Attempt) -> StatementArguments {
    [
      attempt.person.description, attempt.pin.pack.description, attempt.pin.course.description,
      attempt.pin.exercise.description, attempt.number,
    ]
  }
}
