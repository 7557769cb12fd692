import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// What `policies/hochtal` says to people, German first and English beside it.
@Suite("the languages of the hospital trust")
struct HochtalLanguageTests {
  private let loaded = PackLoader().load(at: HochtalTests.folder)
  private let pack: PolicyPack

  init() throws { pack = try #require(loaded.pack) }

  @Test("whatever the pack says beside its rules is said in English too")
  func english() throws {
    let english = try #require(pack.translations["en"])
    let messages = ownMessages()
    #expect(messages.count > 35)
    for (rule, german) in messages {
      let words = try #require(english[rule], "\(rule)")
      for part in [\Message.short, \.why, \.fix] where german[keyPath: part] != nil {
        #expect(words[keyPath: part] != nil, "\(rule)")
        #expect(words[keyPath: part] != german[keyPath: part], "\(rule)")
      }
    }
  }

  @Test("the parents' rules speak German here, and English to those who ask for it")
  func parents() throws {
    for rule in pack.detectors.map(\.detector.id) where loaded.examples[rule] == nil {
      let german = try #require(pack.message(for: rule, language: "de"))
      let english = try #require(pack.message(for: rule, language: "en"))
      #expect(german.short != nil && german.short != english.short, "\(rule)")
      #expect(german.why != english.why, "\(rule)")
      #expect(english.short?.hasPrefix("Das ") == false, "\(rule)")
    }
  }

  @Test("the trust's own words for a parent's rule reach those who read German")
  func ownWords() throws {
    let engine = Engine(pack)
    let draft = Draft("Hauptdiagnose: I50.1", tool: "spitalassistent")
    func why(_ language: String?) -> String? {
      let requester = Requester(language: language)
      return engine.evaluate(draft, for: requester, at: TestPolicies.now).feedback.first?.why
    }
    #expect(why(nil)?.contains("Berufsgeheimnis") == true)
    #expect(why("de-CH") == why(nil))
    #expect(why("fr") == why(nil))
    #expect(why("en")?.contains("medical confidentiality") == true)
  }

  @Test("German is written as in Switzerland, and no word blames or speaks of insurance")
  func wording() throws {
    for file in try HochtalTests.files(in: HochtalTests.folder) {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(!text.contains("ß"), "\(file)")
      for word in ["versicher", "insur", "selber schuld", "nachlässig", "careless"] {
        #expect(!text.lowercased().contains(word), "\(word) in \(file)")
      }
    }
  }

  @Test("a proposal of the assistant that names a person is blocked, in the reader's language")
  func output() throws {
    let engine = Engine(pack)
    let answer = #"{"stufe":4,"begruendung":"FA26-004127-0.","warnzeichen":[],"bestaetigt":false}"#
    for (language, word) in [("de", "Wartebereich"), ("en", "waiting area")] {
      let output = Output(SensitiveText(answer), tool: "spitalassistent", task: "triage")
      let evaluation = engine.evaluate(
        output, for: Requester(language: language), at: TestPolicies.now)
      let feedback = evaluation.feedback.first { $0.rule == "triage-ohne-kennung" }
      #expect(feedback?.verdict == .block)
      #expect(feedback?.why?.contains(word) == true)
    }
  }

  /// Messages of rules that stand in the pack's own files.
  private func ownMessages() -> [RuleID: Message] {
    var messages: [RuleID: Message] = [:]
    for rule in pack.detectors where loaded.examples[rule.detector.id] != nil {
      messages[rule.detector.id] = rule.message
    }
    messages.merge(pack.drafts.mapValues(\.message)) { $1 }
    messages.merge(pack.combinations.mapValues(\.message)) { $1 }
    for format in pack.formats.values { messages.merge(format.messages) { $1 } }
    return messages
  }
}
