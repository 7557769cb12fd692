import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// Texts of any kind, and what a result rests on.
@Suite struct HostileTextTests {
  @Test("NUL bytes hide nothing", arguments: ["\0KD-104233\0", "\0\0PLAN-B", "x\0 KD-104233"])
  func nulBytes(_ text: String) throws {
    let evaluation = try TestPack.engine().evaluate(text, "office")
    #expect(evaluation.rulings.count == 1)
    #expect(evaluation.rewrite?.text.string.contains("\0") == true)
  }

  @Test("a text of a million bytes is checked to its last one")
  func largeText() throws {
    let filler = String(repeating: "Nothing to see here. ", count: 47_000)
    let text = "KD-104233 " + filler + "PLAN-B"
    let evaluation = try TestPack.engine().evaluate(text, "office")
    #expect(evaluation.rulings.map(\.finding.rule) == ["number", "plan"])
    #expect(evaluation.rewrite?.text.string == "[CUSTOMER_1] " + filler + "[PLAN_1]")
  }

  @Test("thousands of findings are ruled on one by one", .timeLimit(.minutes(1)))
  func manyFindings() throws {
    let text = (100_000..<105_000).map { "KD-\($0)" }.joined(separator: " ")
    let evaluation = try TestPack.engine().evaluate(text, "office")
    #expect(evaluation.rulings.count == 5_000)
    #expect(evaluation.feedback.last?.placeholder == "[CUSTOMER_5000]")
    #expect(evaluation.rewrite?.verdict == .allow)
  }

  @Test("the built-in rules read a large text of many kinds", .timeLimit(.minutes(1)))
  func builtInRules() throws {
    let engine = Engine(try #require(PackLoader().load(at: "eu-baseline").pack))
    let line = "Mail jane@example.org or +44 20 7946 0958, see https://example.org/a?b=c {x: 1}\n"
    let text = String(repeating: line, count: 2_000)
    let evaluation = engine.evaluate(text, "any-public-tool")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.rewrite?.verdict ?? .block < .block)
  }

  @Test("the same text gives the same result, whoever asks at the same time")
  func deterministic() async throws {
    let engine = try TestPack.engine()
    let text = "Heron Ltd: KD-104233, PLAN-B, KD-104234"
    let results = await withTaskGroup(of: Summary.self) { group in
      for _ in 0..<32 { group.addTask { Summary(engine.evaluate(text)) } }
      return await group.reduce(into: Set<Summary>()) { $0.insert($1) }
    }
    #expect(results.count == 1)
  }

  private struct Summary: Hashable {
    var rulings: [Ruling]
    var feedback: [Feedback]
    var tools: [ToolVerdict]
    var rewrite: SensitiveText?
    var provenance: Provenance

    init(_ evaluation: Evaluation) {
      rulings = evaluation.rulings
      feedback = evaluation.feedback
      tools = evaluation.tools
      rewrite = evaluation.rewrite?.text
      provenance = evaluation.provenance
    }
  }

  @Test("a result names the pack, its version, its rules and the engine")
  func provenance() throws {
    let engine = try TestPack.engine()
    let provenance = engine.evaluate("Hello", "office").provenance
    #expect(provenance.pack == "team")
    #expect(provenance.version.description == "1.2.0")
    #expect(provenance.rulesDigest == engine.pack.rulesDigest)
    #expect(provenance.rulesDigest.count == 64)
    #expect(provenance.engineVersion == EngineVersion.current)
    #expect(provenance.exceptions == [])
  }

  @Test("a result prints no word of the text")
  func secrecy() throws {
    let evaluation = try TestPack.engine().evaluate("KD-104233", "office")
    #expect(!"\(evaluation.text)".contains("KD-"))
    #expect(!"\(Draft("KD-104233"))".contains("KD-"))
  }

  @Test(
    "a pattern that the loader takes can be run", arguments: ["(?x) x # y", "\\Qx", "(*ANYCRLF)x"])
  func wholeValuePatterns(_ pattern: String) throws {
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0}
        detectors: {x: {class: credentials, pattern: 'x+', redactAs: X, never: ['\(pattern)']}}
        tools: {desk: {boundary: device}}
        """)
    #expect(engine.evaluate("x", "desk").rulings == [])
    #expect(engine.evaluate("xx", "desk").rulings.count == 1)
  }
}
