import Diagnostics

extension LintRule {
  /// A text that nobody reads to its end.
  static let longMessage = LintRule(
    PackCode(
      "long-message", .note, .wording,
      what: "A text is longer than people read while they work.",
      why:
        "The short one is a headline, of 120 characters at most; why and fix are a sentence or two, of 320 at most. More belongs into a lesson.",
      bad: WordingExample.pack(
        short:
          "⟦This looks like a customer number, which our systems give out when a contract begins and which stays with the customer for good⟧"
      ),
      good: WordingExample.pack())
  ) { subject in
    subject.words.flatMap { words in
      words.texts.compactMap { part, text, location in
        let most = part == .short || part == .title ? 120 : 320
        guard text.count > most else { return nil }
        return LintProblem(
          "'\(part.rawValue)' has \(text.count) characters; \(most) are read", at: location)
      }
    }
  }
}
