import Detection
import Foundation
import GRDB
import PolicyPacks
import Practice

/// The queries on where in the log practice stands.
enum PracticeEventQueries {
  /// An entry about an attempt.
  struct Entry {
    /// What it is about: an event of the attempt, or of what people made of it.
    enum Subject: Hashable {
      case attempt(position: Int)
      case grading(position: Int)
    }

    var subject: Subject
    var sequence: Int
    var hash: String
  }

  /// The entries about a person's attempts, by attempt, in the order of the log.
  static func entries(
    of person: PersonID, in database: Database
  ) throws -> [AttemptID: [Entry]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT e.attempt, e.position, 0 AS is_case, l.sequence, l.hash
        FROM attempts a JOIN attempt_events e ON e.attempt = a.id
        JOIN log l ON l.sequence = e.sequence WHERE a.person = $1
        UNION ALL
        SELECT c.attempt, c.position, 1 AS is_case, l.sequence, l.hash
        FROM attempts a JOIN case_events c ON c.attempt = a.id
        JOIN log l ON l.sequence = c.sequence WHERE a.person = $1
        ORDER BY 4
        """, arguments: [person.description])
    return try rows.reduce(into: [:]) { entries, row in
      let position = try row.number("position")
      entries[AttemptID(try row.text("attempt")), default: []].append(
        Entry(
          subject: try row.number("is_case") == 0
            ? .attempt(position: position) : .grading(position: position),
          sequence: try row.number("sequence"), hash: try row.text("hash")))
    }
  }
}
