import Accounts
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
      return try RosterTable.keep(roster, insteadOf: old, at: moment, in: &transaction)
    }
  }

  /// Replaces the people by those of a file, and keeps the keys that servers sign with for whoever stays.
  ///
  /// - Returns: whether it changed anything.
  /// - Throws: `invalidValue` if two people would have one key.
  @discardableResult
  public func importPeople(
    _ roster: Roster, at moment: Date
  ) throws(StorageError) -> Bool {
    try connection.change { transaction in
      let old = try RosterQueries.current(in: transaction.database)
      let new = roster.keepingAccountKeys(of: old)
      guard new.peopleWithSharedKeys.isEmpty else {
        let names = new.peopleWithSharedKeys.map { "'\($0)'" }.joined(separator: ", ")
        throw StorageError(
          .invalidValue,
          "\(names) would have one key, so it would say nothing about who signs; "
            + "each person signs with a key of their own")
      }
      return try RosterTable.keep(new, insteadOf: old, at: moment, in: &transaction)
    }
  }

  /// The roster; empty if none was read in yet.
  public func read() throws(StorageError) -> Roster {
    try connection.remembered("roster") { try RosterQueries.current(in: $0) }
  }
}

extension RosterTable {
  /// Notes the key that a server signs with for somebody; who is not there yet comes in by that.
  static func setAccountKey(
    of key: AccountKey, _ account: Account, at moment: Date, in transaction: inout LogTransaction
  ) throws {
    let old = try RosterQueries.current(in: transaction.database)
    var person = old[account.id] ?? Person(id: account.id, name: account.name)
    person.accountKey = key.publicKey
    let others = old.people.filter { $0.id != account.id }
    try keep(Roster(others + [person]), insteadOf: old, at: moment, in: &transaction)
  }

  @discardableResult
  private static func keep(
    _ roster: Roster, insteadOf old: Roster, at moment: Date, in transaction: inout LogTransaction
  ) throws -> Bool {
    guard old != roster else { return false }
    let sequence = try transaction.append(
      .rosterReplaced, of: "roster", roster.people, at: moment)
    try RosterQueries.setCurrent(sequence, in: transaction.database)
    return true
  }
}
