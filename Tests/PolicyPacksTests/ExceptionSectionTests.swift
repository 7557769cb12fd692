import Detection
import Diagnostics
import PolicyPacks
import Testing

/// The section `exceptions`.
@Suite struct ExceptionSectionTests {
  private let fields = [
    "id": "move", "rules": "[number]", "verdict": "warn", "reason": "Until cut-over",
    "owner": "a@example.org", "approvedBy": "b@example.org", "from": "2026-11-02",
    "until": "2026-12-18",
  ]

  private func load(_ changes: [String: String?]) throws -> LoadedPack {
    let fields = fields.merging(changes.compactMapValues { $0 }) { $1 }
      .filter { changes[$0.key] != .some(nil) }
    let entry = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return try TemporaryPolicies.load(
      """
      pack: {format: 1, id: team, version: 1.0.0, groups: [movers], tasks: [letters]}
      detectors:
        number: {class: company, pattern: x, redactAs: N}
        key: {class: company, pattern: y, redactAs: K}
      tools: {chat: {boundary: tenant}}
      firm: [key]
      exceptions:
        - {\(entry.joined(separator: ", "))}
      """)
  }

  @Test("an exception has what its keys say")
  func everything() throws {
    let loaded = try load([
      "for": "{groups: [movers], tools: [chat], tasks: [letters]}", "ticket": "CHG-1",
    ])
    let exception = try #require(loaded.pack?.exceptions.first)
    #expect(exception.id == "move")
    #expect(exception.rules == ["number"])
    #expect(exception.groups == ["movers"])
    #expect(exception.tools == ["chat"])
    #expect(exception.tasks == ["letters"])
    #expect(exception.verdict == .warn)
    #expect(exception.ticket == "CHG-1")
    #expect("\(exception.from)…\(exception.until)" == "2026-11-02…2026-12-18")
  }

  @Test(
    "an exception may last ninety days, both ends counted",
    arguments: [("2026-11-02", "2027-01-30", true), ("2026-11-02", "2027-01-31", false)])
  func longest(_ from: String, _ until: String, _ isAllowed: Bool) throws {
    let loaded = try load(["from": from, "until": until])
    #expect(loaded.ids == (isAllowed ? [] : ["exception-period"]))
    if !isAllowed {
      #expect(loaded.messages == ["this lasts 91 days; an exception may last 90"])
      #expect(loaded.diagnostics.first?.marked == until)
    }
  }

  @Test(
    "an exception that is none is refused",
    arguments: [
      (["until": "2026-11-01"], "exception-period", "'until' lies before 'from'"),
      (
        ["approvedBy": "a@example.org"], "self-approved",
        "the exception 'move' was approved by its owner"
      ),
      (
        ["approvedBy": "A@example.org"], "self-approved",
        "the exception 'move' was approved by its owner"
      ),
      (["verdict": "allow"], "exception-too-loose", "an exception loosens to 'warn' at most"),
      (["rules": "[key]"], "firm-rule", "'key' takes no exception"),
      (["rules": "[numbr]"], "unknown-rule", "unknown rule 'numbr'"),
      (["from": "2026-02-30"], "wrong-value", "'from' must be a day such as 2026-11-02"),
      (["until": "18.12.2026"], "wrong-value", "'until' must be a day such as 2026-11-02"),
      (["for": "{groups: [mover]}"], "unknown-group", "unknown group 'mover'"),
      (["for": "{tools: [chad]}"], "unknown-tool", "unknown tool 'chad'"),
      (["for": "{tasks: [letter]}"], "unknown-task", "unknown task 'letter'"),
      (["for": "{people: [me]}"], "unknown-key", "unknown key 'people'"),
      (["id": "Move"], "bad-name", "'Move' is no name for a exception"),
    ])
  func refused(_ changes: [String: String], _ id: String, _ message: String) throws {
    let loaded = try load(changes)
    #expect(loaded.ids == [id])
    #expect(loaded.messages == [message])
  }

  @Test(
    "everything but a ticket and a scope must be there",
    arguments: ["id", "rules", "verdict", "reason", "owner", "approvedBy", "from", "until"])
  func required(_ key: String) throws {
    let loaded = try load([key: nil])
    #expect(loaded.messages == ["the exception has no '\(key)'"])
  }

  @Test("a list of rules that is empty is as good as none")
  func noRules() throws {
    #expect(!(try load(["rules": "[]"]).isLoaded))
    #expect(!(try load(["rules": "[]"]).diagnostics.isEmpty))
  }

  @Test(
    "a scope that names nobody does not mean everybody", arguments: ["groups", "tools", "tasks"])
  func emptyScope(_ key: String) throws {
    let loaded = try load(["for": "{\(key): []}"])
    #expect(!loaded.diagnostics.isEmpty)
  }

  @Test("several things wrong with one exception are all said at once")
  func everythingAtOnce() throws {
    let loaded = try load([
      "until": "2027-11-02", "approvedBy": "a@example.org", "verdict": "allow", "rules": "[key]",
    ])
    #expect(
      Set(loaded.ids) == ["exception-too-loose", "exception-period", "self-approved", "firm-rule"])
  }
}
