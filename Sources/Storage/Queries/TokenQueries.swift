import Accounts
import Detection
import Foundation
import GRDB
import PolicyPacks

/// The queries on API tokens.
enum TokenQueries {
  static func token(_ token: SecretToken, in database: Database) throws -> KeptToken? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM api_tokens WHERE digest = $1",
      arguments: [token.digest.hexadecimal])
    return try row.map { try kept($0) }
  }

  static func list(
    of id: PersonID, at moment: Date, in database: Database
  ) throws -> [APIToken] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM api_tokens WHERE account = $1 AND expires > $2 ORDER BY name",
      arguments: [id.description, moment.milliseconds]
    ).map { row in
      let kept = try kept(row)
      return APIToken(
        id: String(try row.text("digest").prefix(idLength)), name: kept.name, scopes: kept.scopes,
        created: kept.created, expires: kept.expires, lastUsed: kept.lastUsed)
    }
  }

  private static func kept(_ row: Row) throws -> KeptToken {
    // A scope that this version does not know is none: it can only take away.
    let scopes = try row.text("scopes").split(separator: " ").compactMap {
      TokenScope(rawValue: String($0))
    }
    return KeptToken(
      account: PersonID(try row.text("account")), name: try row.text("name"),
      scopes: Set(scopes), created: Date(milliseconds: try row.number("created")),
      expires: Date(milliseconds: try row.number("expires")),
      lastUsed: row.words("last_used").flatMap(Int.init).map(Date.init(milliseconds:)),
      sealedKey: row.words("sealed_key").flatMap { [UInt8](hexadecimal: $0) })
  }

  static func insert(_ kept: KeptToken, _ token: SecretToken, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO api_tokens (digest, account, name, scopes, created, expires, sealed_key)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
      arguments: [
        token.digest.hexadecimal, kept.account.description, kept.name,
        kept.scopes.map(\.rawValue).sorted().joined(separator: " "), kept.created.milliseconds,
        kept.expires.milliseconds, kept.sealedKey?.hexadecimal,
      ])
  }

  static func noteUsed(_ token: SecretToken, on day: Date, in database: Database) throws {
    try database.run(
      sql: "UPDATE api_tokens SET last_used = $1 WHERE digest = $2",
      arguments: [day.milliseconds, token.digest.hexadecimal])
  }

  /// Takes away a token of a person's, by the beginning of its digest; whether there was one.
  static func remove(
    _ id: String, of person: PersonID, in database: Database
  ) throws -> Bool {
    guard id.utf8.count == idLength else { return false }
    try database.run(
      sql: "DELETE FROM api_tokens WHERE account = $1 AND SUBSTR(digest, 1, $2) = $3",
      arguments: [person.description, idLength, id])
    return database.changesCount > 0
  }

  static func remove(_ token: SecretToken, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM api_tokens WHERE digest = $1", arguments: [token.digest.hexadecimal])
  }

  static func removeExpired(at moment: Date, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM api_tokens WHERE expires <= $1", arguments: [moment.milliseconds])
  }

  private static let idLength = 16
}
