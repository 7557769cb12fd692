import Detection
import Foundation
import GRDB
import Measurement
import PolicyPacks

/// The queries on what ties checks to drafts, for a day.
enum DraftQueries {
  static func window(
    _ who: Pseudonym, _ tool: ToolID, in database: Database
  ) throws -> DraftWindow? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT draft, started, latest, checks FROM open_drafts WHERE who = $1 AND tool = $2
        """, arguments: [who.description, tool.description])
    return try row.map { row in
      DraftWindow(
        draft: DraftID(try row.text("draft")),
        started: Date(milliseconds: try row.number("started")),
        latest: Date(milliseconds: try row.number("latest")), checks: try row.number("checks"))
    }
  }

  static func keep(
    _ window: DraftWindow, _ who: Pseudonym, _ tool: ToolID, in database: Database
  ) throws {
    try database.run(
      sql: """
        INSERT INTO open_drafts (who, tool, draft, started, latest, checks)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (who, tool) DO UPDATE SET draft = excluded.draft,
          started = excluded.started, latest = excluded.latest, checks = excluded.checks
        """,
      arguments: [
        who.description, tool.description, window.draft.description,
        window.started.milliseconds, window.latest.milliseconds, window.checks,
      ])
  }

  static func remove(_ who: Pseudonym, _ tool: ToolID, in database: Database) throws {
    try database.run(
      sql: "DELETE FROM open_drafts WHERE who = $1 AND tool = $2",
      arguments: [who.description, tool.description])
  }

  static func insert(
    _ draft: DraftID, _ sequence: Int, at moment: Date, in database: Database
  ) throws {
    try database.run(
      sql: "INSERT INTO draft_events (sequence, draft, moment) VALUES ($1, $2, $3)",
      arguments: [sequence, draft.description, moment.milliseconds])
  }

  static func drop(before moment: Date, in database: Database) throws {
    let moment = moment.milliseconds
    try database.run(sql: "DELETE FROM open_drafts WHERE started < $1", arguments: [moment])
    try database.run(sql: "DELETE FROM draft_events WHERE moment < $1", arguments: [moment])
  }
}
