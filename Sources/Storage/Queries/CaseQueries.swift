import Detection
import Foundation
import GRDB
import Grading
import Practice

/// The queries on what happens to attempts among people.
enum CaseQueries {
  static func insert(
    _ attempt: AttemptID, position: Int, _ sequence: Int, in database: Database
  ) throws {
    try database.run(
      sql: "INSERT INTO case_events (attempt, position, sequence) VALUES ($1, $2, $3)",
      arguments: [attempt.description, position, sequence])
  }

  /// An attempt with its case; `nil` if there is no such attempt.
  static func work(_ id: AttemptID, in database: Database) throws -> GradedWork? {
    guard let attempt = try AttemptQueries.attempt(id, in: database) else { return nil }
    let events = try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM case_events e JOIN log_payload p ON p.sequence = e.sequence
        WHERE e.attempt = $1 ORDER BY e.position
        """, arguments: [id.description])
    return try work(attempt, events.map { try Payload.value(CaseEvent.self, from: $0) })
  }

  /// The attempts that people had before them, with their cases, in the order in which they began.
  ///
  /// - Parameter condition: SQL about a row `a` of the attempts.
  static func works(
    where condition: String = "1 = 1", _ arguments: StatementArguments = [],
    in database: Database
  ) throws -> [GradedWork] {
    let isCase = "a.id IN (SELECT attempt FROM case_events) AND \(condition)"
    let events = try events(where: isCase, arguments, in: database)
    return try AttemptQueries.attempts(where: isCase, arguments, in: database).map {
      try work($0, events[$0.id.description] ?? [])
    }
  }

  /// All attempts at some exercises with their cases, also those that nobody had before them.
  static func all(
    where condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [GradedWork] {
    let events = try events(where: condition, arguments, in: database)
    return try AttemptQueries.attempts(where: condition, arguments, in: database).map {
      try work($0, events[$0.id.description] ?? [])
    }
  }

  private static func events(
    where condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [String: [CaseEvent]] {
    var events: [String: [CaseEvent]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.attempt, p.payload FROM case_events e JOIN attempts a ON a.id = e.attempt
        JOIN log_payload p ON p.sequence = e.sequence
        WHERE \(condition) ORDER BY e.attempt, e.position
        """, arguments: arguments)
    while let row = try rows.next() {
      events[try row.text("attempt"), default: []].append(
        try Payload.value(CaseEvent.self, from: row.text("payload")))
    }
    return events
  }

  /// What was allowed when it was stored must not look as if it were refused now.
  private static func work(_ attempt: Attempt, _ events: [CaseEvent]) throws -> GradedWork {
    do { return GradedWork(attempt, try GradingCase(attempt, events)) } catch {
      throw StorageError(
        .corrupt,
        "what is stored of the grading of '\(attempt.id)' cannot have happened; verify the log")
    }
  }

  /// Adds something that happened, with its entry.
  static func add(
    _ event: CaseEvent, to work: GradedWork, in transaction: inout LogTransaction
  ) throws -> GradedWork {
    let after = try work.grading.adding(event)
    let sequence = try transaction.append(
      .caseEvent, of: work.attempt.id.description, person: work.attempt.person.description, event,
      at: event.at)
    try insert(
      work.attempt.id, position: work.grading.events.count, sequence, in: transaction.database)
    return GradedWork(work.attempt, after)
  }

  /// Puts an attempt before people that no check can decide.
  static func openIfMentorIsNeeded(
    _ attempt: Attempt, at moment: Date, in transaction: inout LogTransaction
  ) throws {
    guard attempt.end != nil, attempt.latestGrade?.needsMentor == true else { return }
    let due = WorkingDays.date(WorkingDays.forPractice, after: moment)
    let event = CaseEvent(at: moment, by: nil, .opened(.grading, .needsMentor, due: due, text: ""))
    let work = try self.work(attempt.id, in: transaction.database)
    guard let work, work.grading.events.isEmpty else { return }
    _ = try add(event, to: work, in: &transaction)
  }
}
