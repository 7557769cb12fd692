import Accounts
import Detection
import GRDB
import PolicyPacks

/// The queries on what opens accounts.
enum SecretQueries {
  /// An account that somebody can sign in to, and what that needs.
  static func open(
    _ id: PersonID, in database: Database
  ) throws -> (account: Account, secrets: AccountSecrets)? {
    guard let account = try AccountQueries.change(of: id, in: database)?.account,
      !account.isDisabled
    else { return nil }
    let row = try Row.fetchOne(
      database, sql: "SELECT password, sealed_key FROM account_secrets WHERE account = $1",
      arguments: [id.description])
    return try row.map { row in
      let secrets = AccountSecrets(
        password: try Payload.value(PasswordDigest.self, from: row.text("password")),
        sealedKey: [UInt8](hexadecimal: try row.text("sealed_key")) ?? [])
      return (account, secrets)
    }
  }

  static func accounts(in database: Database) throws -> Set<PersonID> {
    Set(
      try String.fetchAll(database, sql: "SELECT account FROM account_secrets")
        .map { PersonID($0) })
  }

  static func keep(
    _ secrets: AccountSecrets, of id: PersonID, in database: Database
  ) throws {
    try database.run(
      sql: """
        INSERT INTO account_secrets (account, password, sealed_key) VALUES ($1, $2, $3)
        ON CONFLICT (account) DO UPDATE SET password = excluded.password,
          sealed_key = excluded.sealed_key
        """,
      arguments: [
        id.description, try Payload.text(of: secrets.password), secrets.sealedKey.hexadecimal,
      ])
  }

  /// Ends whatever lets somebody in without the password.
  static func removeAccess(of id: PersonID, in database: Database) throws {
    for table in access {
      try database.run(
        sql: "DELETE FROM \(table) WHERE account = $1", arguments: [id.description])
    }
  }

  /// Ends whatever lets anybody in without the password.
  static func removeAccess(in database: Database) throws {
    for table in access { try database.run(sql: "DELETE FROM \(table)", arguments: []) }
  }

  static func removeAll(of id: PersonID, in database: Database) throws {
    try removeAccess(of: id, in: database)
    try KeyQueries.remove(of: id, in: database)
    try database.run(
      sql: "DELETE FROM account_secrets WHERE account = $1", arguments: [id.description])
  }

  private static let access = ["sessions", "api_tokens", "invitations"]
}
