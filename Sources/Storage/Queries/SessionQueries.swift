import Accounts
import Detection
import Foundation
import GRDB
import PolicyPacks

/// The queries on sessions.
enum SessionQueries {
  static func session(_ token: SecretToken, in database: Database) throws -> KeptSession? {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT account, created, seen, sealed_key FROM sessions WHERE digest = $1",
      arguments: [token.digest.hexadecimal])
    return try row.map { row in
      KeptSession(
        account: PersonID(try row.text("account")),
        created: Date(milliseconds: try row.number("created")),
        seen: Date(milliseconds: try row.number("seen")),
        sealedKey: [UInt8](hexadecimal: try row.text("sealed_key")) ?? [])
    }
  }

  static func insert(
    _ session: KeptSession, _ token: SecretToken, in database: Database
  ) throws {
    try database.run(
      sql: """
        INSERT INTO sessions (digest, account, created, seen, expires, sealed_key)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
      arguments: [
        token.digest.hexadecimal, session.account.description, session.created.milliseconds,
        session.seen.milliseconds, session.expires.milliseconds, session.sealedKey.hexadecimal,
      ])
  }

  /// Notes that a session goes on, unless it was ended meanwhile.
  static func noteSeen(
    _ session: KeptSession, _ token: SecretToken, in database: Database
  ) throws {
    try database.run(
      sql: "UPDATE sessions SET seen = $1, expires = $2 WHERE digest = $3 AND seen < $1",
      arguments: [
        session.seen.milliseconds, session.expires.milliseconds, token.digest.hexadecimal,
      ])
  }

  static func remove(_ token: SecretToken, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM sessions WHERE digest = $1", arguments: [token.digest.hexadecimal])
  }

  /// All of a person's, but one if it is said.
  static func remove(
    of id: PersonID, except token: SecretToken? = nil, in database: Database
  ) throws {
    try database.run(
      sql: "DELETE FROM sessions WHERE account = $1 AND digest <> $2",
      arguments: [id.description, token?.digest.hexadecimal ?? ""])
  }

  static func removeExpired(at moment: Date, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM sessions WHERE expires <= $1", arguments: [moment.milliseconds])
  }

  static func count(of id: PersonID, at moment: Date, in database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM sessions WHERE account = $1 AND expires > $2",
      arguments: [id.description, moment.milliseconds]) ?? 0
  }
}
