import Foundation
import GRDB

/// The queries on the log itself.
enum LogQueries {
  static func head(in database: Database) throws -> LogHead {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT sequence, hash FROM log ORDER BY sequence DESC LIMIT 1"))
    guard let row else { return .empty }
    return LogHead(count: try row.number("sequence"), hash: try row.text("hash"))
  }

  static func hash(of sequence: Int, in database: Database) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT hash FROM log WHERE sequence = $1"),
      arguments: [sequence])
  }

  /// The earliest and the latest moment in the log; `nil` if it is empty.
  static func span(in database: Database) throws -> (first: Date, last: Date)? {
    let row = try Row.fetchOne(database, sql: "SELECT MIN(moment) AS a, MAX(moment) AS z FROM log")
    guard let row, row.words("a") != nil else { return nil }
    return (Date(milliseconds: try row.number("a")), Date(milliseconds: try row.number("z")))
  }

  static func insert(_ entry: LogEntry, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO log (sequence, moment, kind, subject, commitment, previous, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
      arguments: [
        entry.sequence, entry.moment.milliseconds, entry.kind.rawValue, entry.subject,
        entry.commitment, entry.previous, entry.hash,
      ])
  }

  /// Entries from a number on.
  static func entries(from first: Int, limit: Int, in database: Database) throws -> [LogEntry] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT sequence, moment, kind, subject, commitment, previous, hash FROM log
        WHERE sequence >= $1 ORDER BY sequence LIMIT $2
        """, arguments: [first, limit]
    ).map { try LogEntry($0) }
  }

  /// Entries about one subject, in order.
  static func entries(about subject: String, in database: Database) throws -> [LogEntry] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT sequence, moment, kind, subject, commitment, previous, hash FROM log
        WHERE subject = $1 ORDER BY sequence
        """, arguments: [subject]
    ).map { try LogEntry($0) }
  }
}

extension LogEntry {
  fileprivate init(_ row: Row) throws(StorageError) {
    sequence = try row.number("sequence")
    moment = Date(milliseconds: try row.number("moment"))
    kind = LogKind(rawValue: try row.text("kind"))
    subject = try row.text("subject")
    commitment = try row.text("commitment")
    previous = try row.text("previous")
    hash = try row.text("hash")
  }
}
