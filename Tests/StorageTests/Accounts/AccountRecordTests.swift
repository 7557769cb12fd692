import Accounts
import Approvals
import Detection
import Foundation
import GRDB
import PolicyPacks
import SSHSignatures
import Storage
import Testing

@Suite("What is kept of accounts")
struct AccountRecordTests {
  private let people: People

  init() throws { people = try People() }

  /// An account with everything.
  private func fill() throws -> (session: OpenSession, token: SecretToken) {
    try people.add("anna", [.learner, .approver])
    let key = try people.key(of: "anna")
    let token = try people.store.tokens.make(
      for: "anna", name: "desk", scopes: [.grade], expires: Samples.noon + 9000, key: key,
      at: Samples.noon)
    let session = try #require(try people.signIn("anna"))
    _ = try people.accounts.invite("anna" as PersonID, by: "admin", at: Samples.noon)
    return (session, token)
  }

  @Test("what admins do is in the log with their names, and no secret is")
  func log() throws {
    try people.add("anna")
    let before = try people.store.log.head
    let session = try #require(try people.signIn("anna"))
    _ = try people.store.sessions.open(session.token, at: Samples.noon + 3600)
    #expect(try people.store.log.head == before)
    try people.accounts.setRoles([.lead], of: "anna", by: "chief", at: Samples.noon)
    try people.accounts.setLanguage("de", of: "anna", at: Samples.noon)
    try people.accounts.disable("anna", by: "chief", at: Samples.noon)
    try people.accounts.enable("anna", by: "chief", at: Samples.noon)
    let entries = try people.store.log.entries().filter { $0.kind == .accountChanged }
    let payloads = try entries.compactMap { try people.store.log.payload(of: $0.sequence) }
    let words = [
      "\"invited\"", "password-set", "roles-set", "language-set", "\"disabled\"", "\"enabled\"",
    ]
    #expect(payloads.count == words.count)
    for (payload, word) in zip(payloads, words) { #expect(payload.contains(word)) }
    #expect(payloads[2].contains("chief") && payloads[0].contains("admin"))
    for payload in payloads { #expect(!payload.contains("salt") && !payload.contains("sealed")) }
    #expect(entries.allSatisfy { !$0.subject.contains("anna") })
  }

  @Test("neither a password nor a token nor a key is in the files")
  func files() throws {
    let (session, token) = try fill()
    let secrets = ["quiet lamps under water", session.token.text, token.text, session.formSecret]
    for name in try FileManager.default.contentsOfDirectory(atPath: people.place.folder) {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(people.place.folder)/\(name)"))
      for secret in secrets { #expect(data.range(of: Data(secret.utf8)) == nil) }
    }
  }

  @Test("whoever writes the database cannot sign with a person's key")
  func tampering() throws {
    try people.add("anna")
    try people.add("mallory")
    let key = try people.key(of: "anna")
    // Somebody gives anna's account their own password and key.
    try people.place.tamper(
      """
      UPDATE account_secrets SET (password, sealed_key) =
        (SELECT password, sealed_key FROM account_secrets WHERE account = 'mallory')
      WHERE account = 'anna'
      """)
    // The seal is for its account alone.
    let error = #expect(throws: StorageError.self) { try people.signIn("anna") }
    #expect(error?.code == .corrupt)
    #expect(try people.store.roster.read()["anna"]?.accountKey == key.publicKey)
  }

  @Test("a session whose key somebody exchanged opens without one")
  func exchangedKey() throws {
    try people.add("anna")
    let session = try #require(try people.signIn("anna"))
    try people.place.tamper("UPDATE sessions SET sealed_key = '00' || sealed_key")
    let signedIn = try #require(try people.store.sessions.open(session.token, at: Samples.noon))
    #expect(signedIn.key == nil)
  }

  @Test(
    "an account that somebody changed in the table shows",
    arguments: [
      "UPDATE accounts SET is_disabled = 0", "UPDATE accounts SET pack = 'other'",
      "DELETE FROM accounts", "UPDATE accounts SET person = 'other'",
      "UPDATE accounts SET sequence = (SELECT MIN(sequence) FROM log WHERE kind = 'account.changed')",
    ])
  func table(_ sql: String) throws {
    try people.add("anna")
    try people.accounts.disable("anna", by: "admin", at: Samples.noon)
    try people.place.tamper(sql)
    #expect(try !people.place.open().log.verify().isIntact)
  }

  @Test("forgetting a person takes the account, sessions and tokens with it")
  func forgetting() throws {
    let (session, token) = try fill()
    try people.add("ben")
    try people.store.roster.replace(with: Roster([Person(id: "ben")]), at: Samples.noon)
    let report = try people.store.log.forget(.person("anna"), at: Samples.noon)
    #expect(!report.isInRoster && report.isWiped)
    #expect(try people.accounts["anna"] == nil)
    #expect(try people.store.sessions.open(session.token, at: Samples.noon) == nil)
    #expect(try people.store.tokens.open(token, at: Samples.noon) == nil)
    #expect(try people.signIn("ben") != nil)
    let proof = try people.store.log.verify()
    #expect(proof.isIntact, "\(proof.breaks)")
    try people.store.checkIntegrity()
    for name in try FileManager.default.contentsOfDirectory(atPath: people.place.folder) {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(people.place.folder)/\(name)"))
      #expect(data.range(of: Data("anna".utf8)) == nil, "\(name)")
    }
  }

  @Test("a backup brings accounts back with their passwords, and nobody is signed in")
  func backup() throws {
    let place = people.place
    let (session, token) = try fill()
    let invitation = try people.accounts.invite("anna" as PersonID, by: "admin", at: Samples.noon)
    try people.store.backup(to: place.parent + "/kept", at: Samples.noon)
    let target = place.parent + "/again"
    _ = try Store.restoreBackup(
      from: place.parent + "/kept", to: target, keyFile: place.keyFile, at: Samples.noon)
    let store = try Store(at: target, keyFile: place.keyFile)
    let accounts = store.accounts(cost: try People.cost())
    #expect(try store.sessions.open(session.token, at: Samples.noon) == nil)
    #expect(try store.tokens.open(token, at: Samples.noon) == nil)
    #expect(try accounts.invited(by: invitation, at: Samples.noon) == nil)
    #expect(try accounts.signIn("anna", People.password, at: Samples.noon) != nil)
    #expect(try store.log.verify().isIntact)
  }

  @Test("data of version 4 get the tables and keep what they have")
  func migrates() throws {
    try Samples.fill(people.store)
    try people.place.tamper(
      """
      DROP TABLE sessions; DROP TABLE api_tokens; DROP TABLE invitations;
      DROP TABLE account_secrets; DROP TABLE accounts;
      DELETE FROM grdb_migrations WHERE identifier = '5'
      """)
    let later = try people.place.open()
    #expect(try later.requests.list().count == 2)
    #expect(try later.roster.read() == Samples.roster)
    let accounts = later.accounts(cost: try People.cost())
    let token = try accounts.invite(People.account("asker"), by: "admin", at: Samples.noon)
    try accounts.accept(token, People.password, at: Samples.noon)
    #expect(try accounts.signIn("asker", People.password, at: Samples.noon) != nil)
    #expect(try later.log.verify().isIntact)
    try later.checkIntegrity()
  }
}
