public import Accounts
public import Foundation

/// Asks a server for a token, by name and password.
///
/// Nothing prints the password.
public struct TokenQuestion: Sendable, Codable, CustomStringConvertible, CustomReflectable {
  /// Who signs in.
  public var person: String
  /// Their password.
  public var password: String
  /// What they call the token; one of theirs with this name is replaced.
  public var name: String
  /// What it is good for; `nil` for all that the person may use.
  public var scopes: [TokenScope]?
  /// In how many days it ends.
  public var days: Int

  /// A question.
  public init(
    person: String, password: String, name: String, scopes: [TokenScope]?, days: Int
  ) {
    (self.person, self.password, self.name) = (person, password, name)
    (self.scopes, self.days) = (scopes, days)
  }

  /// What it is, and nothing of it.
  public var description: String { "a question for a token" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A token that was just made, for its holder alone.
///
/// Nothing prints it.
public struct TokenReply: Sendable, Codable, CustomStringConvertible, CustomReflectable {
  /// The token.
  public var token: String
  /// When it ends.
  public var expires: Date

  /// A token.
  public init(token: String, expires: Date) { (self.token, self.expires) = (token, expires) }

  /// When it ends, and nothing of it.
  public var description: String { "a token until \(expires)" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension TokenScope {
  /// What somebody with these roles can use: a token for more would say more than it does.
  public static func usable(by roles: Set<Role>) -> Set<TokenScope> {
    var scopes: Set<TokenScope> = [.check, .practice, .approvals, .disputes]
    if roles.contains(.trainer) { scopes.insert(.grade) }
    if !roles.isDisjoint(with: [.lead, .admin]) { scopes.insert(.export) }
    return scopes
  }
}
