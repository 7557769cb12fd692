import Diagnostics

extension LintRule {
  /// Capitals and exclamation marks.
  static let shouting = LintRule(
    PackCode(
      "shouting", .warning, .wording,
      what: "A text shouts.",
      why:
        "Capitals and exclamation marks sound like an accusation, and the tenth of them is not read any more.",
      bad: WordingExample.pack(short: "⟦CUSTOMER NUMBER FOUND!⟧"),
      good: WordingExample.pack(),
      note: "One word in capitals is taken for an abbreviation.")
  ) { subject in
    subject.words.flatMap { words in
      words.texts.compactMap { part, text, location in
        guard let reason = Shouting.reason(in: text) else { return nil }
        return LintProblem(
          "'\(part.rawValue)' shouts: \(reason)", at: location, "say it in a calm sentence")
      }
    }
  }
}

/// What makes a text loud.
private enum Shouting {
  static func reason(in text: String) -> String? {
    if text.contains("!") { return "it has an exclamation mark" }
    var loud = 0
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      loud = word.isLoud ? loud + 1 : 0
      if loud > 1 { return "it has words in capitals" }
    }
    return nil
  }
}

extension Substring {
  /// Whether it is a word in capitals; `XXXX` stands for digits.
  fileprivate var isLoud: Bool {
    count > 3 && allSatisfy(\.isUppercase) && Set(self).count > 1
  }
}
