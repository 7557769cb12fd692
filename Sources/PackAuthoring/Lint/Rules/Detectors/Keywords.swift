import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A keyword that says nothing more than another one.
  static let redundantKeyword = LintRule(
    PackCode(
      "redundant-keyword", .warning, .detectors,
      what: "A keyword holds another keyword of the same detector.",
      why:
        "Whatever text holds the longer one holds the shorter one too, so the longer one decides nothing.",
      bad: DetectorExample.pack("keywords: [kd, ⟦kd-⟧]\n    pattern: '\\bKD-\\d{6}\\b'"),
      good: DetectorExample.pack("keywords: [kd-]\n    pattern: '\\bKD-\\d{6}\\b'"))
  ) { subject in
    subject.eachKeyword { keyword, all, _ in
      guard let shorter = all.first(where: { $0 != keyword && keyword.contains($0) }) else {
        return nil
      }
      return "'\(keyword)' holds '\(shorter)', which is a keyword too"
    }
  }

  /// A keyword that stands nearly everywhere.
  static let shortKeyword = LintRule(
    PackCode(
      "short-keyword", .warning, .detectors,
      what: "A keyword is a single character.",
      why:
        "It stands in nearly every text, so the pattern is tried everywhere and the keyword spares nothing.",
      bad: DetectorExample.pack("keywords: [⟦k⟧]\n    pattern: '\\bKD-\\d{6}\\b'"),
      good: DetectorExample.pack("keywords: [kd-]\n    pattern: '\\bKD-\\d{6}\\b'"))
  ) { subject in
    subject.eachKeyword { keyword, _, _ in
      keyword.count < 2 ? "'\(keyword)' stands in nearly every text" : nil
    }
  }

  /// A keyword without an example.
  static let untriedKeyword = LintRule(
    PackCode(
      "untried-keyword", .note, .detectors,
      what: "A keyword stands in no example that matches.",
      why:
        "A pattern is tried only in texts that hold a keyword, so a slip in one hides data. An example with it would show.",
      bad: DetectorExample.pack(
        "keywords: [kd-, ⟦kn-⟧]\n    pattern: '\\bK[DN]-\\d{6}\\b'\n    caseless: true"),
      good: DetectorExample.pack(
        "keywords: [kd-, kn-]\n    pattern: '\\bK[DN]-\\d{6}\\b'\n    caseless: true",
        match: "['Call «KD-104233» back', 'for «KN-000001»']"))
  ) { subject in
    subject.eachKeyword { keyword, _, examples in
      guard !examples.isEmpty, !examples.contains(where: { $0.contains(keyword) }) else {
        return nil
      }
      return "no matching example holds '\(keyword)'"
    }
  }
}

extension LintSubject {
  /// Asks about each keyword, all of its detector and the matching texts, in small letters.
  fileprivate func eachKeyword(
    _ message: (_ keyword: String, _ all: [String], _ examples: [String]) -> String?
  ) -> [LintProblem] {
    document.detectors.flatMap { entry -> [LintProblem] in
      let nodes = node(at: entry.location)?["keywords"]?.itemsOrSelf ?? []
      let all = nodes.compactMap { $0.text?.lowercased() }
      let examples = nodes.isEmpty ? [] : entry.examples.match.map { $0.text.lowercased() }
      return nodes.compactMap { node in
        guard let keyword = node.text?.lowercased(), let words = message(keyword, all, examples)
        else { return nil }
        return LintProblem(words, at: node.location)
      }
    }
  }
}
