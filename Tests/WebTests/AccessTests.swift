import Accounts
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PolicyPacks
import Storage
import Testing

@testable import Web

/// Who may do what: every address of the server, asked by everybody.
@Suite struct AccessTests {
  /// Somebody in a column of the table.
  private enum Column: CaseIterable {
    case anybody, learner, trainer, author, approver, lead, admin

    var role: Role? { Role(rawValue: "\(self)") }
  }

  private static let refusals = [
    "This is for people who are signed in.",
    "This belongs to another role. Whoever keeps the accounts can add it.",
  ]

  @Test(
    "each address lets in whom the table says, and nobody else",
    arguments: AccessTable.rows, [true, false])
  func cells(_ row: AccessRow, _ isOpen: Bool) async throws {
    let site = try SignedInSite(isOpen: isOpen)
    for column in Column.allCases {
      let person = try column.role.map { try site.add(PersonID("\($0.rawValue)-1"), [$0]) }
      let answer = try await site.visit(row, as: person)
      let isRefused =
        (answer.sentence ?? answer.modelError?.message).map(Self.refusals.contains) ?? false
      let isExpected = Self.isExpected(row, column.role, isOpen: isOpen)
      #expect(isRefused == !isExpected, "\(row.method) \(row.path) as \(column): \(answer.status)")
      #expect(answer.status != .internalServerError, "\(row.path) as \(column)")
      if isRefused {
        #expect(answer.status == (person == nil ? .unauthorized : .forbidden))
      }
    }
  }

  /// What the columns of a row mean, said once more and by itself.
  private static func isExpected(_ row: AccessRow, _ role: Role?, isOpen: Bool) -> Bool {
    switch row.access {
    case .anybody: true
    case .operators: role == .admin
    case .checkers: isOpen || role != nil
    case .members(let roles): role.map { roles.contains($0) } ?? false
    }
  }

  @Test(
    "a form of somebody who signed in counts only with what their own page was given",
    arguments: AccessTable.rows.filter(\.isForm))
  func foreignForms(_ row: AccessRow) async throws {
    let site = try SignedInSite()
    let person = try site.add("all-1", Set(Role.allCases))
    for secret in ["", "x", String(person.formSecret.reversed())] {
      let answer = try await site.visit(row, as: person, formSecret: secret)
      #expect(answer.status == .forbidden, "\(row.path)")
      #expect(answer.sentence?.hasPrefix("This form is from before") == true)
    }
  }

  @Test("a program may do what its token is for, and nothing else", arguments: AccessTable.rows)
  func programs(_ row: AccessRow) async throws {
    let site = try SignedInSite(isOpen: false)
    _ = try site.add("all-1", Set(Role.allCases))
    for scope in TokenScope.allCases {
      let token = try site.store.tokens.make(
        for: "all-1", name: scope.rawValue, scopes: [scope], expires: .now + 3600,
        key: .drawn(for: "all-1"), at: .now)
      let answer = try await site.visit(row, bearing: token.text)
      let isRefused =
        (answer.sentence ?? answer.modelError?.message).map(Self.refusals.contains) ?? false
      let isExpected = row.access == .anybody || row.takesAnyToken || row.scope == scope
      #expect(isRefused == !isExpected, "\(row.method) \(row.path) for \(scope): \(answer.status)")
    }
  }

  @Test("a token that is none is refused, even where anybody may check")
  func wrongToken() async throws {
    let site = try SignedInSite()
    let row = try #require(AccessTable.row(.post, "/api/check"))
    let answer = try await site.visit(row, bearing: "dr_t_" + String(repeating: "A", count: 43))
    #expect(answer.status == .unauthorized)
  }

  @Test("no address stands in the table twice")
  func once() {
    let addresses = AccessTable.rows.map { "\($0.method) \($0.path)" }
    #expect(Set(addresses).count == addresses.count)
  }

  @Test("the table that people read says the same")
  func document() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Web/Access/ACCESS.md").standardized
    let text = AccessTable.markdown
    if ProcessInfo.processInfo.environment["WRITE_ACCESS_TABLE"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}

extension AccessTable {
  /// The table as people read it.
  fileprivate static var markdown: String {
    let roles = Role.allCases
    let head = ["Address", "anybody"] + roles.map(\.rawValue) + ["token"]
    let lines = rows.map { row in
      let cells = roles.map { role in
        let account = Account(id: "x", name: "x", pack: "x", roles: [role], created: .now)
        let member = Visitor.Member(
          account: account, key: nil, means: .session(.drawn(.session), formSecret: ""))
        return row.admits(Visitor(member: member), isOpen: false) ? "✓" : ""
      }
      let anybody =
        switch row.access {
        case .anybody: "✓"
        case .checkers: "on this computer"
        case .operators: "programs on this computer"
        case .members: ""
        }
      let token = row.takesAnyToken ? "any" : row.scope?.rawValue ?? ""
      return ["`\(row.method) \(row.path)`", anybody] + cells + [token]
    }
    let table = ([head, head.map { _ in "---" }] + lines)
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    return """
      # Who may do what
      Every address of the server, and who is let in. Groups and the roster decide further: who grades in a course,
      who may agree to a request. The table is made from `AccessTable.swift`
      (`WRITE_ACCESS_TABLE=1 swift test --filter AccessTests`), and a test asks every cell of the running site.

      \(table)

      """
  }
}
