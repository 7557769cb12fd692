import Foundation
import Diagnostics
import PackAuthoring
import PolicyPacks
import Testing

/// Examples beside detectors, and what a failing one says.
@Suite struct ExampleTests {
  private func report(_ examples: String) throws -> PackTestReport {
    try TestPolicies.tester(
      """
      detectors:
        number:
          class: customer
          pattern: '\\bKD-(?<value>\\d{4})\\b'
          validator: luhn
          redactAs: N
          examples: {\(examples)}
        other: {class: customer, pattern: KD, redactAs: O}
      """
    ).runExamples(at: .now)
  }

  @Test("examples that hold are counted, whatever other detectors find in them")
  func passing() throws {
    let report = try report(
      "match: ['KD-«0018» KD-«0026»'], noMatch: [KD, {text: KD-0017, because: x}]")
    #expect(report.passed == 3)
    #expect(report.failed == 0)
    #expect(report.diagnostics == [])
  }

  @Test("a missing finding says what was wanted, what came, and why")
  func missing() throws {
    let problem = try #require(try report("match: ['ask KD-«0017»']").diagnostics.first)
    #expect(problem.id == "example-failed")
    #expect(problem.severity == .error)
    #expect(problem.message == "'number' does not find what its example marks")
    #expect(problem.marked == "'ask KD-«0017»'")
    #expect(
      problem.notes == ["wanted: «0017»", "found: nothing", "«0017»: luhn does not hold"])
  }

  @Test("where no pattern matched, that is what is said")
  func noMatchAtAll() throws {
    let problem = try #require(try report("match: ['«nothing»']").diagnostics.first)
    #expect(
      problem.notes == [
        "wanted: «nothing»", "found: nothing",
        "no pattern matched, or no keyword stands in the text",
      ])
  }

  @Test("an extra finding says so, with the reason that the author gave")
  func extra() throws {
    let report = try report("noMatch: [{text: KD-0018, because: it is a sample}]")
    let problem = try #require(report.diagnostics.first)
    #expect(
      problem.message == "'number' finds something in this example, though it is a sample")
    #expect(
      problem.notes == [
        "wanted: nothing", "found: «0018»", "«0018»: medium confidence, luhn holds",
      ])
    #expect(report.failed == 1)
    #expect(report.passed == 0)
  }

  @Test(
    "a finding that is longer, shorter or one too many is a failure",
    arguments: [
      ("«KD-0018»", "wanted: «KD-0018»", "found: «0018»"),
      ("KD-00«18»", "wanted: «18»", "found: «0018»"),
      ("KD-«0018» KD-0026", "wanted: «0018»", "found: «0018», «0026»"),
    ])
  func wrongSpan(_ example: String, _ wanted: String, _ found: String) throws {
    let problem = try #require(try report("match: ['\(example)']").diagnostics.first)
    #expect(Array(problem.notes.prefix(2)) == [wanted, found])
  }

  @Test("a long or invisible text is shown short and visible")
  func visible() throws {
    let long = String(repeating: "x", count: 100)
    let report = try report("match: ['«\(long)»', \"«a\\u200Bb»\"]")
    #expect(report.diagnostics.first?.notes.first == "wanted: «\(long.prefix(57))…»")
    #expect(report.diagnostics.last?.notes.first == "wanted: «a<U+200B>b»")
  }

  @Test("a pattern that gives up is a failure, and says why")
  func limit() throws {
    let report = try TestPolicies.tester(
      """
      detectors:
        slow:
          class: customer
          pattern: '(?:a|aa)+\\d'
          redactAs: N
          examples: {noMatch: [\(String(repeating: "a", count: 200))]}
      """
    ).runExamples(at: .now)
    #expect(report.failed == 1)
    #expect(
      report.diagnostics.first?.notes.contains { $0.hasPrefix("could not be evaluated") } == true)
  }
}
