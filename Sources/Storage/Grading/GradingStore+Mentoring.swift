public import Courses
public import Detection
public import Foundation
public import Grading
public import PolicyPacks

extension GradingStore {
  /// Keeps a new comment that fits many answers.
  ///
  /// - Throws: `duplicate`.
  public func add(_ comment: SharedComment) throws(StorageError) {
    try connection.change { transaction in
      guard try MentoringQueries.comment(comment.id, in: transaction.database) == nil else {
        throw StorageError(.duplicate, "there is a comment '\(comment.id)' already")
      }
      try GradingStore.keep(comment, at: comment.made, in: &transaction)
    }
  }

  /// Approves a comment, so that learners are shown it.
  ///
  /// - Throws: `GradingError` for whoever wrote it; `StorageError` with `notFound`.
  @discardableResult
  public func approve(
    _ id: SharedCommentID, by person: PersonID, at moment: Date
  ) throws -> SharedComment {
    try connection.write { transaction in
      guard var comment = try MentoringQueries.comment(id, in: transaction.database) else {
        throw StorageError(.notFound, "there is no comment '\(id)'")
      }
      try comment.approve(by: person)
      try GradingStore.keep(comment, at: moment, in: &transaction)
      return comment
    }
  }

  /// Takes a comment back.
  ///
  /// - Throws: `notFound`.
  @discardableResult
  public func withdraw(
    _ id: SharedCommentID, at moment: Date
  ) throws(StorageError) -> SharedComment {
    try connection.change { transaction in
      guard var comment = try MentoringQueries.comment(id, in: transaction.database) else {
        throw StorageError(.notFound, "there is no comment '\(id)'")
      }
      comment.isWithdrawn = true
      try GradingStore.keep(comment, at: moment, in: &transaction)
      return comment
    }
  }

  /// The comments of a course, the oldest first; of all courses of the pack if none is named.
  public func comments(
    of pack: PackID, _ course: CourseID? = nil
  ) throws(StorageError) -> [SharedComment] {
    try connection.read { try MentoringQueries.comments(of: pack, course, in: $0) }
  }

  /// The comments that a person wrote, the oldest first.
  public func comments(by person: PersonID) throws(StorageError) -> [SharedComment] {
    try connection.read { try MentoringQueries.comments(in: $0) }.filter { $0.by == person }
  }

  /// The notes that a person wrote, the oldest first.
  public func notes(by person: PersonID) throws(StorageError) -> [ToolNote] {
    try connection.read { try MentoringQueries.notes(in: $0) }.filter { $0.by == person }
  }

  /// The comments on answers that fail in one way, the oldest first.
  public func comments(on pattern: AnswerPattern) throws(StorageError) -> [SharedComment] {
    try comments(of: pattern.pack, pattern.course).filter { $0.about == pattern && !$0.isWithdrawn }
  }

  /// Keeps a new note on a tool.
  ///
  /// - Throws: `duplicate`.
  public func add(_ note: ToolNote) throws(StorageError) {
    try connection.change { transaction in
      guard try MentoringQueries.note(note.id, in: transaction.database) == nil else {
        throw StorageError(.duplicate, "there is a note '\(note.id)' already")
      }
      try GradingStore.keep(note, at: note.made, in: &transaction)
    }
  }

  /// Says a note again, until another day, or takes it back.
  ///
  /// - Throws: `notFound`.
  @discardableResult
  public func change(
    _ id: ToolNoteID, at moment: Date, _ body: (inout ToolNote) -> Void
  ) throws(StorageError) -> ToolNote {
    try connection.change { transaction in
      guard var note = try MentoringQueries.note(id, in: transaction.database) else {
        throw StorageError(.notFound, "there is no note '\(id)'")
      }
      body(&note)
      try GradingStore.keep(note, at: moment, in: &transaction)
      return note
    }
  }

  /// The notes on the tools of a pack, the oldest first, whether they hold or not.
  public func notes(of pack: PackID) throws(StorageError) -> [ToolNote] {
    try connection.read { try MentoringQueries.notes(of: pack, in: $0) }
  }

  private static func keep(
    _ comment: SharedComment, at moment: Date, in transaction: inout LogTransaction
  ) throws {
    let sequence = try transaction.append(
      .commentChanged, of: comment.id.description, person: comment.by.description, comment,
      at: moment)
    try MentoringQueries.keep(comment, sequence, in: transaction.database)
  }

  private static func keep(
    _ note: ToolNote, at moment: Date, in transaction: inout LogTransaction
  ) throws {
    let sequence = try transaction.append(
      .noteChanged, of: note.id.description, person: note.by.description, note, at: moment)
    try MentoringQueries.keep(note, sequence, in: transaction.database)
  }
}
