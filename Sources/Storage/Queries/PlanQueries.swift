import Detection
import GRDB
import PolicyPacks
import Practice

/// The queries on plans, and on what is not to be offered for a while.
enum PlanQueries {
  static func plan(_ id: PlanID, in database: Database) throws -> Plan? {
    try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM plans t JOIN log_payload p ON p.sequence = t.sequence
        WHERE t.id = $1
        """, arguments: [id.description]
    ).map { try Payload.value(Plan.self, from: $0) }
  }

  static func plans(of person: PersonID, in database: Database) throws -> [Plan] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM plans t JOIN log_payload p ON p.sequence = t.sequence
        WHERE t.person = $1 ORDER BY t.sequence
        """, arguments: [person.description]
    ).map { try Payload.value(Plan.self, from: $0) }
  }

  static func insert(_ plan: Plan, _ sequence: Int, in database: Database) throws {
    try database.run(
      sql: "INSERT INTO plans (id, sequence, person) VALUES ($1, $2, $3)",
      arguments: [plan.id.description, sequence, plan.person.description])
  }

  static func snoozes(of person: PersonID, in database: Database) throws -> [Snooze] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM snoozes s JOIN log_payload p ON p.sequence = s.sequence
        WHERE s.person = $1 ORDER BY s.sequence
        """, arguments: [person.description]
    ).map { try Payload.value(Snooze.self, from: $0) }
  }

  /// What stands for this wish in the log, if it was said before.
  static func snoozeID(of snooze: Snooze, in database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT id FROM snoozes WHERE person = $1 AND target = $2",
      arguments: [snooze.person.description, snooze.target.description])
  }

  static func keep(
    _ snooze: Snooze, _ id: String, _ sequence: Int, in database: Database
  ) throws {
    try database.run(
      sql: """
        INSERT INTO snoozes (id, sequence, person, target) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence
        """,
      arguments: [id, sequence, snooze.person.description, snooze.target.description])
  }
}
