public import Accounts
public import Detection
public import Foundation
public import PolicyPacks

/// Whoever is signed in, as far as one request of theirs goes.
public struct SignedIn: Sendable {
  /// Who, with the roles that they have now.
  public let account: Account
  /// What forms must bring along; another site's page cannot know it.
  public let formSecret: String
  let lock: KeyLock

  /// What signs for them; `nil` if it does not open, and then nothing can be decided.
  public var key: AccountKey? { lock.key }
}

/// The browsers that people are signed in with.
///
/// Kept are digests of their tokens, so a copy of the data opens no session. Nothing of it is in the log.
public struct SessionStore: Sendable {
  let connection: Connection

  /// Who comes with a token; `nil` if its session ended or the account is disabled.
  ///
  /// A session ends twelve hours after it was last seen (to five minutes), and after fourteen days.
  public func open(
    _ token: SecretToken, at moment: Date
  ) throws(StorageError) -> SignedIn? {
    let question = "session \(token.digest.hexadecimal)"
    let known = try connection.remembered(question) { database -> (KeptSession, Account)? in
      guard let session = try SessionQueries.session(token, in: database),
        let account = try AccountQueries.change(of: session.account, in: database)?.account,
        !account.isDisabled
      else { return nil }
      return (session, account)
    }
    guard let (session, account) = known, session.expires > moment else { return nil }
    if moment.timeIntervalSince(session.seen) >= KeptSession.grain {
      try noteSeen(session, token, at: moment)
    }
    return SignedIn(
      account: account, formSecret: token.formSecret,
      lock: KeyLock(sealed: session.sealedKey, account: account.id, token: token))
  }

  /// Ends a session; none is no error.
  public func end(_ token: SecretToken) throws(StorageError) {
    try connection.change { try SessionQueries.remove(token, in: $0.database) }
  }

  /// Ends all sessions of a person, but one if it is said.
  public func endAll(
    of id: PersonID, except token: SecretToken? = nil
  ) throws(StorageError) {
    try connection.change { try SessionQueries.remove(of: id, except: token, in: $0.database) }
  }

  /// How many sessions of a person go on at a moment.
  public func count(of id: PersonID, at moment: Date) throws(StorageError) -> Int {
    try connection.read { try SessionQueries.count(of: id, at: moment, in: $0) }
  }

  private func noteSeen(
    _ session: KeptSession, _ token: SecretToken, at moment: Date
  ) throws(StorageError) {
    var session = session
    session.seen = moment
    try connection.change { transaction in
      try SessionQueries.noteSeen(session, token, in: transaction.database)
      try SessionQueries.removeExpired(at: moment, in: transaction.database)
    }
  }
}
