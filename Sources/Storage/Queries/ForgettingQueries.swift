import GRDB

/// The queries that delete what somebody must be able to have deleted.
enum ForgettingQueries {
  /// A person's, or a pseudonym's.
  static func sequences(of person: String, in database: Database) throws -> Set<Int> {
    try Int.fetchSet(
      database, sql: "SELECT sequence FROM log_payload WHERE person = $1", arguments: [person])
  }

  static func sequences(ofRequest id: String, in database: Database) throws -> Set<Int> {
    try Int.fetchSet(
      database,
      sql: """
        SELECT sequence FROM requests WHERE id = $1
        UNION SELECT sequence FROM request_events WHERE request = $1
        UNION SELECT l.sequence FROM log l JOIN log_payload p ON p.sequence = l.sequence
          WHERE l.subject = $1 AND l.kind = 'ticket.changed' AND p.payload IS NOT NULL
        """, arguments: [id])
  }

  /// A plan, and each time that it was snoozed.
  static func sequences(ofPlan id: String, in database: Database) throws -> Set<Int> {
    try Int.fetchSet(
      database,
      sql: """
        SELECT sequence FROM plans WHERE id = $1
        UNION SELECT l.sequence FROM log l JOIN snoozes s ON s.id = l.subject
          JOIN log_payload p ON p.sequence = l.sequence
          WHERE s.target = $2 AND l.kind = 'snooze.changed' AND p.payload IS NOT NULL
        """, arguments: [id, "plan:" + id])
  }

  /// What somebody practised and planned, and what is remembered of it.
  static func sequences(ofPracticeBy person: String, in database: Database) throws -> Set<Int> {
    try Int.fetchSet(
      database,
      sql: """
        SELECT l.sequence FROM log l JOIN log_payload p ON p.sequence = l.sequence
        WHERE p.person = $1 AND l.kind IN ('attempt.begun', 'attempt.event', 'skill.reviewed',
          'plan.added', 'snooze.changed', 'case.event')
        """, arguments: [person])
  }

  /// All versions of it.
  static func sequences(ofDispute id: String, in database: Database) throws -> Set<Int> {
    try Int.fetchSet(
      database,
      sql: """
        SELECT l.sequence FROM log l JOIN log_payload p ON p.sequence = l.sequence
        WHERE l.subject = $1 AND l.kind = 'dispute.changed' AND p.payload IS NOT NULL
        """, arguments: [id])
  }

  /// Deletes one payload, and the row of the table that it belongs to.
  static func forget(_ sequence: Int, by entry: Int, in database: Database) throws {
    for sql in [
      """
      DELETE FROM case_events WHERE sequence = $1
        OR attempt IN (SELECT id FROM attempts WHERE sequence = $1)
      """,
      "DELETE FROM shared_comments WHERE sequence = $1",
      "DELETE FROM tool_notes WHERE sequence = $1",
      """
      DELETE FROM attempt_events WHERE sequence = $1
        OR attempt IN (SELECT id FROM attempts WHERE sequence = $1)
      """,
      "DELETE FROM attempts WHERE sequence = $1",
      "DELETE FROM skill_reviews WHERE sequence = $1",
      "DELETE FROM plans WHERE sequence = $1",
      "DELETE FROM snoozes WHERE sequence = $1",
      "DELETE FROM practice_consents WHERE sequence = $1",
      """
      DELETE FROM tickets WHERE sequence = $1
        OR request IN (SELECT id FROM requests WHERE sequence = $1)
      """,
      """
      DELETE FROM request_events WHERE sequence = $1
        OR request IN (SELECT id FROM requests WHERE sequence = $1)
      """,
      "DELETE FROM requests WHERE sequence = $1",
      "DELETE FROM disputes WHERE sequence = $1",
      "DELETE FROM consents WHERE sequence = $1",
      "DELETE FROM draft_events WHERE sequence = $1",
      "DELETE FROM accounts WHERE sequence = $1",
    ] {
      try database.run(sql: sql, arguments: [sequence])
    }
    try database.run(
      sql: """
        UPDATE log_payload SET forgotten_by = $1, person = NULL, salt = NULL, payload = NULL
        WHERE sequence = $2
        """,
      arguments: [entry, sequence])
  }

  static func removeDrafts(of who: String, in database: Database) throws {
    try database.run(sql: "DELETE FROM open_drafts WHERE who = $1", arguments: [who])
  }

  /// The numbers of the payloads that an entry took.
  static func taken(by entry: Int, in database: Database) throws -> FastDatabaseValueCursor<Int> {
    try Int.fetchCursor(
      database,
      sql: "SELECT sequence FROM log_payload WHERE forgotten_by = $1 ORDER BY sequence",
      arguments: [entry])
  }
}
