import GRDB

/// The queries that prove the log.
enum VerificationQueries {
  /// An entry beside what it commits to.
  struct Entry: FetchableRecord {
    let sequence: Int
    let moment: Int
    let kind: String
    let subject: String
    let commitment: String
    let previous: String
    let hash: String
    let person: String?
    let salt: String?
    let payload: String?
    let forgottenBy: Int?

    init(row: Row) {
      // By index, which is several times faster than by name. From a row of a cursor any value can
      // be had as a number or text or nothing, so what does not fit gives a wrong hash and no trap.
      sequence = row[0] as Int? ?? 0
      moment = row[1] as Int? ?? 0
      kind = row[2] as String? ?? ""
      subject = row[3] as String? ?? ""
      commitment = row[4] as String? ?? ""
      previous = row[5] as String? ?? ""
      hash = row[6] as String? ?? ""
      person = row[7]
      salt = row[8]
      payload = row[9]
      forgottenBy = row[10]
    }

    /// What the formula gives for the entry as it stands.
    var computedHash: String {
      LogHash.entry(previous, sequence, moment, kind, subject, commitment)
    }
  }

  static func entries(in database: Database) throws -> RecordCursor<Entry> {
    try Entry.fetchCursor(
      database,
      sql: """
        SELECT l.sequence, l.moment, l.kind, l.subject, l.commitment, l.previous, l.hash,
          p.person, p.salt, p.payload, p.forgotten_by
        FROM log l LEFT JOIN log_payload p ON p.sequence = l.sequence ORDER BY l.sequence
        """)
  }

  static func isForgetting(_ sequence: Int, in database: Database) throws -> Bool {
    try String.fetchOne(
      database, sql: "SELECT kind FROM log WHERE sequence = $1", arguments: [sequence])
      == LogKind.payloadForgotten.rawValue
  }
}
