import Approvals
import Detection
import GRDB
import PolicyPacks

/// The queries on the roster.
enum RosterQueries {
  static func current(in database: Database) throws -> Roster {
    let payload = try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM rosters r JOIN log_payload p ON p.sequence = r.sequence
        WHERE r.id = 'current'
        """)
    guard let payload else { return Roster([]) }
    return Roster(try Payload.value([Person].self, from: payload))
  }

  /// Whether the present roster has the person in it who is to be forgotten.
  static func names(_ subject: LogSubject, in database: Database) throws -> Bool {
    guard case .person(let person) = subject else { return false }
    return try current(in: database)[person] != nil
  }

  /// The numbers of rosters that were replaced and have a person in them.
  static func replaced(naming person: PersonID, in database: Database) throws -> [Int] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT l.sequence, p.payload FROM log l JOIN log_payload p ON p.sequence = l.sequence
        WHERE l.kind = 'roster.replaced' AND p.payload IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM rosters r WHERE r.sequence = l.sequence)
        """)
    var sequences: [Int] = []
    while let row = try rows.next() {
      let people = try Payload.value([Person].self, from: row.text("payload"))
      let isThere = people.contains { $0.id == person || $0.manager == person }
      if isThere { sequences.append(try row.number("sequence")) }
    }
    return sequences
  }

  static func setCurrent(_ sequence: Int, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO rosters (id, sequence) VALUES ('current', $1)
        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence
        """, arguments: [sequence])
  }
}
