import Accounts
import Detection
import Foundation
import GRDB
import PolicyPacks
import Storage
import Testing

@Suite("Sessions")
struct SessionTests {
  private let people: People
  private let hour: TimeInterval = 3600

  init() throws {
    people = try People()
    try people.add("anna")
  }

  private func open(_ session: OpenSession, after time: TimeInterval) throws -> SignedIn? {
    try people.store.sessions.open(session.token, at: Samples.noon + time)
  }

  @Test("a wrong password, an unknown name and an invited person do not come in")
  func refused() throws {
    _ = try people.accounts.invite(People.account("ben"), by: "admin", at: Samples.noon)
    #expect(try people.signIn("anna", People.other) == nil)
    #expect(try people.signIn("anna", Password("")) == nil)
    #expect(try people.signIn("nobody") == nil)
    #expect(try people.signIn("ben") == nil)
    #expect(try people.rows("sessions") == 0)
  }

  @Test("a session ends twelve hours after it was last seen, and after fourteen days")
  func ending() throws {
    let session = try #require(try people.signIn("anna"))
    #expect(try open(session, after: 12 * hour - 1) != nil)
    #expect(try open(session, after: 24 * hour - 2) != nil)
    #expect(try open(session, after: 36 * hour) == nil)
    let busy = try #require(try people.signIn("anna"))
    for half in 1..<(14 * 4) { #expect(try open(busy, after: Double(half) * 6 * hour) != nil) }
    #expect(try open(busy, after: 14 * 24 * hour) == nil)
    #expect(busy.expires == Samples.noon + 14 * 24 * hour)
  }

  @Test("what ended is cleaned up when somebody signs in")
  func cleaning() throws {
    for _ in 0..<3 { _ = try people.signIn("anna") }
    #expect(try people.rows("sessions") == 3)
    _ = try people.signIn("anna", at: Samples.noon + 12 * hour)
    #expect(try people.rows("sessions") == 1)
  }

  @Test("one can end one session, or all, or all others")
  func leaving() throws {
    let sessions = try (0..<4).map { _ in try #require(try people.signIn("anna")) }
    try people.store.sessions.end(sessions[0].token)
    #expect(try sessions.map { try open($0, after: 1) != nil } == [false, true, true, true])
    try people.store.sessions.endAll(of: "anna", except: sessions[2].token)
    #expect(try sessions.map { try open($0, after: 1) != nil } == [false, false, true, false])
    #expect(try people.store.sessions.count(of: "anna", at: Samples.noon) == 1)
    try people.store.sessions.endAll(of: "anna")
    #expect(try open(sessions[2], after: 1) == nil)
  }

  @Test("who is disabled is out at once, and comes in again when enabled, by the password")
  func disabled() throws {
    let session = try #require(try people.signIn("anna"))
    #expect(try people.accounts.disable("anna", by: "admin", at: Samples.noon))
    #expect(try open(session, after: 1) == nil)
    #expect(try people.signIn("anna") == nil)
    #expect(throws: StorageError.self) {
      try people.accounts.invite("anna" as PersonID, by: "admin", at: Samples.noon)
    }
    #expect(try people.accounts.enable("anna", by: "admin", at: Samples.noon))
    #expect(try open(session, after: 1) == nil)
    #expect(try people.signIn("anna") != nil)
  }

  @Test("new roles hold at once for whoever is signed in")
  func roles() throws {
    let session = try #require(try people.signIn("anna"))
    try people.accounts.setRoles([.lead], of: "anna", by: "admin", at: Samples.noon)
    #expect(try open(session, after: 1)?.account.roles == [.lead])
    #expect(try !people.accounts.setRoles([.lead], of: "anna", by: "admin", at: Samples.noon))
    #expect(throws: StorageError.self) {
      try people.accounts.setRoles([], of: "anna", by: "admin", at: Samples.noon)
    }
  }

  @Test("a changed password keeps the key, and ends all sessions but the one that changed it")
  func changing() throws {
    let key = try people.key(of: "anna")
    let (here, there) = (
      try #require(try people.signIn("anna")), try #require(try people.signIn("anna"))
    )
    func change(_ old: Password, _ new: Password) throws -> Bool {
      try people.accounts.changePassword(
        of: "anna", from: old, to: new, keeping: here.token, at: Samples.noon)
    }
    #expect(try !change(People.other, Password("a third one of words")))
    #expect(throws: StorageError.self) { try change(People.password, Password("short")) }
    #expect(try open(there, after: 1) != nil)
    #expect(try change(People.password, People.other))
    #expect(try open(here, after: 1)?.key?.publicKey == key.publicKey)
    #expect(try open(there, after: 1) == nil)
    #expect(try people.signIn("anna") == nil)
    let later = try #require(try people.signIn("anna", People.other))
    #expect(try open(later, after: 1)?.key?.publicKey == key.publicKey)
    #expect(
      try !people.accounts.changePassword(
        of: "nobody", from: People.password, to: People.other, at: Samples.noon))
  }

  @Test("a password that is too quickly tried by now is kept anew when its person signs in")
  func stronger() throws {
    let key = try people.key(of: "anna")
    let strong = people.store.accounts(cost: try People.cost(rounds: 64))
    let session = try #require(
      try strong.signIn("anna", People.password, at: Samples.noon))
    #expect(try open(session, after: 1)?.key?.publicKey == key.publicKey)
    try people.place.tamper { database in
      let kept = try String.fetchOne(database, sql: "SELECT password FROM account_secrets")
      #expect(kept?.contains("\"rounds\":64") == true)
    }
    #expect(try people.signIn("anna") != nil)
  }

  @Test("forms bring along what only the session's own page knows")
  func forms() throws {
    let (one, other) = (
      try #require(try people.signIn("anna")), try #require(try people.signIn("anna"))
    )
    #expect(try open(one, after: 1)?.formSecret == one.formSecret)
    #expect(one.formSecret != other.formSecret)
  }
}
