import Courses
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
        "Each language of the pack is looked at with words of its own: English, German and French so far. In courses it is cases, lessons, hints and reasons; the first two may speak to their reader."
    )
  ) { subject in
    subject.words.flatMap { words in
      words.texts.compactMap { _, text, location in
        guard let found = BlamingWords.first(in: text, language: words.language) else { return nil }
        return LintProblem(
          "'\(found.word)' speaks of the reader or judges what they did", at: location,
          found.instead)
      }
    } + subject.courses.documents.flatMap(blamingWords)
  }

  /// Those of a course: of cases, hints, reasons and lessons.
  ///
  /// Cases and lessons may speak to their reader; hints and reasons speak of the text, as feedback
  /// does.
  private static func blamingWords(in course: CourseDocument) -> [LintProblem] {
    CourseWords.all(in: course).compactMap { words in
      let found = BlamingWords.first(
        in: words.text, language: words.language, mayAddress: words.mayAddress)
      return found.map {
        LintProblem(
          "'\($0.word)' speaks of the reader or judges what they did", at: words.location,
          $0.instead)
      }
    }
  }
}
