public import Accounts
import Approvals
public import Detection
public import Foundation
public import PolicyPacks

extension AccountStore {
  /// Sets the password that a person chose after an invitation, which is used up by that.
  ///
  /// The account gets a new key, and the roster its public half, with the person if they are not in it
  /// yet. Whoever is signed in to the account is out, and its API tokens no longer count: they hold the
  /// old key. What was signed with that stays proved by the roster of its time.
  ///
  /// - Returns: the account.
  /// - Throws: `notFound` if the invitation is none any more; `invalidValue` with what the password
  ///   needs yet.
  @discardableResult
  public func accept(
    _ token: SecretToken, _ password: Password, at moment: Date
  ) throws(StorageError) -> Account {
    guard let account = try invited(by: token, at: moment) else { throw AccountStore.noInvitation }
    try AccountStore.check(password, for: account)
    let key = AccountKey.drawn(for: account.id)
    let secrets = try AccountSecrets(password, key, cost: cost)
    return try connection.change { transaction in
      let database = transaction.database
      // Asked again: somebody may have been faster, or the account disabled meanwhile.
      guard try InvitationQueries.use(token, at: moment, in: database) else {
        throw AccountStore.noInvitation
      }
      var change = try AccountStore.change(of: account.id, in: transaction)
      guard !change.account.isDisabled else { throw AccountStore.noInvitation }
      try SecretQueries.removeAccess(of: account.id, in: database)
      try SecretQueries.keep(secrets, of: account.id, in: database)
      (change.act, change.by) = (.passwordSet, account.id)
      try AccountStore.keep(change, at: moment, in: &transaction)
      try RosterTable.setAccountKey(of: key, change.account, at: moment, in: &transaction)
      return change.account
    }
  }

  /// Changes a password that a person knows; the key stays, and so do the API tokens.
  ///
  /// - Parameter session: the one that goes on; all others of the account end.
  /// - Returns: whether the old password was right.
  /// - Throws: `invalidValue` with what the new password needs yet.
  public func changePassword(
    of id: PersonID, from old: Password, to new: Password, keeping session: SecretToken? = nil,
    at moment: Date
  ) throws(StorageError) -> Bool {
    let known = try connection.read { try SecretQueries.open(id, in: $0) }
    guard let known else {
      try AccountSecrets.refuse(old, cost: cost)
      return false
    }
    guard let key = try known.secrets.key(of: id, old) else { return false }
    try AccountStore.check(new, for: known.account)
    let secrets = try AccountSecrets(new, key, cost: cost)
    return try connection.change { transaction in
      let database = transaction.database
      guard try SecretQueries.open(id, in: database)?.secrets == known.secrets else {
        return false
      }
      try SecretQueries.keep(secrets, of: id, in: database)
      try SessionQueries.remove(of: id, except: session, in: database)
      return true
    }
  }

  private static func check(_ password: Password, for account: Account) throws(StorageError) {
    if let problem = PasswordRule(for: account).problem(with: password) {
      throw StorageError(.invalidValue, problem)
    }
  }

  private static let noInvitation = StorageError(
    .notFound,
    "this invitation was used already or is too old; ask whoever sent it for a new one")
}
