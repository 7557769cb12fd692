import Detection
import Foundation
import GRDB
import PolicyPacks

/// The queries on keys by which two requests are one.
enum KeyQueries {
  /// What is known of a key.
  struct Known {
    var request: String
    var claimed: Date
    /// The names of what was written; `nil` while it is being done.
    var names: [String]?
  }

  static func known(_ key: KeptKey, in database: Database) throws -> Known? {
    let row = try Row.fetchOne(
      database, sql: "SELECT request, claimed, written FROM idempotency_keys WHERE name = $1",
      arguments: [key.name])
    return try row.map { row in
      Known(
        request: try row.text("request"), claimed: Date(milliseconds: try row.number("claimed")),
        names: row.words("written").map { $0.split(separator: " ").map(String.init) })
    }
  }

  static func insert(_ key: KeptKey, at moment: Date, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO idempotency_keys (name, account, request, claimed) VALUES ($1, $2, $3, $4)
        """,
      arguments: [key.name, key.person.description, key.request, moment.milliseconds])
  }

  static func claimAgain(_ key: KeptKey, at moment: Date, in database: Database) throws {
    try database.run(
      sql: "UPDATE idempotency_keys SET claimed = $1 WHERE name = $2",
      arguments: [moment.milliseconds, key.name])
  }

  static func complete(_ key: KeptKey, _ names: [String], in database: Database) throws {
    try database.run(
      sql: "UPDATE idempotency_keys SET written = $1 WHERE name = $2",
      arguments: [names.joined(separator: " "), key.name])
  }

  /// Unless it was done.
  static func release(_ key: KeptKey, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM idempotency_keys WHERE name = $1 AND written IS NULL",
      arguments: [key.name])
  }

  static func remove(claimedBefore moment: Date, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM idempotency_keys WHERE claimed <= $1", arguments: [moment.milliseconds])
  }

  static func remove(of person: PersonID, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM idempotency_keys WHERE account = $1", arguments: [person.description])
  }
}
