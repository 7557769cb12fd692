import Courses
import Detection
import GRDB
import Grading
import PolicyPacks

/// The queries on rubrics, shared comments and notes on tools.
enum MentoringQueries {
  static func rubric(_ digest: String, in database: Database) throws -> Rubric? {
    try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM rubrics r JOIN log_payload p ON p.sequence = r.sequence
        WHERE r.digest = $1
        """, arguments: [digest]
    ).map { try Payload.value(Rubric.self, from: $0) }
  }

  static func insert(rubric digest: String, _ sequence: Int, in database: Database) throws {
    try database.run(
      sql: "INSERT INTO rubrics (digest, sequence) VALUES ($1, $2)", arguments: [digest, sequence])
  }

  static func keep(_ comment: SharedComment, _ sequence: Int, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO shared_comments (id, sequence, pack, course, exercise)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence
        """,
      arguments: [
        comment.id.description, sequence, comment.about.pack.description,
        comment.about.course.description, comment.about.exercise.description,
      ])
  }

  /// The comments of a course, the oldest first; of all courses if none is named.
  static func comments(
    of pack: PackID, _ course: CourseID?, in database: Database
  ) throws -> [SharedComment] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM shared_comments c JOIN log_payload p ON p.sequence = c.sequence
        WHERE c.pack = $1 AND ($2 IS NULL OR c.course = $2) ORDER BY c.sequence
        """, arguments: [pack.description, course?.description]
    ).map { try Payload.value(SharedComment.self, from: $0) }
  }

  /// All comments, the oldest first.
  static func comments(in database: Database) throws -> [SharedComment] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM shared_comments c JOIN log_payload p ON p.sequence = c.sequence
        ORDER BY c.sequence
        """
    ).map { try Payload.value(SharedComment.self, from: $0) }
  }

  /// All notes, the oldest first.
  static func notes(in database: Database) throws -> [ToolNote] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM tool_notes n JOIN log_payload p ON p.sequence = n.sequence
        ORDER BY n.sequence
        """
    ).map { try Payload.value(ToolNote.self, from: $0) }
  }

  static func comment(_ id: SharedCommentID, in database: Database) throws -> SharedComment? {
    try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM shared_comments c JOIN log_payload p ON p.sequence = c.sequence
        WHERE c.id = $1
        """, arguments: [id.description]
    ).map { try Payload.value(SharedComment.self, from: $0) }
  }

  static func keep(_ note: ToolNote, _ sequence: Int, in database: Database) throws {
    try database.run(
      sql: """
        INSERT INTO tool_notes (id, sequence, pack, tool)
        VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence
        """,
      arguments: [
        note.id.description, sequence, note.pack.description, note.tool.description,
      ])
  }

  /// The notes of a pack, the oldest first, whether they hold or not.
  static func notes(of pack: PackID, in database: Database) throws -> [ToolNote] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM tool_notes n JOIN log_payload p ON p.sequence = n.sequence
        WHERE n.pack = $1 ORDER BY n.sequence
        """, arguments: [pack.description]
    ).map { try Payload.value(ToolNote.self, from: $0) }
  }

  static func note(_ id: ToolNoteID, in database: Database) throws -> ToolNote? {
    try String.fetchOne(
      database,
      sql: """
        SELECT p.payload FROM tool_notes n JOIN log_payload p ON p.sequence = n.sequence
        WHERE n.id = $1
        """, arguments: [id.description]
    ).map { try Payload.value(ToolNote.self, from: $0) }
  }
}
