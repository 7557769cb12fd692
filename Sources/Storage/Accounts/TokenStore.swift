public import Accounts
public import Detection
public import Foundation
public import PolicyPacks

/// The tokens by which programs act for people.
///
/// A person makes them for themselves, and takes them back. Nothing of it is in the log.
public struct TokenStore: Sendable {
  let connection: Connection

  /// The longest time that a token holds: a year.
  public static let longest: TimeInterval = 366 * 86_400
  /// How many one person may have.
  public static let mostTokens = 50

  /// Makes a token.
  ///
  /// - Parameters:
  ///   - id: for whom it acts.
  ///   - name: what they call it; 1 to 64 characters.
  ///   - scopes: what it is good for; at least one.
  ///   - expires: when it ends, within a year.
  ///   - key: the person's key, which goes with tokens that sign; others do not need it.
  /// - Returns: the token, to be shown once.
  /// - Throws: `notFound`, `duplicate`, `invalidValue`.
  public func make(
    for id: PersonID, name: String, scopes: Set<TokenScope>, expires: Date, key: AccountKey? = nil,
    at moment: Date
  ) throws(StorageError) -> SecretToken {
    try TokenStore.check(name, scopes, expires, at: moment)
    let token = SecretToken.drawn(.api)
    var kept = KeptToken(
      account: id, name: name, scopes: scopes, created: moment, expires: expires)
    if scopes.contains(where: \.signs) {
      guard let key, key.account == id else {
        throw StorageError(.invalidValue, "a token that signs needs the person's own key")
      }
      kept.sealedKey = try key.sealedOrRefused(with: token.sealingKey)
    }
    return try connection.change { transaction in
      let database = transaction.database
      try TokenQueries.removeExpired(at: moment, in: database)
      guard try AccountStore.change(of: id, in: transaction).account.isDisabled == false else {
        throw StorageError(.invalidValue, "the account is disabled")
      }
      try TokenStore.checkRoom(for: kept, in: transaction)
      try TokenQueries.insert(kept, token, in: database)
      return token
    }
  }

  /// Who comes with a token; `nil` if it ended or the account is disabled.
  public func open(
    _ token: SecretToken, at moment: Date
  ) throws(StorageError) -> TokenHolder? {
    let question = "token \(token.digest.hexadecimal)"
    let known = try connection.remembered(question) { database -> (KeptToken, Account)? in
      guard let kept = try TokenQueries.token(token, in: database),
        let account = try AccountQueries.change(of: kept.account, in: database)?.account,
        !account.isDisabled
      else { return nil }
      return (kept, account)
    }
    guard let (kept, account) = known, kept.expires > moment else { return nil }
    let day = moment.beginningOfDay
    if kept.lastUsed.map({ $0 < day }) ?? true {
      try connection.change { try TokenQueries.noteUsed(token, on: day, in: $0.database) }
    }
    return TokenHolder(
      account: account, scopes: kept.scopes,
      lock: kept.sealedKey.map { KeyLock(sealed: $0, account: account.id, token: token) })
  }

  /// A person's tokens that hold at a moment, by name.
  public func list(of id: PersonID, at moment: Date) throws(StorageError) -> [APIToken] {
    try connection.read { try TokenQueries.list(of: id, at: moment, in: $0) }
  }

  /// Takes a token back at once.
  ///
  /// - Parameters:
  ///   - token: its id in the list.
  ///   - id: whose it is; another's is not found.
  /// - Returns: whether there was one.
  @discardableResult
  public func revoke(_ token: String, of id: PersonID) throws(StorageError) -> Bool {
    try connection.change { try TokenQueries.remove(token, of: id, in: $0.database) }
  }

  /// Takes a token back by itself, for whoever holds it; none is no error.
  public func end(_ token: SecretToken) throws(StorageError) {
    try connection.change { try TokenQueries.remove(token, in: $0.database) }
  }

  private static func check(
    _ name: String, _ scopes: Set<TokenScope>, _ expires: Date, at moment: Date
  ) throws(StorageError) {
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard isPlain, (1...64).contains(name.count), name.utf8.count <= 256 else {
      throw StorageError(.invalidValue, "a token needs a name of 1 to 64 characters")
    }
    guard !scopes.isEmpty else {
      throw StorageError(.invalidValue, "say what the token is good for")
    }
    guard expires > moment, expires <= moment + longest else {
      throw StorageError(.invalidValue, "a token ends within a year from now")
    }
  }

  private static func checkRoom(
    for token: KeptToken, in transaction: LogTransaction
  ) throws {
    let others = try TokenQueries.list(
      of: token.account, at: token.created, in: transaction.database)
    if others.contains(where: { $0.name == token.name }) {
      throw StorageError(.duplicate, "there is a token of this name; revoke it, or take another")
    }
    guard others.count < mostTokens else {
      throw StorageError(
        .invalidValue, "there are \(mostTokens) tokens already; revoke one that nobody uses")
    }
  }
}
