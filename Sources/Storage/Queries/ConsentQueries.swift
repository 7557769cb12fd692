import Detection
import GRDB
import PolicyPacks

/// The queries on consent.
enum ConsentQueries {
  static func consent(
    of person: PersonID, _ purpose: ConsentPurpose = .counting, in database: Database
  ) throws -> ConsentChoice? {
    let payload = try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM \(purpose.table) c JOIN log_payload p ON p.sequence = c.sequence
        WHERE c.person = $1
        """, arguments: [person.description])
    return try payload.map { try Payload.value(ConsentChoice.self, from: $0) }
  }

  /// What a person agrees to now.
  static func purposes(of person: PersonID, in database: Database) throws -> Set<ConsentPurpose> {
    Set(
      try ConsentPurpose.allCases.filter {
        try consent(of: person, $0, in: database)?.isOn ?? false
      })
  }

  static func keep(
    _ choice: ConsentChoice, _ purpose: ConsentPurpose, _ sequence: Int, in database: Database
  ) throws {
    try database.run(
      sql: """
        INSERT INTO \(purpose.table) (person, id, sequence, is_on) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person) DO UPDATE SET sequence = excluded.sequence, is_on = excluded.is_on
        """,
      arguments: [choice.person.description, choice.id, sequence, choice.isOn ? 1 : 0])
  }

  static func count(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM consents WHERE is_on = 1") ?? 0
  }

  /// Everybody who agrees to being counted, by name.
  static func agreeing(in database: Database) throws -> [PersonID] {
    try String.fetchAll(
      database, sql: "SELECT person FROM consents WHERE is_on = 1 ORDER BY person"
    ).map { PersonID($0) }
  }
}
