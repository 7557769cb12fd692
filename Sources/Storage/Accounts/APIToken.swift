public import Accounts
public import Foundation

/// A token of a person's, as they see it in a list: everything but the secret.
public struct APIToken: Sendable, Hashable {
  /// Names it among others: the beginning of its digest.
  public let id: String
  /// What the person calls it.
  public let name: String
  /// What it is good for.
  public let scopes: Set<TokenScope>
  /// When it was made.
  public let created: Date
  /// When it ends.
  public let expires: Date
  /// The beginning of the day, in UTC, on which it was last used; `nil` if it never was.
  public let lastUsed: Date?
}

/// A program that acts for somebody, as far as one request goes.
public struct TokenHolder: Sendable {
  /// For whom, with the roles that they have now.
  public let account: Account
  /// What it may do, and no more than the person may.
  public let scopes: Set<TokenScope>
  let lock: KeyLock?

  /// What signs for them; `nil` unless a scope needs it.
  public var key: AccountKey? { lock?.key }
}
