import Accounts
import Approvals
import Detection
import Foundation
import PolicyPacks
import Storage
import Testing

/// What is read for every request is read once, and yet nobody ever sees what is over.
@Suite("What a store remembers")
struct RememberingTests {
  private let people: People
  private let here: Store
  /// Another process, as far as SQLite can tell.
  private let elsewhere: Store

  init() throws {
    people = try People()
    try people.add("anna")
    here = people.store
    elsewhere = try people.place.open()
  }

  private func token() throws -> SecretToken {
    try here.tokens.make(
      for: "anna", name: "editor", scopes: [.check], expires: Samples.noon + 30 * 86_400,
      at: Samples.noon)
  }

  @Test(
    "a token that is taken back counts no more at once, whoever took it back",
    arguments: [true, false])
  func tokens(_ isHere: Bool) throws {
    let token = try token()
    for _ in 0..<3 { #expect(try here.tokens.open(token, at: Samples.noon) != nil) }
    try (isHere ? here : elsewhere).tokens.end(token)
    #expect(try here.tokens.open(token, at: Samples.noon) == nil)
  }

  @Test("a token ends by the clock, though nothing in the data changes")
  func clock() throws {
    let token = try token()
    #expect(try here.tokens.open(token, at: Samples.noon) != nil)
    #expect(try here.tokens.open(token, at: Samples.noon + 31 * 86_400) == nil)
    #expect(try here.tokens.open(token, at: Samples.noon) != nil)
  }

  @Test("a token that was none is one once it is made elsewhere")
  func new() throws {
    let token = SecretToken.drawn(.api)
    #expect(try here.tokens.open(token, at: Samples.noon) == nil)
    let made = try elsewhere.tokens.make(
      for: "anna", name: "other", scopes: [.check], expires: Samples.noon + 86_400,
      at: Samples.noon)
    #expect(try here.tokens.open(made, at: Samples.noon)?.account.id == "anna")
  }

  @Test(
    "a disabled account is out at once, with its tokens and sessions", arguments: [true, false])
  func disabled(_ isHere: Bool) throws {
    let token = try token()
    let session = try #require(try people.signIn("anna")).token
    #expect(try here.tokens.open(token, at: Samples.noon) != nil)
    #expect(try here.sessions.open(session, at: Samples.noon) != nil)
    try (isHere ? here : elsewhere).accounts.disable("anna", by: "admin", at: Samples.noon)
    #expect(try here.tokens.open(token, at: Samples.noon) == nil)
    #expect(try here.sessions.open(session, at: Samples.noon) == nil)
  }

  @Test("the roster is the present one, whoever read it in", arguments: [true, false])
  func roster(_ isHere: Bool) throws {
    let before = try here.roster.read()
    #expect(try here.roster.read() == before)
    let store = isHere ? here : elsewhere
    let after = Roster(before.people + [Person(id: "late", name: "Late Comer")])
    try store.roster.replace(with: after, at: Samples.noon)
    #expect(try here.roster.read()["late"]?.name == "Late Comer")
  }

  @Test("a consent counts from when it is given until it is taken back", arguments: [true, false])
  func consent(_ isHere: Bool) throws {
    let store = isHere ? here : elsewhere
    let check = Samples.check()
    #expect(try here.events.record(check, by: "anna", at: Samples.noon) == nil)
    try store.consent.set(true, for: "anna", at: Samples.noon)
    #expect(try here.events.record(check, by: "anna", at: Samples.noon) != nil)
    try store.consent.set(false, for: "anna", at: Samples.noon)
    #expect(try here.consent.isOn(for: "anna") == false)
    #expect(try here.events.record(check, by: "anna", at: Samples.noon) == nil)
  }

  @Test("what another program writes into the file is seen, too")
  func otherProgram() throws {
    #expect(try here.roster.read()["anna"] != nil)
    try people.place.tamper("DELETE FROM rosters")
    #expect(try here.roster.read()["anna"] == nil)
  }
}
