import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// Digits that may go on.
  static let openDigits = LintRule(
    PackCode(
      "open-digits", .warning, .patterns,
      what: "A pattern ends with a fixed number of digits and does not say that no more follow.",
      why:
        "It finds the beginning of longer numbers, which are something else, and a rewrite leaves the rest behind.",
      bad: DetectorExample.pack("pattern: ⟦'\\bKD-\\d{6}'⟧"),
      good: DetectorExample.pack())
  ) { subject in
    subject.eachPattern { pattern in
      guard pattern.endsInCountedDigits else { return nil }
      return (
        "more digits may follow, and the match would stop before them",
        "end with \\b or (?!\\d)"
      )
    }
  }
}

extension LintSubject {
  /// Asks about each pattern of the pack's own detectors.
  fileprivate func eachPattern(
    _ words: (String) -> (message: String, note: String)?
  ) -> [LintProblem] {
    document.detectors.flatMap { entry -> [LintProblem] in
      (node(at: entry.location)?["pattern"]?.itemsOrSelf ?? []).compactMap { node in
        guard let pattern = node.text, let words = words(pattern) else { return nil }
        return LintProblem(words.message, at: node.location, words.note)
      }
    }
  }
}

extension String {
  /// Whether it ends as `\d{6}` or `[0-9]{6}` does.
  fileprivate var endsInCountedDigits: Bool {
    guard last == "}", let brace = lastIndex(of: "{") else { return false }
    let count = self[index(after: brace)...].dropLast()
    guard !count.isEmpty, count.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return self[..<brace].hasSuffix("\\d") || self[..<brace].hasSuffix("[0-9]")
  }
}
