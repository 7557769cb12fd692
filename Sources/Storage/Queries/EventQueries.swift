import Detection
import Foundation
import GRDB
import Measurement
import PolicyPacks

/// The queries on events of use, which live in the log.
enum EventQueries {
  static func list(
    after sequence: Int, limit: Int, draftsSince moment: Date, in database: Database
  ) throws -> [(sequence: Int, event: UseEvent)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT l.sequence, l.kind, l.moment, p.payload, d.draft
        FROM log l JOIN log_payload p ON p.sequence = l.sequence
        LEFT JOIN draft_events d ON d.sequence = l.sequence AND d.moment >= $1
        WHERE l.sequence > $2 AND p.payload IS NOT NULL
          AND l.kind IN ('check.run', 'check.closed', 'consent.changed')
        ORDER BY l.sequence LIMIT $3
        """, arguments: [moment.milliseconds, sequence, limit])
    return try rows.map { row in (try row.number("sequence"), try event(row)) }
  }

  /// Events that another system may get, without what ties them to drafts.
  static func recorded(
    after sequence: Int, limit: Int, in database: Database
  ) throws -> [RecordedEvent] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT l.sequence, l.hash, p.payload
        FROM log l JOIN log_payload p ON p.sequence = l.sequence
        WHERE l.sequence > $1 AND p.payload IS NOT NULL AND l.kind IN ('check.run', 'check.closed')
        ORDER BY l.sequence LIMIT $2
        """, arguments: [sequence, limit]
    ).map { row in
      var event = try Payload.value(UseEvent.self, from: row.text("payload"))
      event.draftID = nil
      return RecordedEvent(
        sequence: try row.number("sequence"), id: try row.text("hash"), event: event)
    }
  }

  /// What was recorded under a pseudonym.
  static func list(of who: Pseudonym, in database: Database) throws -> [UseEvent] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM log l JOIN log_payload p ON p.sequence = l.sequence
        WHERE p.person = $1 AND l.kind IN ('check.run', 'check.closed') ORDER BY l.sequence
        """, arguments: [who.description]
    ).map { try Payload.value(UseEvent.self, from: $0) }
  }

  /// What was recorded of a draft, in order; nothing once the draft was dropped.
  static func list(of draft: DraftID, in database: Database) throws -> [UseEvent] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM draft_events d JOIN log_payload p ON p.sequence = d.sequence
        WHERE d.draft = $1 AND p.payload IS NOT NULL ORDER BY d.sequence
        """, arguments: [draft.description]
    ).map { try Payload.value(UseEvent.self, from: $0) }
  }

  static func recordedCount(after sequence: Int, in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT COUNT(*) FROM log l JOIN log_payload p ON p.sequence = l.sequence
        WHERE l.sequence > $1 AND p.payload IS NOT NULL AND l.kind IN ('check.run', 'check.closed')
        """, arguments: [sequence]) ?? 0
  }

  private static func event(_ row: Row) throws -> UseEvent {
    guard try row.text("kind") != LogKind.consentChanged.rawValue else {
      return .consentChanged(try consentChanged(row))
    }
    var event = try Payload.value(UseEvent.self, from: row.text("payload"))
    event.draftID = row.words("draft").map { DraftID($0) }
    return event
  }

  /// Consent stands under the person's name; the event says only that somebody's changed.
  private static func consentChanged(_ row: Row) throws -> ConsentChanged {
    let choice = try Payload.value(ConsentChoice.self, from: row.text("payload"))
    return ConsentChanged(
      isOn: choice.isOn, day: CalendarDay(Date(milliseconds: try row.number("moment")), in: .gmt))
  }
}
