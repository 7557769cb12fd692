import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// The packs under `policies/`.
@Suite struct ShippedPackTests {
  static let names = ["baseline", "eu-baseline", "harbourline"].filter {
    FileManager.default.fileExists(atPath: "\(TestPolicies.shipped)/\($0)/pack.yaml")
  }

  private func load(_ name: String) -> LoadedPack {
    PackLoader().load(at: "\(TestPolicies.shipped)/\(name)")
  }

  @Test("a shipped pack has no problem, not even a warning", arguments: names)
  func noProblems(_ name: String) {
    #expect(load(name).diagnostics.map(\.message) == [])
  }

  @Test("every example of a shipped pack holds", arguments: names)
  func examples(_ name: String) throws {
    let report = try #require(PackTester(load(name))).runExamples(at: .now)
    #expect(report.diagnostics.map { [$0.message] + $0.notes } == [])
    #expect(report.failed == 0)
  }

  @Test("every test of a shipped pack holds", arguments: names)
  func tests(_ name: String) throws {
    let report = try #require(PackTester(load(name))).runTests(at: TestPolicies.now)
    #expect(report.diagnostics.map { [$0.message] + $0.notes } == [])
  }

  @Test("every detector has at least two examples of each kind", arguments: names)
  func enoughExamples(_ name: String) throws {
    for (rule, examples) in load(name).examples {
      #expect(examples.match.count >= 2, "\(rule)")
      #expect(examples.noMatch.count >= 2, "\(rule)")
      for example in examples.noMatch { #expect(example.because != nil, "\(rule)") }
    }
  }

  @Test("every rule says in German what it says in English", arguments: names)
  func german(_ name: String) throws {
    let loaded = load(name)
    let pack = try #require(loaded.pack)
    let words = pack.translations["de"] ?? [:]
    for rule in pack.detectors.map(\.detector.id) + pack.drafts.keys {
      let english = try #require(pack.message(for: rule, language: "en"))
      let german = words[rule]
      #expect(german?.short != nil && german?.short != english.short, "\(rule)")
      #expect(german?.why != nil && german?.why != english.why, "\(rule)")
      #expect(german?.fix != nil && german?.fix != english.fix, "\(rule)")
      if english.title != nil { #expect(german?.title != nil, "\(rule)") }
    }
  }

  @Test("no message blames or belittles who reads it", arguments: names)
  func tone(_ name: String) throws {
    let pack = try #require(load(name).pack)
    let messages = pack.detectors.map(\.message) + pack.drafts.values.map(\.message)
    #expect(!messages.isEmpty)
    for message in messages {
      for text in [message.title, message.short, message.why, message.fix].compactMap({ $0 }) {
        let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
        #expect(words.isDisjoint(with: ["you", "your", "just", "simply"]), "\(text)")
      }
    }
  }

  @Test("every rule of the baseline says what, why and what to do")
  func complete() throws {
    let pack = try #require(load("baseline").pack)
    for rule in pack.detectors {
      #expect(rule.message.title != nil, "\(rule.detector.id)")
      #expect(rule.message.short != nil, "\(rule.detector.id)")
      #expect(rule.message.why != nil, "\(rule.detector.id)")
      #expect(rule.message.fix != nil, "\(rule.detector.id)")
    }
  }
}
