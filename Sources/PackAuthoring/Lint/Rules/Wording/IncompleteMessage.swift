import Diagnostics

extension LintRule {
  /// A rule that stops somebody and does not say why, or what to do.
  static let incompleteMessage = LintRule(
    PackCode(
      "incomplete-message", .warning, .wording,
      what: "A rule does not say what was found, why it matters, or what to do.",
      why:
        "A verdict is a lesson: whoever is stopped reads what, why and how to go on. Without these they only learn to avoid the check.",
      bad: """
        detectors:
          ⟦customer-number⟧:
            class: customer
            pattern: '\\bKD-\\d{6}\\b'
            redactAs: CUSTOMER
            message: {short: This looks like a customer number}
        """,
      good: WordingExample.pack(),
      note:
        "Rules of formats have words of the engine's own where a pack gives none, so they are asked only when they begin."
    )
  ) { subject in
    subject.words.compactMap { words in
      guard ![.amendment, .translation].contains(words.kind) else { return nil }
      let missing = [RuleWords.Part.short, .why, .fix].filter { words.text($0) == nil }
      guard !missing.isEmpty else { return nil }
      let keys = missing.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      return LintProblem("the message of '\(words.rule)' has no \(keys)", at: words.location)
    }
  }
}
