import Detection
import Evaluation
import Foundation
import PluginKit
import PolicyPacks
import Testing

/// Checks of texts that plugins look at: the plugins here are functions of the test.
@Suite struct PluginTests {
  private static let pack = """
    pack: {format: 1, id: team, version: 1.0.0, languages: [en, de]}
    detectors:
      diagnosis:
        title: Diagnosis
        class: health
        plugin: {use: codes, configuration: {list: short}}
        redactAs: DIAGNOSIS
        loweredBy: {words: [sample], within: 20}
        message: {short: A diagnosis}
      number: {class: customer, pattern: 'KD-\\d+', redactAs: NUMBER}
    tools: {chat: {title: Chat, boundary: tenant, accepts: {internal: allow, confidential: warn, health: block}}}
    """

  /// Finds a word wherever it stands.
  private struct WordFinder: PluginDetectors {
    var word: String
    var confidence = Confidence.high

    func answer(
      _ use: PluginUse, about text: SensitiveText, language: String?
    ) async -> PluginAnswer {
      let found = text.string.ranges(of: word).map { range in
        let start = text.string[..<range.lowerBound].utf8.count
        return ExternalFindings.Candidate(start..<start + word.utf8.count, confidence: confidence)
      }
      return PluginAnswer(found, by: PluginStamp(id: use.plugin, version: "1.0.0", sandbox: "none"))
    }
  }

  private struct Failing: PluginDetectors {
    var trouble: PluginTrouble

    func answer(
      _ use: PluginUse, about text: SensitiveText, language: String?
    ) async -> PluginAnswer { PluginAnswer(trouble) }
  }

  @Test("what a plugin finds is a finding like any other: ruled, redacted, explained")
  func findings() async throws {
    let engine = try TestPack.engine(yaml: Self.pack)
    let evaluation = await engine.evaluate(
      Draft("F32.1 of KD-12", tool: "chat"), at: TestPack.now, asking: WordFinder(word: "F32.1"))
    #expect(evaluation.verdict == .block)
    #expect(evaluation.rulings.map(\.rule) == ["diagnosis", "number"])
    #expect(evaluation.rewrite?.text.string == "[DIAGNOSIS_1] of [NUMBER_1]")
    #expect(evaluation.rewrite?.verdict == .allow)
    #expect(evaluation.provenance.plugins.map(\.id) == ["codes"])
  }

  @Test("a plugin that was not asked is a rule that could not be evaluated, never no finding")
  func notAsked() throws {
    let engine = try TestPack.engine(yaml: Self.pack)
    let evaluation = engine.evaluate(Draft("nothing here", tool: "chat"), at: TestPack.now)
    #expect(evaluation.verdict == .block)
    #expect(evaluation.feedback.map(\.kind) == [.unevaluated])
  }

  @Test(
    "a plugin that fails is named, with the reason and what it means, in the reader's language",
    arguments: PluginTrouble.allCases)
  func failing(_ trouble: PluginTrouble) async throws {
    let engine = try TestPack.engine(yaml: Self.pack)
    let english = await engine.evaluate(
      Draft("nothing here", tool: "chat"), at: TestPack.now, asking: Failing(trouble: trouble))
    #expect(english.verdict == .block)
    let feedback = try #require(english.feedback.first)
    #expect(feedback.title == "Plugin 'codes' gave no answer")
    #expect(feedback.short.contains("Diagnosis"))
    #expect(feedback.why?.hasSuffix("does not count as clean.") == true)
    let german = await engine.evaluate(
      Draft("nothing here", tool: "chat"), for: Requester(language: "de"), at: TestPack.now,
      asking: Failing(trouble: trouble))
    #expect(german.feedback.first?.title == "Plugin „codes“ hat nicht geantwortet")
  }

  @Test("words around change a plugin's confidence as they change a pattern's")
  func context() async throws {
    let engine = try TestPack.engine(yaml: Self.pack)
    let finder = WordFinder(word: "F32.1", confidence: .medium)
    let lowered = await engine.evaluate(
      Draft("sample F32.1", tool: "chat"), at: TestPack.now, asking: finder)
    #expect(lowered.verdict == .allow)
    let plain = await engine.evaluate(
      Draft("F32.1", tool: "chat"), at: TestPack.now, asking: finder)
    #expect(plain.verdict == .block)
  }

  @Test("a place that is not in the text, or cuts a character, makes the whole answer worthless")
  func badPlaces() async throws {
    struct Liar: PluginDetectors {
      var range: Range<Int>
      func answer(
        _ use: PluginUse, about text: SensitiveText, language: String?
      ) async -> PluginAnswer {
        PluginAnswer([.init(range, confidence: .high)], by: nil)
      }
    }
    let engine = try TestPack.engine(yaml: Self.pack)
    for range in [0..<0, -1..<1, 0..<100, 0..<1, 1..<2] {
      let evaluation = await engine.evaluate(
        Draft("ü", tool: "chat"), at: TestPack.now, asking: Liar(range: range))
      #expect(evaluation.verdict == .block)
      #expect(evaluation.feedback.map(\.kind) == [.unevaluated], "\(range)")
    }
  }

  @Test("what a plugin finds only after a rewrite is taken out as well")
  func rewriting() async throws {
    /// Finds the code only where no number stands in the text.
    struct Shy: PluginDetectors {
      func answer(
        _ use: PluginUse, about text: SensitiveText, language: String?
      ) async -> PluginAnswer {
        text.string.contains("KD-")
          ? PluginAnswer([], by: nil)
          : await WordFinder(word: "F32.1").answer(use, about: text, language: language)
      }
    }
    let engine = try TestPack.engine(yaml: Self.pack)
    let evaluation = await engine.evaluate(
      Draft("F32.1 of KD-12", tool: "chat"), at: TestPack.now, asking: Shy())
    #expect(evaluation.rewrite?.text.string == "[DIAGNOSIS_1] of [NUMBER_1]")
  }

  @Test("outputs are looked at, too")
  func outputs() async throws {
    let engine = try TestPack.engine(yaml: Self.pack)
    let evaluation = await engine.evaluate(
      Output(SensitiveText("It is F32.1"), tool: "chat"), at: TestPack.now,
      asking: WordFinder(word: "F32.1"))
    #expect(evaluation.verdict == .block)
  }

  @Test("a pack without plugins asks nobody")
  func nobody() async throws {
    struct Never: PluginDetectors {
      func answer(
        _ use: PluginUse, about text: SensitiveText, language: String?
      ) async -> PluginAnswer {
        Issue.record("a plugin was asked")
        return PluginAnswer(.missing)
      }
    }
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: tenant, accepts: {internal: allow}}}
        """)
    let evaluation = await engine.evaluate(
      Draft("hello", tool: "chat"), at: TestPack.now, asking: Never())
    #expect(evaluation.verdict == .allow)
  }
}
