import Accounts
import Detection
import GRDB
import PolicyPacks

/// The queries on accounts.
enum AccountQueries {
  static func change(of id: PersonID, in database: Database) throws -> AccountChange? {
    let payload = try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM accounts a JOIN log_payload p ON p.sequence = a.sequence
        WHERE a.person = $1
        """, arguments: [id.description])
    return try payload.map { try Payload.value(AccountChange.self, from: $0) }
  }

  static func all(in database: Database) throws -> [AccountChange] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM accounts a JOIN log_payload p ON p.sequence = a.sequence
        ORDER BY a.person
        """
    ).map { try Payload.value(AccountChange.self, from: $0) }
  }

  static func keep(_ change: AccountChange, _ sequence: Int, in database: Database) throws {
    let account = change.account
    try database.run(
      sql: """
        INSERT INTO accounts (person, id, sequence, pack, is_disabled) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (person) DO UPDATE SET sequence = excluded.sequence, pack = excluded.pack,
          is_disabled = excluded.is_disabled
        """,
      arguments: [
        account.id.description, change.id, sequence, account.pack.description,
        account.isDisabled ? 1 : 0,
      ])
  }
}
