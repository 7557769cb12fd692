import Diagnostics
import PolicyPacks

extension LintRule {
  /// Words in a language that the pack does not offer.
  static let unlistedLanguage = LintRule(
    PackCode(
      "unlisted-language", .warning, .translations,
      what: "There are translations for a language that 'languages' does not list.",
      why:
        "The pack does not say that it speaks that language, so nobody is offered the words, and nothing checks that they are complete.",
      bad: TranslationExample.pack(languages: "[en]", language: "⟦de⟧"),
      good: TranslationExample.pack())
  ) { subject in
    guard let languages = subject.document.header?.languages else { return [] }
    return subject.entries("translations").compactMap { key, _ in
      guard let language = key.text, !languages.contains(language) else { return nil }
      return LintProblem(
        "the pack does not list the language '\(language)'", at: key.location,
        "add it: languages: [\((languages + [language]).joined(separator: ", "))]")
    }
  }

  /// Translations into the language that the rules are written in.
  static let translatedFirstLanguage = LintRule(
    PackCode(
      "translated-first-language", .warning, .translations,
      what: "There are translations into the pack's first language.",
      why:
        "They stand in front of the words beside the rules, so an author who changes those sees no effect.",
      bad: TranslationExample.pack(languages: "[de]", language: "⟦de⟧"),
      good: TranslationExample.pack())
  ) { subject in
    guard let first = subject.document.header?.languages.first else { return [] }
    let texts = subject.words.filter { $0.kind != .translation }
      .flatMap { words in words.texts.map { "\(words.rule) \($0.part)" } }
    let own = Set(texts)
    let hiding = subject.words.filter { words in
      words.kind == .translation && words.language == first
        && words.texts.contains { own.contains("\(words.rule) \($0.part)") }
    }
    let files = Set(hiding.map(\.location.text))
    return subject.entries("translations").compactMap { key, _ in
      guard key.text == first, files.contains(key.location.text) else { return nil }
      return LintProblem(
        "'\(first)' is the language of the rules themselves", at: key.location,
        "put these words beside the rules")
    }
  }
}
