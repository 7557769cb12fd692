import Accounts
import Desks
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import PolicyPacks
import Storage

/// Tokens for programs of somebody who gives their password.
extension Doorman {
  /// What came of asking for a token.
  enum TokenOutcome: Sendable {
    /// The token.
    case made(TokenReply)
    /// The name or the password is wrong.
    case wrong
    /// There were too many attempts; the next one may come then.
    case waits(until: Date)
  }

  /// The token that a program sends along; `nil` if it sends none.
  static func token(in request: Request) -> SecretToken? {
    guard let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ")
    else { return nil }
    return SecretToken(String(header.dropFirst(7)), .api)
  }

  /// Makes a token; one of the person's with the same name is taken back.
  ///
  /// - Throws: `StorageError` with `invalidValue` for a name or a time that no token has.
  func makeToken(
    _ question: TokenQuestion, from address: String
  ) async throws -> TokenOutcome {
    guard let id = PersonID(checking: question.person) else { return .wrong }
    let now = Date.now
    if let until = await gate.enter(id, from: address, at: now) { return .waits(until: until) }
    let store = store
    let reply = try await threads.run { () throws -> TokenReply? in
      let session = try store.accounts.signIn(id, Password(question.password), at: now)
      guard let session else { return nil }
      defer { try? store.sessions.end(session.token) }
      return try Doorman.token(question, of: session, in: store, at: now)
    }
    guard let reply else { return .wrong }
    await gate.noteSuccess(of: id)
    return .made(reply)
  }

  private static func token(
    _ question: TokenQuestion, of session: OpenSession, in store: Store, at now: Date
  ) throws -> TokenReply {
    let id = session.account.id
    let scopes = question.scopes.map { Set($0) } ?? TokenScope.usable(by: session.account.roles)
    let expires = now + Double(min(365, max(1, question.days))) * 86_400
    for old in try store.tokens.list(of: id, at: now) where old.name == question.name {
      try store.tokens.revoke(old.id, of: id)
    }
    let token = try store.tokens.make(
      for: id, name: question.name, scopes: scopes, expires: expires,
      key: try store.sessions.open(session.token, at: now)?.key, at: now)
    return TokenReply(token: token.text, expires: expires)
  }
}
