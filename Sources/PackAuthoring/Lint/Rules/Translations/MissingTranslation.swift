import Diagnostics
import PolicyPacks

extension LintRule {
  /// Words that a language of the pack does not have.
  static let missingTranslation = LintRule(
    PackCode(
      "missing-translation", .warning, .translations,
      what: "A rule has no words in one of the pack's languages, or only some.",
      why: "Whoever asked for that language reads half of the answer in another one.",
      bad: ExamplePack([
        "pack.yaml": "pack: {format: 1, id: team, version: 1.0.0, languages: [en, de]}\n",
        "rules.yaml": """
        detectors:
          ⟦customer-number⟧:
            class: customer
            pattern: '\\bKD-\\d{6}\\b'
            redactAs: CUSTOMER
            message: {short: A customer number, why: It leads to one customer., fix: 'Use {placeholder}.'}
        """,
      ]),
      good: TranslationExample.pack())
  ) { subject in
    let languages = (subject.document.header?.languages ?? []).dropFirst()
    let translated = Translations(subject.words)
    return languages.flatMap { language in
      subject.words.filter { $0.kind != .translation }.compactMap { words -> LintProblem? in
        let parts = words.texts.map(\.part)
        let missing = parts.filter { translated.words(words.rule, language)?.text($0) == nil }
        guard !missing.isEmpty else { return nil }
        let keys = missing.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return LintProblem("'\(words.rule)' has no \(keys) in '\(language)'", at: words.location)
      }
    }
  }
}

/// Words in further languages, by rule and language.
struct Translations {
  private let words: [String: RuleWords]

  init(_ words: [RuleWords]) {
    let translations = words.filter { $0.kind == .translation }
    self.words = Dictionary(translations.map { ("\($0.language) \($0.rule)", $0) }) { first, _ in
      first
    }
  }

  func words(_ rule: String, _ language: String) -> RuleWords? { words["\(language) \(rule)"] }
}
