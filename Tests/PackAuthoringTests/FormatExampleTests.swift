import Diagnostics
import PackAuthoring
import PolicyPacks
import Testing

/// Examples beside formats, and what a failing one says.
@Suite struct FormatExampleTests {
  private func report(_ examples: String) throws -> PackTestReport {
    try TestPolicies.tester(
      """
      formats:
        answer:
          json: true
          checks:
            - {id: brief, maxWords: 3, at: /text}
            - {id: sourced, grounded: [numbers], at: /text}
          examples:
      \(examples.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
      """
    ).runExamples(at: TestPolicies.now)
  }

  @Test("examples that do what they say are counted")
  func passing() throws {
    let report = try report(
      """
      pass:
        - '{"text": "all is well"}'
        - {text: '{"text": "It cost 5 euros"}', source: It cost 5 euros.}
      fail:
        - {text: 'no', fails: json}
        - {text: '{"text": "a b c d",}', fails: [json, brief]}
        - {text: '{"text": "cost 6 euros"}', source: It cost 5 euros., fails: sourced}
      """.replacing("\"It cost 5 euros\"", with: "\"cost 5 euros\""))
    #expect(report.diagnostics.map { [$0.message] + $0.notes } == [])
    #expect(report.passed == 5)
  }

  @Test("an example that breaks another rule than it says is told, with what came")
  func otherRule() throws {
    let report = try report("fail: [{text: '{\"text\": \"a b c d\"}', fails: json}]")
    let problem = try #require(report.diagnostics.first)
    #expect(problem.id == "format-example")
    #expect(
      problem.message
        == "this example of 'answer' should break 'answer/json', but it breaks 'brief'")
    #expect(
      problem.notes == [
        "nothing breaks 'answer/json'", "'brief': There are 4 words; the limit is 3",
      ])
  }

  @Test("an example that should pass and does not, and one that should fail and does not")
  func wrongWay() throws {
    let passing = try #require(try report("pass: ['[1']").diagnostics.first)
    #expect(passing.message.contains("should pass, but it breaks 'answer/json'"))
    let failing = try #require(
      try report("fail: [{text: '{\"text\": \"a\"}', fails: brief}]").diagnostics.first)
    #expect(failing.message == "this example of 'answer' should break 'brief', but it passes")
    #expect(failing.notes == ["nothing breaks 'brief'"])
  }

  @Test("an example that breaks one rule more than it says is told")
  func oneMore() throws {
    let report = try report("fail: [{text: '{\"text\": \"a b c d\",}', fails: json}]")
    #expect(
      report.diagnostics.first?.message
        == "this example of 'answer' should break 'answer/json', "
        + "but it breaks 'answer/json', 'brief'")
  }

  @Test("without a source an example says nothing about groundedness")
  func noSource() throws {
    #expect(try report("pass: ['{\"text\": \"6 euros\"}']").passed == 1)
    let report = try report("pass: [{text: '{\"text\": \"6 euros\"}', source: 5 euros}]")
    #expect(report.failed == 1)
  }
}
