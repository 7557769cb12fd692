import Accounts
import Detection
import Foundation
import GRDB
import PolicyPacks

/// The queries on invitations.
enum InvitationQueries {
  static func insert(
    _ token: SecretToken, _ id: PersonID, until moment: Date, in database: Database
  ) throws {
    try database.run(
      sql: "INSERT INTO invitations (digest, account, expires) VALUES ($1, $2, $3)",
      arguments: [token.digest.hexadecimal, id.description, moment.milliseconds])
  }

  static func account(
    of token: SecretToken, at moment: Date, in database: Database
  ) throws -> PersonID? {
    try String.fetchOne(
      database, sql: "SELECT account FROM invitations WHERE digest = $1 AND expires > $2",
      arguments: [token.digest.hexadecimal, moment.milliseconds]
    ).map { PersonID($0) }
  }

  /// Takes an invitation away; whether there was one that holds.
  static func use(
    _ token: SecretToken, at moment: Date, in database: Database
  ) throws -> Bool {
    try database.run(
      sql: "DELETE FROM invitations WHERE digest = $1 AND expires > $2",
      arguments: [token.digest.hexadecimal, moment.milliseconds])
    return database.changesCount == 1
  }

  static func remove(of id: PersonID, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM invitations WHERE account = $1", arguments: [id.description])
  }

  static func removeExpired(at moment: Date, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM invitations WHERE expires <= $1", arguments: [moment.milliseconds])
  }
}
