public import Accounts
public import Detection
public import Foundation
public import PolicyPacks

extension AccountStore {
  /// Says what a person does from now on; who is signed in has the new roles at once.
  ///
  /// - Returns: whether it changed anything.
  /// - Throws: `notFound`; `invalidValue` without a role.
  @discardableResult
  public func setRoles(
    _ roles: Set<Role>, of id: PersonID, by admin: PersonID, at moment: Date
  ) throws(StorageError) -> Bool {
    try change(id, .rolesSet, by: admin, at: moment) { $0.roles = roles }
  }

  /// Says in which language a person's pages are; `nil` for the one that their browser asks for.
  ///
  /// - Returns: whether it changed anything.
  @discardableResult
  public func setLanguage(
    _ language: String?, of id: PersonID, at moment: Date
  ) throws(StorageError) -> Bool {
    try change(id, .languageSet, by: id, at: moment) { $0.language = language }
  }

  /// Shuts an account: whoever is signed in is out at once, and programs with its tokens are.
  ///
  /// - Returns: whether it was open.
  @discardableResult
  public func disable(
    _ id: PersonID, by admin: PersonID, at moment: Date
  ) throws(StorageError) -> Bool {
    try change(id, .disabled, by: admin, at: moment) { $0.isDisabled = true }
  }

  /// Opens an account that was shut; password, key and API tokens are as they were.
  ///
  /// - Returns: whether it was shut.
  @discardableResult
  public func enable(
    _ id: PersonID, by admin: PersonID, at moment: Date
  ) throws(StorageError) -> Bool {
    try change(id, .enabled, by: admin, at: moment) { $0.isDisabled = false }
  }

  private func change(
    _ id: PersonID, _ act: AccountChange.Act, by admin: PersonID, at moment: Date,
    _ body: (inout Account) -> Void
  ) throws(StorageError) -> Bool {
    try connection.change { transaction in
      var change = try AccountStore.change(of: id, in: transaction)
      let before = change.account
      body(&change.account)
      guard change.account != before else { return false }
      if let problem = change.account.problem { throw StorageError(.invalidValue, problem) }
      (change.act, change.by) = (act, admin)
      try AccountStore.keep(change, at: moment, in: &transaction)
      if change.account.isDisabled {
        try SessionQueries.remove(of: id, in: transaction.database)
        try InvitationQueries.remove(of: id, in: transaction.database)
      }
      return true
    }
  }
}
