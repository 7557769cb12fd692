import Diagnostics

extension LintRule {
  /// Words that make a reader feel small.
  static let blamingWord = LintRule(
    PackCode(
      "blaming-word", .warning, .wording,
      what: "A text blames or belittles whoever reads it.",
      why:
        "People who feel accused go around a rule. Texts speak of the text, not of its author, and never say that something is easy.",
      bad: WordingExample.pack(fix: "⟦'You simply have to use {placeholder}.'⟧"),
      good: WordingExample.pack(),
      note:
        "Each language of the pack is looked at with words of its own: English, German and French so far."
    )
  ) { subject in
    subject.words.flatMap { words in
      words.texts.compactMap { _, text, location in
        guard let found = BlamingWords.first(in: text, language: words.language) else { return nil }
        return LintProblem(
          "'\(found.word)' speaks of the reader or judges what they did", at: location,
          found.instead)
      }
    }
  }
}
