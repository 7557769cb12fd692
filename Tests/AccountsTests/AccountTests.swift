import Accounts
import Detection
import Foundation
import Testing

@Suite("Accounts and roles")
struct AccountTests {
  private func account(_ name: String = "Anna", _ roles: Set<Role> = [.learner]) -> Account {
    Account(
      id: "anna", name: name, pack: "team", roles: roles, language: "de",
      created: Date(timeIntervalSince1970: 1_772_452_800))
  }

  @Test("an account is read back as it was written")
  func coding() throws {
    let account = account("Anna", Set(Role.allCases))
    let text = try JSONEncoder().encode(account)
    #expect(try JSONDecoder().decode(Account.self, from: text) == account)
  }

  @Test("a name without letters, or nothing to do, is no account")
  func problems() {
    #expect(account().problem == nil)
    for name in ["", "  ", "a\nb", String(repeating: "x", count: 201)] {
      #expect(account(name).problem?.contains("a name") == true)
    }
    #expect(account("Anna", []).problem?.contains("needs a role") == true)
  }

  @Test("roles have titles, and an order")
  func roles() {
    #expect(Role.allCases.map { $0.title(in: "en") }.first == "Learner")
    #expect(Set(Role.allCases.map { $0.title(in: "de") }).count == Role.allCases.count)
    #expect([Role.admin, .learner, .lead].sorted() == [.learner, .lead, .admin])
  }

  @Test("only what decides about others signs")
  func scopes() {
    #expect(TokenScope.allCases.filter(\.signs) == [.approvals, .disputes, .grade])
  }
}
