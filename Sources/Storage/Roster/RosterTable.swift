public import Approvals
public import Foundation

/// Who works here, as it was last read in.
public struct RosterTable: Sendable {
  let connection: Connection

  /// Replaces the roster as a whole; one that says the same changes nothing.
  ///
  /// - Returns: whether it changed.
  @discardableResult
  public func replace(with roster: Roster, at moment: Date) throws(StorageError) -> Bool {
    try connection.change { transaction in
      let old = try RosterQueries.current(in: transaction.database)
      guard old != roster else { return false }
      let sequence = try transaction.append(
        .rosterReplaced, of: "roster", roster.people, at: moment)
      try RosterQueries.setCurrent(sequence, in: transaction.database)
      return true
    }
  }

  /// The roster; empty if none was read in yet.
  public func read() throws(StorageError) -> Roster {
    try connection.read { try RosterQueries.current(in: $0) }
  }
}
