import Diagnostics

extension LintRule {
  /// A brace that is shown as it is.
  static let unclosedBrace = LintRule(
    PackCode(
      "unclosed-brace", .warning, .wording,
      what: "A brace in a text is not closed, or closes nothing.",
      why: "Only `{name}` is filled in; anything else is shown as it stands.",
      bad: WordingExample.pack(fix: "⟦'Use {placeholder instead.'⟧"),
      good: WordingExample.pack())
  ) { subject in
    subject.words.flatMap { words in
      words.texts.filter { !$0.text.hasPairedBraces }.map { part, _, location in
        LintProblem("a brace of '\(part.rawValue)' has no other half", at: location)
      }
    }
  }
}

extension String {
  fileprivate var hasPairedBraces: Bool {
    var isOpen = false
    for character in self where character == "{" || character == "}" {
      guard isOpen == (character == "}") else { return false }
      isOpen = character == "{"
    }
    return !isOpen
  }
}
