import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// A pack's own tests, and what a failing one says.
@Suite struct PackTestTests {
  private static let rules = """
    detectors:
      number:
        class: customer
        pattern: 'KD-(?<digits>\\d{4})'
        validator: {luhn: digits}
        redactAs: N
    tools:
      office:
        boundary: tenant
        accepts: {customer: {verdict: approval, workflow: steward}}
      desk: {boundary: device, accepts: {customer: allow}}
    approvals: {steward: {title: Steward, person: steward}}
    exceptions:
      - {id: move, rules: [number], for: {groups: [movers]}, verdict: warn, reason: r, owner: a,
         approvedBy: b, from: 2026-11-02, until: 2026-11-30}

    """

  private func report(_ test: String) throws -> PackTestReport {
    try TestPolicies.tester(Self.rules + "tests: [{\(test)}]\n").runTests(at: TestPolicies.now)
  }

  @Test(
    "a test that holds is counted",
    arguments: [
      "draft: ask «KD-0018», tool: office, expect: {verdict: approval, rules: [number], workflow: steward}",
      "draft: KD-0018, tool: desk, expect: {verdict: allow, exception: none}",
      "draft: KD-0018, tool: office, at: 2026-11-30, groups: [movers], expect: {verdict: warn, exception: move}",
      "draft: KD-0018, tool: office, at: 2026-12-01, groups: [movers], expect: {verdict: approval, exception: none}",
      "draft: hello, tool: chad, expect: {verdict: block, because: unknownTool}",
      "draft: KD-0017, tool: office, expect: {verdict: allow, rules: []}",
    ])
  func passing(_ test: String) throws {
    let report = try report("name: t, \(test)")
    #expect(report.diagnostics.flatMap(\.notes) == [])
    #expect(report.passed == 1)
  }

  @Test(
    "a test that fails says what was wanted and what came",
    arguments: [
      ("verdict: allow", "verdict: wanted allow, came approval"),
      ("rules: []", "rules: wanted none, came number"),
      ("workflow: other", "workflow: wanted other, came steward"),
      ("exception: move", "exception: wanted move, came none"),
      ("because: tooLarge", "because: wanted tooLarge, came the rules"),
    ])
  func failing(_ expect: String, _ note: String) throws {
    let report = try TestPolicies.tester(
      Self.rules.replacing("approvals: {", with: "approvals: {other: {title: O, person: o}, ")
        + "tests: [{name: t, draft: KD-0018, tool: office, expect: {\(expect)}}]\n"
    ).runTests(at: TestPolicies.now)
    let problem = try #require(report.diagnostics.first)
    #expect(problem.id == "test-failed")
    #expect(problem.message == "'t' fails")
    #expect(problem.notes.first == note)
    #expect(report.failed == 1)
  }

  @Test("a failing test says which cell decided")
  func cellTrace() throws {
    let problem = try #require(
      try report("name: t, draft: KD-0018, tool: office, expect: {verdict: allow}").diagnostics
        .first)
    let trace = try #require(problem.notes.last)
    #expect(trace.hasPrefix("number (customer, restricted): approval by "))
    #expect(trace.hasSuffix("team.yaml:11"))
  }

  @Test("a failing test says what became of the matches of a wanted rule")
  func matchTrace() throws {
    let problem = try #require(
      try report("name: t, draft: KD-0017, tool: office, expect: {rules: [number]}")
        .diagnostics.first)
    #expect(
      problem.notes == [
        "rules: wanted number, came none", "number: «KD-0017»: luhn does not hold",
      ])
  }

  @Test("a marked span of a draft must be found")
  func markedDraft() throws {
    let problem = try #require(
      try report("name: t, draft: ask «KD-00»18, tool: office, expect: {verdict: approval}")
        .diagnostics.first)
    #expect(problem.notes.first == "«KD-00» is not found")
  }

  @Test("a todo that fails is open, and no failure")
  func openTodo() throws {
    let report = try report("todo: later, draft: KD-0018, tool: office, expect: {verdict: allow}")
    #expect(report.openTodos == 1)
    #expect(report.failed == 0)
    #expect(report.passed == 0)
    #expect(report.diagnostics == [])
  }

  @Test("a todo that passes is a warning to call it a test")
  func passingTodo() throws {
    let report = try report("todo: later, draft: KD-0018, tool: desk, expect: {verdict: allow}")
    let problem = try #require(report.diagnostics.first)
    #expect(problem.severity == .warning)
    #expect(problem.message == "'later' passes now")
    #expect(problem.notes == ["write 'name:' instead of 'todo:'"])
    #expect(report.failed == 0)
    #expect(report.openTodos == 0)
  }

  @Test("a case that is written twice is refused, whatever it is called")
  func repeatedCase() throws {
    let case1 = "draft: KD-0018, tool: desk, expect: {verdict: allow}"
    let report = try TestPolicies.tester(
      Self.rules + "tests: [{name: a, \(case1)}, {name: b, \(case1)}]\n"
    ).runTests(at: TestPolicies.now)
    let problem = try #require(report.diagnostics.first)
    #expect(problem.id == "repeated-test")
    #expect(problem.message.hasPrefix("'b' asks the same as the test at "))
    #expect(report.passed == 1)
    #expect(report.failed == 1)
  }

  @Test("so is a todo that asks what a test asks already")
  func repeatedTodo() throws {
    let report = try TestPolicies.tester(
      Self.rules + """
        tests:
          - {name: a, draft: KD-0018, tool: desk, expect: {verdict: allow}}
          - {todo: b, draft: KD-0018, tool: desk, expect: {verdict: block}}

        """
    ).runTests(at: TestPolicies.now)
    #expect(report.diagnostics.map(\.id) == ["repeated-test"])
  }

  @Test("the same draft at another moment, or for another tool, is another case")
  func otherCase() throws {
    let report = try TestPolicies.tester(
      Self.rules + """
        tests:
          - {name: a, draft: KD-0018, tool: office, expect: {verdict: approval}}
          - {name: b, draft: KD-0018, tool: desk, expect: {verdict: allow}}
          - {name: c, draft: KD-0018, tool: desk, at: '2026-11-30 23:59', expect: {verdict: allow}}

        """
    ).runTests(at: TestPolicies.now)
    #expect(report.diagnostics == [])
  }

  @Test("a time of day decides which day it is, by the clocks of the pack")
  func timeOfDay() throws {
    let header = TestPolicies.header.replacing(", groups", with: ", timezone: Asia/Tokyo, groups")
    let tests = """
      tests:
        - {name: last minute, draft: KD-0018, tool: office, at: '2026-11-30 23:59', groups: [movers],
           expect: {verdict: warn, exception: move}}
        - {name: after it, draft: KD-0018, tool: office, at: '2026-12-01 00:00', groups: [movers],
           expect: {verdict: approval, exception: none}}

      """
    let tester = try #require(
      PackTester(TestPolicies.load(Self.rules + tests, header: header)))
    #expect(tester.runTests(at: TestPolicies.now).diagnostics.flatMap(\.notes) == [])
  }

  @Test("a pack with errors has no tester")
  func brokenPack() throws {
    let loaded = PackLoader().load(at: NSTemporaryDirectory() + "no-such-pack")
    #expect(loaded.diagnostics.map(\.id) == ["no-pack"])
    #expect(PackTester(loaded) == nil)
  }
}
