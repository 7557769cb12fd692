import Accounts
import Detection
import Foundation
import PolicyPacks
import Storage
import Testing

@Suite("API tokens")
struct TokenTests {
  private let people: People
  private let day: TimeInterval = 86_400

  init() throws {
    people = try People()
    try people.add("anna")
    try people.add("ben")
  }

  private func make(
    _ name: String = "editor", _ scopes: Set<TokenScope> = [.check], days: Double = 30,
    key: AccountKey? = nil
  ) throws -> SecretToken {
    try people.store.tokens.make(
      for: "anna", name: name, scopes: scopes, expires: Samples.noon + days * day, key: key,
      at: Samples.noon)
  }

  @Test("a token acts for its person, within its scopes, until it ends")
  func opening() throws {
    let token = try make("editor", [.check, .practice])
    let holder = try #require(try people.store.tokens.open(token, at: Samples.noon + day))
    #expect(holder.account.id == "anna" && holder.scopes == [.check, .practice])
    #expect(holder.key == nil)
    #expect(try people.store.tokens.open(token, at: Samples.noon + 30 * day) == nil)
    #expect(try people.store.tokens.open(.drawn(.api), at: Samples.noon) == nil)
  }

  @Test("a token that signs carries the person's own key, and no other")
  func signing() throws {
    let key = try people.key(of: "anna")
    let token = try make("desk", [.grade], key: key)
    let holder = try #require(try people.store.tokens.open(token, at: Samples.noon))
    #expect(holder.key?.publicKey == key.publicKey)
    #expect(throws: StorageError.self) { try make("none", [.approvals]) }
    #expect(throws: StorageError.self) {
      try make("other", [.approvals], key: people.key(of: "ben"))
    }
    // What only checks has no need of it.
    let plain = try make("plain", [.check], key: key)
    #expect(try people.store.tokens.open(plain, at: Samples.noon)?.key == nil)
  }

  @Test("the list says when a token was last used, by the day, and never shows it")
  func listing() throws {
    let token = try make()
    _ = try make("backup", [.export])
    #expect(
      try people.store.tokens.list(of: "anna", at: Samples.noon).map(\.name)
        == ["backup", "editor"])
    _ = try people.store.tokens.open(token, at: Samples.noon + day + 5)
    let listed = try people.store.tokens.list(of: "anna", at: Samples.noon).last
    #expect(listed?.lastUsed == Samples.noon + day / 2)
    #expect(!"\(String(describing: listed))".contains(token.text.dropFirst(5)))
    #expect(try people.store.tokens.list(of: "ben", at: Samples.noon).isEmpty)
    #expect(try people.store.tokens.list(of: "anna", at: Samples.noon + 30 * day).isEmpty)
  }

  @Test("its person takes a token back, and nobody else")
  func revoking() throws {
    let token = try make()
    let id = try #require(try people.store.tokens.list(of: "anna", at: Samples.noon).first?.id)
    #expect(try !people.store.tokens.revoke(id, of: "ben"))
    #expect(try !people.store.tokens.revoke("", of: "anna"))
    #expect(try people.store.tokens.open(token, at: Samples.noon) != nil)
    #expect(try people.store.tokens.revoke(id, of: "anna"))
    #expect(try people.store.tokens.open(token, at: Samples.noon) == nil)
  }

  @Test("a disabled account's tokens rest")
  func disabled() throws {
    let token = try make()
    try people.accounts.disable("anna", by: "admin", at: Samples.noon)
    #expect(try people.store.tokens.open(token, at: Samples.noon) == nil)
    #expect(throws: StorageError.self) { try make("another") }
    try people.accounts.enable("anna", by: "admin", at: Samples.noon)
    #expect(try people.store.tokens.open(token, at: Samples.noon) != nil)
  }

  @Test("a changed password leaves tokens as they are")
  func changedPassword() throws {
    let token = try make("desk", [.grade], key: people.key(of: "anna"))
    #expect(
      try people.accounts.changePassword(
        of: "anna", from: People.password, to: People.other, at: Samples.noon))
    #expect(try people.store.tokens.open(token, at: Samples.noon)?.key != nil)
  }

  @Test("names, ends and numbers have bounds, and what ended makes room")
  func bounds() throws {
    for attempt in [
      { try make("") }, { try make("a\nb") }, { try make(String(repeating: "x", count: 65)) },
      { try make("x", []) }, { try make("x", days: 0) }, { try make("x", days: 367) },
    ] {
      let error = #expect(throws: StorageError.self) { try attempt() }
      #expect(error?.code == .invalidValue)
    }
    for number in 1...TokenStore.mostTokens { _ = try make("token \(number)", days: 1) }
    #expect(throws: StorageError.self) { try make("one more") }
    let error = #expect(throws: StorageError.self) {
      try people.store.tokens.make(
        for: "nobody", name: "x", scopes: [.check], expires: Samples.noon + 1, at: Samples.noon)
    }
    #expect(error?.code == .notFound)
    _ = try people.store.tokens.make(
      for: "anna", name: "token 1", scopes: [.check], expires: Samples.noon + 3 * day,
      at: Samples.noon + 2 * day)
    #expect(try people.rows("api_tokens") == 1)
  }

  @Test("two tokens of one name are refused")
  func names() throws {
    _ = try make()
    let error = #expect(throws: StorageError.self) { try make() }
    #expect(error?.code == .duplicate)
  }
}
