import Detection
import Diagnostics
import Evaluation
import Foundation
import OutputFormats
import PackAuthoring
import PolicyPacks
import Testing

/// The hospital trust under `policies/hochtal`, which speaks German first.
@Suite("the hospital trust Hochtal")
struct HochtalTests {
  static let folder = "\(TestPolicies.shipped)/hochtal"
  private let loaded = PackLoader().load(at: folder)
  private let pack: PolicyPack

  init() throws { pack = try #require(loaded.pack) }

  @Test("the pack has no problem, not even a warning")
  func noProblems() { #expect(loaded.diagnostics.map(\.message) == []) }

  @Test("every example beside its rules holds")
  func examples() throws {
    let report = try #require(PackTester(loaded)).runExamples(at: TestPolicies.now)
    #expect(report.diagnostics.map { [$0.message] + $0.notes } == [])
    #expect(report.passed > 100)
  }

  @Test("every test of the pack holds, and what is known to fail still does")
  func tests() throws {
    let report = try #require(PackTester(loaded)).runTests(at: TestPolicies.now)
    #expect(report.diagnostics.map { [$0.message] + $0.notes } == [])
    #expect(report.openTodos == loaded.tests.count(where: \.isTodo))
  }

  @Test("every detector has two examples of each kind, and says why the others do not match")
  func detectorExamples() {
    #expect(loaded.examples.count >= 18)
    for (rule, examples) in loaded.examples {
      #expect(examples.match.count >= 2, "\(rule)")
      #expect(examples.noMatch.count >= 2, "\(rule)")
      #expect(examples.noMatch.allSatisfy { $0.because != nil }, "\(rule)")
    }
  }

  @Test("every format has four examples or more, and one that breaks each of its checks")
  func formatExamples() throws {
    #expect(loaded.formatExamples.count == 4)
    for (id, examples) in loaded.formatExamples {
      #expect(examples.pass.count >= 2, "\(id)")
      #expect(examples.pass.count + examples.fail.count >= 4, "\(id)")
      let broken = examples.fail.reduce(into: Set<RuleID>()) { $0.formUnion($1.fails) }
      for check in try #require(pack.formats[id]).format.checks {
        #expect(broken.contains(check.id), "\(check.id)")
      }
    }
  }

  @Test("texts that must be stopped are stopped in the assistant, and blocked in a public chat")
  func shouldStop() throws {
    let engine = Engine(pack)
    for (name, text) in try corpus("should-stop") {
      let own = engine.evaluate(Draft(text), at: TestPolicies.now)
      #expect(own.verdict >= .approval, "\(name)")
      let open = engine.evaluate(Draft(text, tool: "freier-chat"), at: TestPolicies.now)
      #expect(open.verdict == .block, "\(name)")
      #expect(open.rewrite?.verdict ?? .block <= .warn, "\(name)")
    }
  }

  @Test("texts that nobody needs to stop may go")
  func shouldAllow() throws {
    let engine = Engine(pack)
    for (name, text) in try corpus("should-allow") {
      let evaluation = engine.evaluate(Draft(text), at: TestPolicies.now)
      #expect(evaluation.verdict == .allow, "\(name): \(evaluation.feedback.map(\.rule))")
    }
  }

  private func corpus(_ kind: String) throws -> [(name: String, text: String)] {
    let files = try Self.files(in: "\(Self.folder)/corpus/\(kind)")
    try #require(files.count >= 12)
    return try files.map { ($0, try String(contentsOfFile: $0, encoding: .utf8)) }
  }

  /// The pack's files in one of its folders, as paths.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .map { "\(folder)/\($0)" }
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") || $0.hasSuffix(".json") }
  }
}
