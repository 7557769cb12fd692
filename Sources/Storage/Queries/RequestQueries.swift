import Approvals
import Detection
import Foundation
import GRDB
import PolicyPacks

/// The queries on requests for approval.
enum RequestQueries {
  static func sequence(of id: RequestID, in database: Database) throws -> Int? {
    try Int.fetchOne(
      database, sql: "SELECT sequence FROM requests WHERE id = $1", arguments: [id.description])
  }

  static func insert(_ request: ApprovalRequest, _ sequence: Int, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO requests (id, sequence, requester, draft_digest, asked)
        VALUES ($1, $2, $3, $4, $5)
        """,
      arguments: [
        request.id.description, sequence, request.requester.description,
        request.subject.draftDigest.hexadecimal, request.asked.milliseconds,
      ])
  }

  static func insertEvent(
    _ id: RequestID, position: Int, _ sequence: Int, in database: Database
  ) throws {
    try database.run(
      sql: "INSERT INTO request_events (request, position, sequence) VALUES ($1, $2, $3)",
      arguments: [id.description, position, sequence])
  }

  /// A request with its events, replayed.
  static func approval(_ id: RequestID, in database: Database) throws -> ApprovalCase? {
    let request = try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM requests r JOIN log_payload p ON p.sequence = r.sequence
        WHERE r.id = $1
        """, arguments: [id.description])
    guard let request else { return nil }
    let events = try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM request_events e JOIN log_payload p ON p.sequence = e.sequence
        WHERE e.request = $1 ORDER BY e.position
        """, arguments: [id.description])
    return try replayed(
      Payload.value(ApprovalRequest.self, from: request),
      events.map { try Payload.value(ApprovalEvent.self, from: $0) })
  }

  /// What was allowed when it was stored must not look as if it were refused now.
  private static func replayed(
    _ request: ApprovalRequest, _ events: [ApprovalEvent]
  ) throws(StorageError) -> ApprovalCase {
    do { return try ApprovalCase(request, events: events) } catch {
      throw StorageError(
        .corrupt, "what is stored of request '\(request.id)' cannot have happened; verify the log")
    }
  }

  static func ids(for draft: DraftDigest, in database: Database) throws -> [RequestID] {
    try String.fetchAll(
      database, sql: "SELECT id FROM requests WHERE draft_digest = $1 ORDER BY asked DESC, id",
      arguments: [draft.hexadecimal]
    ).map { RequestID($0) }
  }

  static func ids(
    by requester: PersonID?, before moment: Date?, limit: Int, in database: Database
  ) throws -> [RequestID] {
    let before = moment?.milliseconds ?? Int.max
    let ids =
      if let requester {
        try String.fetchAll(
          database,
          sql: """
            SELECT id FROM requests WHERE requester = $1 AND asked < $2
            ORDER BY asked DESC, id LIMIT $3
            """, arguments: [requester.description, before, limit])
      } else {
        try String.fetchAll(
          database,
          sql: "SELECT id FROM requests WHERE asked < $1 ORDER BY asked DESC, id LIMIT $2",
          arguments: [before, limit])
      }
    return ids.map { RequestID($0) }
  }

  /// The requests behind a place in the list that begins with the latest.
  static func ids(
    after place: RequestPlace?, limit: Int, in database: Database
  ) throws -> [RequestID] {
    try String.fetchAll(
      database,
      sql: """
        SELECT id FROM requests WHERE asked < $1 OR (asked = $1 AND id > $2)
        ORDER BY asked DESC, id LIMIT $3
        """,
      arguments: [place?.asked.milliseconds ?? Int.max, place?.id.description ?? "", limit]
    ).map { RequestID($0) }
  }
}
