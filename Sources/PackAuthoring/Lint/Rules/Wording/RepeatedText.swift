import Diagnostics

extension LintRule {
  /// The same words for what, why and what to do.
  static let repeatedText = LintRule(
    PackCode(
      "repeated-text", .warning, .wording,
      what: "Two texts of one message say the same.",
      why:
        "What was found, why it matters and what to do are three answers; people read the same words twice and learn one.",
      bad: WordingExample.pack(why: "⟦This looks like a customer number⟧"),
      good: WordingExample.pack())
  ) { subject in
    subject.words.flatMap { words -> [LintProblem] in
      var first: [String: RuleWords.Part] = [:]
      return words.texts.compactMap { part, text, location in
        let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
        guard part != .title, !plain.isEmpty else { return nil }
        guard let other = first.updateValue(part, forKey: plain) else { return nil }
        return LintProblem("'\(part.rawValue)' says what '\(other.rawValue)' says", at: location)
      }
    }
  }
}
