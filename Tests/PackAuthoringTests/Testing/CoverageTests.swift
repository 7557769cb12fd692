import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// What tests and examples cover, and the gates.
@Suite struct CoverageTests {
  private static let rules = """
    detectors:
      number:
        class: customer
        pattern: 'KD-\\d{4}'
        redactAs: N
        examples: {match: ['«KD-0018»'], noMatch: [{text: KD, because: no digits}]}
      project: {class: company.plan, pattern: Lighthouse, redactAs: P}
    classes: {customer: confidential, company.plan: restricted}
    tools:
      office:
        boundary: tenant
        accepts:
          confidential: {verdict: approval, workflow: steward}
          restricted: block
      desk: {boundary: device, accepts: {confidential: allow}}
    approvals: {steward: {title: Steward, person: steward}, nobody: {title: N, person: n}}
    exceptions:
      - {id: move, rules: [number], for: {groups: [movers]}, verdict: warn, reason: r, owner: a,
         approvedBy: b, from: 2026-11-02, until: 2026-11-30}

    """

  private func coverage(_ tests: String...) throws -> Coverage {
    let list = tests.enumerated().map { "  - {name: t\($0.offset), \($0.element)}\n" }.joined()
    return try TestPolicies.tester(Self.rules + (list.isEmpty ? "" : "tests:\n" + list))
      .run(at: TestPolicies.now).coverage
  }

  private func missing(_ kind: Coverage.Kind, _ coverage: Coverage) -> [String] {
    coverage.items(of: kind).filter { !$0.isCovered }.map(\.name)
  }

  @Test("without tests, every cell that can decide is missing")
  func noTests() throws {
    let coverage = try coverage()
    #expect(coverage.percent(of: .cells) == 0)
    #expect(
      missing(.cells, coverage) == [
        "desk × a text without findings", "desk × confidential: allow",
        "desk × restricted: nothing is said", "office × a text without findings",
        "office × confidential: approval", "office × restricted: block",
      ])
  }

  @Test("a test covers the cell whose verdict it asserts, and no other")
  func oneCell() throws {
    let coverage = try coverage(
      "draft: KD-0018 Lighthouse, tool: office, expect: {verdict: block}")
    #expect(
      coverage.items(of: .cells).filter(\.isCovered).map(\.name) == ["office × restricted: block"])
    #expect(coverage.percent(of: .cells) == 16)
  }

  @Test("what nothing is said about is covered by a test that it is blocked")
  func defaultCell() throws {
    let coverage = try coverage("draft: Lighthouse, tool: desk, expect: {verdict: block}")
    #expect(
      coverage.items(of: .cells).filter(\.isCovered).map(\.name)
        == ["desk × restricted: nothing is said"])
  }

  @Test("a test that asserts no verdict, fails, or is a todo covers no cell")
  func worthless() throws {
    for test in [
      "draft: KD-0018, tool: office, expect: {rules: [number]}",
      "draft: KD-0018, tool: office, expect: {verdict: block}",
    ] {
      #expect(try coverage(test).percent(of: .cells) == 0)
    }
    let todo = try TestPolicies.tester(
      Self.rules + "tests: [{todo: t, draft: KD-0018, tool: desk, expect: {verdict: allow}}]\n")
    #expect(todo.run(at: TestPolicies.now).coverage.percent(of: .cells) == 0)
  }

  @Test("a cell that an exception loosens is not what the test asserts")
  func loosened() throws {
    let coverage = try coverage(
      "draft: KD-0018, tool: office, at: 2026-11-30, groups: [movers], "
        + "expect: {verdict: warn, exception: move}")
    #expect(coverage.percent(of: .cells) == 0)
    #expect(missing(.exceptions, coverage) == ["move does not apply"])
    #expect(coverage.percent(of: .exceptions) == 50)
  }

  @Test("shares are rounded down, so that 100 percent is all there is")
  func roundedDown() throws {
    let coverage = try coverage("draft: KD-0018, tool: office, expect: {verdict: approval}")
    #expect(missing(.detectors, coverage).count == 2)
    #expect(coverage.percent(of: .detectors) == 50)
    #expect(missing(.workflows, coverage) == ["nobody is asked"])
    #expect(coverage.percent(of: .workflows) == 50)
    #expect(coverage.percent(of: .formats) == 100)
  }

  @Test("a format is covered by an output that passes and one that breaks each of its rules")
  func formats() throws {
    let coverage = try TestPolicies.tester(
      """
      formats:
        note:
          checks: [{id: short, maxWords: 3}, {id: greets, must: Hello}]
          examples: {pass: [Hello there], fail: [{text: Hello to all of them, fails: [short]}]}

      """
    ).run(at: TestPolicies.now).coverage
    #expect(missing(.formats, coverage) == ["an output of note breaks greets"])
    #expect(coverage.percent(of: .formats) == 66)
  }

  @Test("a tool that only a parent speaks of is the parent's to test")
  func inherited() throws {
    let loaded = try TestPolicies.load(
      "tools: {desk: {boundary: device, accepts: {internal: allow}}}\n",
      header: TestPolicies.header.replacing(", groups", with: ", extends: [baseline], groups"))
    let coverage = try #require(PackTester(loaded)).run(at: TestPolicies.now).coverage
    #expect(Set(coverage.items(of: .cells).map { $0.name.prefix(4) }) == ["desk"])
  }

  @Test("below a gate the missing items are named; at the gate nothing is said")
  func gates() throws {
    let header = TestPolicies.header.replacing(", groups", with: ", gates: {cells: 17}, groups")
    let test = "tests: [{name: t, draft: KD-0018, tool: office, expect: {verdict: approval}}]\n"
    let tester = try #require(
      PackTester(TestPolicies.load(Self.rules + test, header: header)))
    let missed = tester.missedGates(of: tester.run(at: TestPolicies.now).coverage)
    #expect(missed.map(\.message) == ["tests cover 16 % of the cells, and the pack asks for 17 %"])
    #expect(missed.first?.notes.count == 5)
    let reached = try #require(
      PackTester(
        TestPolicies.load(Self.rules + test, header: header.replacing("17", with: "16"))))
    #expect(reached.missedGates(of: reached.run(at: TestPolicies.now).coverage) == [])
  }
}
