import Accounts
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import PolicyPacks
import Storage

/// Knows who comes: by the cookie of a browser, or by the token of a program.
struct Doorman: Sendable {
  let store: Store
  private let cookie: SessionCookie
  let gate = SignInGate()
  let threads = WorkThreads()

  init(_ store: Store, origin: SiteOrigin) {
    self.store = store
    cookie = SessionCookie(isSecure: origin.isSecure)
  }

  /// Who signed in; `nil` for anybody.
  ///
  /// - Throws: `Problem` for a token that is none: a program must not go on as anybody.
  func member(_ request: Request) async throws -> Visitor.Member? {
    if let header = request.headers[.authorization] { return try program(header) }
    guard let token = cookie.token(in: request),
      let signedIn = try store.sessions.open(token, at: .now)
    else { return nil }
    return Visitor.Member(
      account: signedIn.account, key: signedIn.key,
      means: .session(token, formSecret: signedIn.formSecret))
  }

  private func program(_ header: String) throws -> Visitor.Member {
    guard header.lowercased().hasPrefix("bearer "),
      let token = SecretToken(String(header.dropFirst(7)), .api),
      let holder = try store.tokens.open(token, at: .now)
    else { throw Problem(.unauthorized, .wrongToken) }
    return Visitor.Member(
      account: holder.account, key: holder.key, means: .program(holder.scopes))
  }

  /// What came of an attempt to sign in.
  enum Outcome: Sendable {
    /// The cookie that the browser keeps.
    case signedIn(String)
    /// The name or the password is wrong.
    case wrong
    /// There were too many attempts; the next one may come then.
    case waits(until: Date)
  }

  /// Lets somebody in with their password.
  func signIn(_ name: String, _ password: Password, from address: String) async throws -> Outcome {
    guard let id = PersonID(checking: name) else { return .wrong }
    let now = Date.now
    if let until = await gate.enter(id, from: address, at: now) { return .waits(until: until) }
    let store = store
    let opened = try await threads.run { try store.accounts.signIn(id, password, at: now) }
    guard let opened else { return .wrong }
    await gate.noteSuccess(of: id)
    return .signedIn(cookie.value(of: opened.token))
  }

  /// Sets the password of an invitation, and lets the person in.
  func accept(
    _ token: SecretToken, _ password: Password, from address: String
  ) async throws -> Outcome {
    let store = store
    let account = try await threads.run { try store.accounts.accept(token, password, at: .now) }
    return try await signIn(account.id.description, password, from: address)
  }

  /// Changes a password that a person knows.
  func changePassword(
    of member: Visitor.Member, from old: Password, to new: Password, address: String
  ) async throws -> Outcome {
    guard case .session(let token, _) = member.means else { return .wrong }
    let (store, id, now) = (store, member.account.id, Date.now)
    if let until = await gate.enter(id, from: address, at: now) { return .waits(until: until) }
    let isRight = try await threads.run {
      try store.accounts.changePassword(of: id, from: old, to: new, keeping: token, at: now)
    }
    guard isRight else { return .wrong }
    await gate.noteSuccess(of: id)
    return .signedIn(cookie.value(of: token))
  }

  /// Ends the session of a browser.
  ///
  /// - Returns: the cookie that takes the place of the old one.
  func signOut(_ member: Visitor.Member?) throws -> String {
    if case .session(let token, _) = member?.means { try store.sessions.end(token) }
    return cookie.end
  }
}

/// Slows down whoever guesses passwords.
actor SignInGate {
  private var throttle = SignInThrottle()

  /// Until when one has to wait; `nil` if one may try.
  ///
  /// Each try counts as wrong until it was right, so that many at once are no way around.
  func enter(_ account: PersonID, from address: String, at now: Date) -> Date? {
    if let until = throttle.waits(for: account, from: address, at: now) { return until }
    throttle.noteFailure(of: account, from: address, at: now)
    return nil
  }

  func noteSuccess(of account: PersonID) { throttle.noteSuccess(of: account) }
}
