import Diagnostics

extension LintRule {
  /// A pattern that gives up on some texts.
  static let patternBlowUp = LintRule(
    PackCode(
      "pattern-blow-up", .warning, .patterns,
      what: "There are texts on which a search with the pattern is given up.",
      why: """
        A rule that could not be evaluated stops the draft, so whoever writes such a text is stopped for nothing. \
        Let only one part of the pattern take each character, or make a repetition possessive: `++` instead of `+`.
        """,
      bad: PatternExample.pack("KD-(?:⟦\\d+⟧)+x"), good: PatternExample.pack("KD-\\d++x"),
      note:
        "The pattern is judged as an automaton, and real searches in texts of growing length confirm it."
    )
  ) { subject in
    subject.patterns.blowUps.map {
      LintProblem(
        $0.message, at: $0.location,
        "let only one repetition take each character, or make it possessive with another +")
    }
  }
}
