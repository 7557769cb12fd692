import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A pattern that is tied to the ends of the text.
  static let anchoredPattern = LintRule(
    PackCode(
      "anchored-pattern", .warning, .patterns,
      what: "A pattern matches only at the start or the end of the whole text.",
      why:
        "Data stands in the middle of a draft. `\\b` and look-arounds say where a value ends, `(?m)` makes `^` and `$` mean lines.",
      bad: DetectorExample.pack(
        "pattern: ⟦'^KD-\\d{6}\\b'⟧", match: "['«KD-104233» called', '«KD-000001»']"),
      good: DetectorExample.pack())
  ) { subject in
    subject.eachPattern { pattern in
      guard !pattern.contains("(?m"), !pattern.contains("(*ANY") else { return nil }
      let start = ["^", "\\A", "(?i)^"].first { pattern.hasPrefix($0) }
      let end = ["$", "\\z", "\\Z"].first { pattern.endsUnescaped(with: $0) }
      guard let anchor = start ?? end else { return nil }
      return (
        "'\(anchor)' stands for the \(start == nil ? "end" : "start") of the whole text",
        "use \\b or a look-around, or begin with (?m) for lines"
      )
    }
  }

  /// A pattern that takes the rest of the line.
  static let openEndedPattern = LintRule(
    PackCode(
      "open-ended-pattern", .warning, .patterns,
      what: "A pattern begins or ends with anything at all.",
      why:
        "The finding grows to the whole line, and a rewrite takes the whole line out. Say what the value is made of.",
      bad: DetectorExample.pack(
        "pattern: ⟦'\\bKD-.*'⟧", match: "['Call «KD-104233 back»', 'for «KD-000001»']",
        noMatch:
          "[{text: KX-12, because: it has other letters}, {text: AKD-104233, because: it is part of another code}]"
      ),
      good: DetectorExample.pack())
  ) { subject in
    subject.eachPattern { pattern in
      let start = [".*", ".+"].first { pattern.hasPrefix($0) }
      let end = [".*", ".+"].first { pattern.endsUnescaped(with: $0) }
      guard let part = start ?? end, !pattern.contains("(?<value>") else { return nil }
      return (
        "'\(part)' takes everything to the \(start == nil ? "end" : "start") of the line",
        "name what belongs to the value, or put it in a group (?<value>…)"
      )
    }
  }

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
  /// Whether the end is not a backslash's.
  fileprivate func endsUnescaped(with end: String) -> Bool {
    guard hasSuffix(end) else { return false }
    let backslashes = dropLast(end.count).reversed().prefix { $0 == "\\" }.count
    return backslashes % 2 == 0
  }

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
