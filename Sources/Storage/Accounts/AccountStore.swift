public import Accounts
import Approvals
public import Detection
public import Foundation
public import PolicyPacks

/// Who can sign in, and with what.
///
/// Each change of an account is in the log, with whoever made it. Passwords and keys stand apart from it:
/// passwords as digests, keys sealed so that only their owner opens them. Whoever makes or resets an
/// account gets an invitation, by which the person sets their password themselves.
///
/// What looks at a password takes a fifth of a second and 32 MB, on purpose; one asks
/// `SignInThrottle` first.
public struct AccountStore: Sendable {
  let connection: Connection
  let cost: PasswordCost

  /// How long an invitation holds: a week.
  public static let invitationPeriod: TimeInterval = 7 * 86_400

  /// Makes an account that nobody can sign in to yet.
  ///
  /// - Parameter admin: who makes it.
  /// - Returns: what lets the person set their password, once, within a week.
  /// - Throws: `invalidValue` where the account could not be kept, `duplicate` where there is one, or
  ///   where a name differs from a known one in capitals only.
  public func invite(
    _ account: Account, by admin: PersonID, at moment: Date
  ) throws(StorageError) -> SecretToken {
    if let problem = account.problem { throw StorageError(.invalidValue, problem) }
    return try connection.change { transaction in
      try checkName(account.id, in: transaction)
      let change = AccountChange(inviting: account, by: admin)
      try AccountStore.keep(change, at: moment, in: &transaction)
      return try AccountStore.invitation(for: account.id, at: moment, in: transaction)
    }
  }

  /// Lets a person set a new password, who forgot theirs or did not use an invitation in time.
  ///
  /// Earlier invitations no longer count. The old password does until the new one is set.
  ///
  /// - Throws: `notFound`; `invalidValue` while the account is disabled.
  public func invite(
    _ id: PersonID, by admin: PersonID, at moment: Date
  ) throws(StorageError) -> SecretToken {
    try connection.change { transaction in
      var change = try AccountStore.change(of: id, in: transaction)
      guard !change.account.isDisabled else {
        throw StorageError(.invalidValue, "the account is disabled; enable it first")
      }
      (change.act, change.by) = (.invited, admin)
      try AccountStore.keep(change, at: moment, in: &transaction)
      return try AccountStore.invitation(for: id, at: moment, in: transaction)
    }
  }

  /// Whom an invitation is for; `nil` if it was used, is too old, or never was one.
  public func invited(
    by token: SecretToken, at moment: Date
  ) throws(StorageError) -> Account? {
    try connection.read { database in
      guard let id = try InvitationQueries.account(of: token, at: moment, in: database) else {
        return nil
      }
      let account = try AccountQueries.change(of: id, in: database)?.account
      return account?.isDisabled == false ? account : nil
    }
  }

  /// The account of a person; `nil` if there is none.
  public subscript(id: PersonID) -> Account? {
    get throws(StorageError) {
      try connection.read { try AccountQueries.change(of: id, in: $0)?.account }
    }
  }

  /// All accounts, by id.
  public func list() throws(StorageError) -> [Account] {
    try connection.read { try AccountQueries.all(in: $0).map(\.account) }
  }

  /// The accounts for which somebody set a password.
  public func withPassword() throws(StorageError) -> Set<PersonID> {
    try connection.read { try SecretQueries.accounts(in: $0) }
  }

  private func checkName(_ id: PersonID, in transaction: LogTransaction) throws {
    let database = transaction.database
    let accounts = try AccountQueries.all(in: database).map(\.account.id)
    if accounts.contains(id) {
      throw StorageError(.duplicate, "there is an account '\(id)' already")
    }
    let known = try RosterQueries.current(in: database).people.map(\.id) + accounts
    let name = id.description.lowercased()
    if let other = known.first(where: { $0 != id && $0.description.lowercased() == name }) {
      throw StorageError(
        .duplicate, "the id differs from '\(other)' in capitals only; take the id of the roster")
    }
  }
}

extension AccountStore {
  /// The account as the log last has it.
  static func change(
    of id: PersonID, in transaction: LogTransaction
  ) throws -> AccountChange {
    guard let change = try AccountQueries.change(of: id, in: transaction.database) else {
      throw StorageError(.notFound, "there is no account '\(id)'; see: dryrun account list")
    }
    return change
  }

  static func keep(
    _ change: AccountChange, at moment: Date, in transaction: inout LogTransaction
  ) throws {
    let sequence = try transaction.append(
      .accountChanged, of: change.id, person: change.account.id.description, change, at: moment)
    try AccountQueries.keep(change, sequence, in: transaction.database)
  }

  private static func invitation(
    for id: PersonID, at moment: Date, in transaction: LogTransaction
  ) throws -> SecretToken {
    let token = SecretToken.drawn(.invitation)
    try InvitationQueries.remove(of: id, in: transaction.database)
    try InvitationQueries.removeExpired(at: moment, in: transaction.database)
    try InvitationQueries.insert(
      token, id, until: moment + invitationPeriod, in: transaction.database)
    return token
  }
}
