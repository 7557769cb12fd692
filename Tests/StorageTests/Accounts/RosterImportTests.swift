import Accounts
import Approvals
import Detection
import Foundation
import PolicyPacks
import Storage
import Testing

@Suite("Rosters from files, beside accounts")
struct RosterImportTests {
  private let people: People

  init() throws { people = try People() }

  @Test("the keys of whoever stays are kept, and go with whoever leaves")
  func keeping() throws {
    try people.add("anna")
    try people.add("ben")
    let key = try people.key(of: "anna").publicKey
    let file = Roster([Person(id: "anna", manager: "carl"), Person(id: "carl")])
    #expect(try people.store.roster.importPeople(file, at: Samples.noon))
    let roster = try people.store.roster.read()
    #expect(roster["anna"]?.accountKey == key && roster["anna"]?.manager == "carl")
    #expect(roster["ben"] == nil && roster["carl"]?.accountKey == nil)
    #expect(try !people.store.roster.importPeople(file, at: Samples.noon))
  }

  @Test("nobody takes another's key for their own")
  func shared() throws {
    try people.add("anna")
    let key = try people.key(of: "anna").publicKey
    let before = try people.store.roster.read()
    let error = #expect(throws: StorageError.self) {
      try people.store.roster.importPeople(
        Roster([Person(id: "anna"), Person(id: "mallory", publicKey: key)]), at: Samples.noon)
    }
    #expect(error?.code == .invalidValue && error?.message.contains("'mallory'") == true)
    #expect(try people.store.roster.read() == before)
  }
}
