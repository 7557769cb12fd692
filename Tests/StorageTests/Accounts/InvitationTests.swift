import Accounts
import Approvals
import Detection
import Foundation
import PolicyPacks
import Storage
import Testing

@Suite("Invitations")
struct InvitationTests {
  private let people: People
  private let week = AccountStore.invitationPeriod

  init() throws { people = try People() }

  @Test("a person sets a password, signs in, and stands in the roster with the key of the account")
  func wholeWay() throws {
    let token = try people.accounts.invite(
      People.account("anna", [.learner, .trainer]), by: "admin", at: Samples.noon)
    #expect(try people.signIn("anna") == nil)
    #expect(try people.accounts.invited(by: token, at: Samples.noon)?.id == "anna")
    try people.accounts.accept(token, People.password, at: Samples.noon)
    let session = try #require(try people.signIn("anna"))
    #expect(session.account.roles == [.learner, .trainer])
    let key = try #require(
      try people.store.sessions.open(session.token, at: Samples.noon)?.key)
    let person = try #require(try people.store.roster.read()["anna"])
    #expect(person.accountKey == key.publicKey && person.publicKey == nil)
    #expect(try people.store.roster.read().person(holding: key.publicKey)?.id == "anna")
    #expect(try people.store.log.verify().isIntact)
  }

  @Test("somebody of the roster keeps what it says of them")
  func inRoster() throws {
    try people.store.roster.replace(with: Samples.roster, at: Samples.noon)
    try people.add("steward-1")
    let roster = try people.store.roster.read()
    #expect(roster["steward-1"]?.groups == ["stewards"])
    #expect(roster["steward-1"]?.accountKey != nil)
    #expect(roster.people.count == Samples.roster.people.count)
  }

  @Test("an invitation is used once")
  func once() throws {
    let token = try people.accounts.invite(
      People.account("anna"), by: "admin", at: Samples.noon)
    try people.accounts.accept(token, People.password, at: Samples.noon)
    #expect(try people.accounts.invited(by: token, at: Samples.noon) == nil)
    let error = #expect(throws: StorageError.self) {
      try people.accounts.accept(token, People.other, at: Samples.noon)
    }
    #expect(error?.code == .notFound)
    #expect(try people.signIn("anna", People.other) == nil)
  }

  @Test("of many who come with one invitation at once, one sets the password")
  func atOnce() async throws {
    let token = try people.accounts.invite(
      People.account("anna"), by: "admin", at: Samples.noon)
    let (folder, cost) = (people.place.folder, try People.cost())
    let winners = await withTaskGroup(of: Int?.self) { group in
      for number in 0..<8 {
        group.addTask {
          let password = Password("quiet lamps, boat number \(number)")
          let accounts = try? Store(at: folder).accounts(cost: cost)
          return (try? accounts?.accept(token, password, at: Samples.noon)).map { _ in number }
        }
      }
      return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
    }
    #expect(winners.count == 1)
    let works = try (0..<8).filter { number in
      try people.signIn("anna", Password("quiet lamps, boat number \(number)")) != nil
    }
    #expect(works == winners)
    #expect(try people.store.log.verify().isIntact)
  }

  @Test("an invitation holds for a week, and a new one ends it")
  func ending() throws {
    let first = try people.accounts.invite(
      People.account("anna"), by: "admin", at: Samples.noon)
    #expect(try people.accounts.invited(by: first, at: Samples.noon + week - 1) != nil)
    #expect(try people.accounts.invited(by: first, at: Samples.noon + week) == nil)
    #expect(throws: StorageError.self) {
      try people.accounts.accept(first, People.password, at: Samples.noon + week)
    }
    let second = try people.accounts.invite("anna" as PersonID, by: "admin", at: Samples.noon)
    #expect(try people.accounts.invited(by: first, at: Samples.noon) == nil)
    try people.accounts.accept(second, People.password, at: Samples.noon)
  }

  @Test("a poor password is refused with what it needs, and the invitation stays good")
  func poor() throws {
    let token = try people.accounts.invite(
      People.account("anna"), by: "admin", at: Samples.noon)
    let error = #expect(throws: StorageError.self) {
      try people.accounts.accept(token, Password("short"), at: Samples.noon)
    }
    #expect(error?.code == .invalidValue && error?.message.contains("12 characters") == true)
    try people.accounts.accept(token, People.password, at: Samples.noon)
  }

  @Test("a reset makes a new key, and ends sessions and tokens; the old password holds until then")
  func reset() throws {
    try people.add("anna")
    let session = try #require(try people.signIn("anna"))
    let old = try people.key(of: "anna")
    let program = try people.store.tokens.make(
      for: "anna", name: "editor", scopes: [.check], expires: Samples.noon + 1000,
      at: Samples.noon)
    let token = try people.accounts.invite("anna" as PersonID, by: "admin", at: Samples.noon)
    #expect(try people.signIn("anna") != nil)
    try people.accounts.accept(token, People.other, at: Samples.noon)
    #expect(try people.signIn("anna") == nil)
    #expect(try people.store.sessions.open(session.token, at: Samples.noon) == nil)
    #expect(try people.store.tokens.open(program, at: Samples.noon) == nil)
    let person = try #require(try people.store.roster.read()["anna"])
    #expect(person.accountKey != nil && person.accountKey != old.publicKey)
  }

  @Test("one account for each person, however capitals stand")
  func duplicates() throws {
    try people.store.roster.replace(
      with: Roster([Person(id: "Ben")]), at: Samples.noon)
    try people.add("anna")
    for id in ["anna", "Anna", "ben"] as [PersonID] {
      let error = #expect(throws: StorageError.self) {
        try people.accounts.invite(People.account(id), by: "admin", at: Samples.noon)
      }
      #expect(error?.code == .duplicate)
    }
    let error = #expect(throws: StorageError.self) {
      try people.accounts.invite("carl" as PersonID, by: "admin", at: Samples.noon)
    }
    #expect(error?.code == .notFound)
  }

  @Test("an account that could not be kept is refused")
  func unusable() throws {
    for account in [
      People.account("a b"), People.account("anna", []),
      Account(id: "anna", name: "", pack: "team", roles: [.learner], created: Samples.noon),
      Account(id: "anna", name: "A", pack: "Te am", roles: [.learner], created: Samples.noon),
    ] {
      let error = #expect(throws: StorageError.self) {
        try people.accounts.invite(account, by: "admin", at: Samples.noon)
      }
      #expect(error?.code == .invalidValue)
    }
  }
}
