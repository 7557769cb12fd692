public import Accounts
public import Detection
public import Foundation
public import PolicyPacks

/// A session that just began; its token is for the browser alone.
public struct OpenSession: Sendable {
  /// Who signed in.
  public let account: Account
  /// What the browser keeps, and sends along each time.
  public let token: SecretToken
  /// When it ends at the latest.
  public let expires: Date
  /// What forms must bring along.
  public var formSecret: String { token.formSecret }
}

extension AccountStore {
  /// Lets a person in with their password.
  ///
  /// - Returns: `nil` if the password is wrong, or nobody can sign in to such an account; both take the
  ///   same work.
  public func signIn(
    _ id: PersonID, _ password: Password, at moment: Date
  ) throws(StorageError) -> OpenSession? {
    let known = try connection.read { try SecretQueries.open(id, in: $0) }
    guard let known else {
      try AccountSecrets.refuse(password, cost: cost)
      return nil
    }
    guard let key = try known.secrets.key(of: id, password) else { return nil }
    let isDated = known.secrets.password.cost.work < cost.work
    let stronger = isDated ? try AccountSecrets(password, key, cost: cost) : nil
    let token = SecretToken.drawn(.session)
    let session = KeptSession(
      account: id, created: moment, sealedKey: try key.sealedOrRefused(with: token.sealingKey))
    return try connection.change { transaction in
      let database = transaction.database
      // Asked again: the password may have been changed, or the account disabled meanwhile.
      guard let now = try SecretQueries.open(id, in: database), now.secrets == known.secrets
      else { return nil }
      if let stronger { try SecretQueries.keep(stronger, of: id, in: database) }
      try SessionQueries.removeExpired(at: moment, in: database)
      try SessionQueries.insert(session, token, in: database)
      return OpenSession(
        account: now.account, token: token, expires: moment + KeptSession.longest)
    }
  }
}
