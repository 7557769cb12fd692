import Approvals
import Detection
import GRDB

/// The queries that compare the tables with the log.
enum TableQueries {
  /// A table whose rows stand for payloads.
  struct Table: Sendable {
    let name: String
    /// The kind of entries that its rows stand for.
    let kind: LogKind
    /// The column that holds what the entry calls its subject, or the subject itself.
    let subject: String
    /// Whether a later entry about the same subject replaces the row.
    let isReplaced: Bool
    /// What must be so of a row `t` and its entry `l` beside that.
    var condition = "1 = 1"
    /// What the columns must hold, by their names, as text.
    let columns: @Sendable (_ payload: String) throws -> [String: String]

    var isLatest: String { isReplaced ? "NOT EXISTS (\(later))" : "1 = 1" }
    var holds: String { "\(isLatest) AND \(condition)" }
  }

  static let all =
    [requests, requestEvents, tickets, rosters, disputes] + consents + practice + grading
    + [accounts]

  private static let requests = Table(
    name: "requests", kind: .requestAdded, subject: "t.id", isReplaced: false
  ) { payload in
    let request = try Payload.value(ApprovalRequest.self, from: payload)
    return [
      "id": request.id.description, "requester": request.requester.description,
      "draft_digest": request.subject.draftDigest.hexadecimal,
      "asked": "\(request.asked.milliseconds)",
    ]
  }

  private static let requestEvents = Table(
    name: "request_events", kind: .requestEvent, subject: "t.request", isReplaced: false,
    condition: """
      t.position = (SELECT COUNT(*) FROM log m WHERE m.subject = t.request
        AND m.kind = 'request.event' AND m.sequence < t.sequence)
      """
  ) { _ in [:] }

  private static let tickets = Table(
    name: "tickets", kind: .ticketChanged, subject: "t.request", isReplaced: true
  ) { payload in
    let ticket = try Payload.value(RequestTicket.self, from: payload)
    return ["request": ticket.request.description, "is_open": ticket.isOpen ? "1" : "0"]
  }

  private static let rosters = Table(
    name: "rosters", kind: .rosterReplaced, subject: "'roster'", isReplaced: true
  ) { _ in ["id": "current"] }

  private static let disputes = Table(
    name: "disputes", kind: .disputeChanged, subject: "t.id", isReplaced: true
  ) { payload in
    let dispute = try Payload.value(Dispute.self, from: payload)
    return [
      "id": dispute.id.description, "person": dispute.person.description,
      "rule": dispute.rule.description, "state": dispute.state.name,
      "opened": "\(dispute.opened.milliseconds)",
    ]
  }

  private static let consents = ConsentPurpose.allCases.map { purpose in
    Table(name: purpose.table, kind: purpose.kind, subject: "t.id", isReplaced: true) { payload in
      let choice = try Payload.value(ConsentChoice.self, from: payload)
      return [
        "id": choice.id, "person": choice.person.description, "is_on": choice.isOn ? "1" : "0",
      ]
    }
  }

  /// The rows of a table beside the entries they name.
  static func rows(of table: Table, in database: Database) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: """
        SELECT t.*, t.sequence AS at, \(table.subject) AS named, l.kind, l.subject, p.payload,
          CASE WHEN l.sequence IS NOT NULL AND \(table.holds) THEN 1 ELSE 0 END AS holds
        FROM \(table.name) t LEFT JOIN log l ON l.sequence = t.sequence
        LEFT JOIN log_payload p ON p.sequence = t.sequence ORDER BY t.sequence
        """)
  }

  /// The first entries whose payload should be in a table and is not.
  static func missing(from table: Table, in database: Database) throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT l.sequence FROM log l JOIN log_payload p ON p.sequence = l.sequence
        LEFT JOIN \(table.name) t ON t.sequence = l.sequence
        WHERE l.kind = $1 AND p.payload IS NOT NULL AND t.sequence IS NULL
          AND \(table.isLatest)
        ORDER BY l.sequence LIMIT 100
        """, arguments: [table.kind.rawValue])
  }

  /// Payloads that no entry commits to.
  static func payloadsWithoutEntry(in database: Database) throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT p.sequence FROM log_payload p LEFT JOIN log l ON l.sequence = p.sequence
        WHERE l.sequence IS NULL ORDER BY p.sequence LIMIT 100
        """)
  }

  /// A later entry about the same subject.
  private static let later =
    "SELECT 1 FROM log m WHERE m.subject = l.subject AND m.kind = l.kind "
    + "AND m.sequence > l.sequence"
}
