import Diagnostics

extension LintRule {
  /// A translation that was copied and not translated.
  static let untranslated = LintRule(
    PackCode(
      "untranslated", .warning, .translations,
      what: "A translation is the same text as its original.",
      why:
        "It was likely copied to be translated later, and nothing else would show that it was not.",
      bad: TranslationExample.pack(short: "⟦This looks like a customer number⟧"),
      good: TranslationExample.pack(),
      note: "Titles are left out: a name may be the same in both languages.")
  ) { subject in
    subject.eachTranslation { translation, original in
      translation.texts.compactMap { part, text, location in
        guard part != .title, original.text(part) == text else { return nil }
        return LintProblem(
          "'\(part.rawValue)' in '\(translation.language)' is the text of the first language",
          at: location)
      }
    }
  }

  /// A fact that a translation does not tell.
  static let lostPlaceholder = LintRule(
    PackCode(
      "lost-placeholder", .warning, .translations,
      what: "A translation has other names in braces than its original.",
      why:
        "Readers of one language get the placeholder, the number or the tool, and readers of the other do not.",
      bad: TranslationExample.pack(fix: "⟦Die Nummer weglassen.⟧"),
      good: TranslationExample.pack())
  ) { subject in
    subject.eachTranslation { translation, original in
      translation.texts.compactMap { part, text, location in
        guard let first = original.text(part) else { return nil }
        let (mine, other) = (text.namesInBraces, first.namesInBraces)
        guard mine != other else { return nil }
        let names = mine.symmetricDifference(other).sorted().map { "{\($0)}" }.joined(
          separator: ", ")
        return LintProblem(
          "\(names) stands in one of '\(part.rawValue)' and its original, not in both", at: location
        )
      }
    }
  }
}

extension LintSubject {
  /// Asks about each translation of a rule whose original stands in this pack.
  fileprivate func eachTranslation(
    _ problems: (RuleWords, RuleWords) -> [LintProblem]
  ) -> [LintProblem] {
    let originals = Dictionary(words.filter { $0.kind != .translation }.map { ($0.rule, $0) }) {
      first, _ in first
    }
    return words.filter { $0.kind == .translation }.flatMap { translation in
      originals[translation.rule].map { problems(translation, $0) } ?? []
    }
  }
}

extension String {
  /// The names that stand in braces.
  fileprivate var namesInBraces: Set<String> {
    Set(
      split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { String(part[..<$0]) }
      })
  }
}
