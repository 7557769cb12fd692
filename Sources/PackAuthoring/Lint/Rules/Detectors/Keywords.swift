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
    subject.eachKeyword { keyword, all, _, _ in
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
    subject.eachKeyword { keyword, _, _, _ in
      keyword.count < 2 ? "'\(keyword)' stands in nearly every text" : nil
    }
  }

  /// A keyword that the pattern does not spell.
  static let strayKeyword = LintRule(
    PackCode(
      "stray-keyword", .warning, .detectors,
      what: "A keyword stands in no matching example, and the pattern does not spell it.",
      why: """
        A pattern is tried only in texts that hold a keyword. One with a slip in it hides whatever it was meant \
        for. Correct it, or add an example that holds it.
        """,
      bad: DetectorExample.pack("keywords: [kd-, ⟦ck-⟧]\n    pattern: '\\bK[DN]-\\d{6}\\b'"),
      good: DetectorExample.pack("keywords: [kd-, kn-]\n    pattern: '\\bK[DN]-\\d{6}\\b'"))
  ) { subject in
    let sources = Dictionary(
      subject.document.detectors.map { ($0.location, $0.rule.detector.method.source) }
    ) { first, _ in first }
    return subject.eachKeyword { keyword, _, examples, place in
      let isTried = examples.isEmpty || examples.contains { $0.contains(keyword) }
      guard !isTried, let source = sources[place], !source.spells(keyword) else { return nil }
      return "no matching example holds '\(keyword)', and the pattern does not spell it"
    }
  }
}

extension LintSubject {
  /// Asks about each keyword, all of its detector and the matching texts, in small letters.
  fileprivate func eachKeyword(
    _ message: (_ keyword: String, _ all: [String], _ examples: [String], _ detector: Location)
      -> String?
  ) -> [LintProblem] {
    document.detectors.flatMap { entry -> [LintProblem] in
      let nodes = node(at: entry.location)?["keywords"]?.itemsOrSelf ?? []
      let all = nodes.compactMap { $0.text?.lowercased() }
      let examples = nodes.isEmpty ? [] : entry.examples.match.map { $0.text.lowercased() }
      return nodes.compactMap { node in
        guard let keyword = node.text?.lowercased(),
          let words = message(keyword, all, examples, entry.location)
        else { return nil }
        return LintProblem(words, at: node.location)
      }
    }
  }
}

extension Detector.Method {
  /// What is looked for, as it is written, in small letters.
  fileprivate var source: String {
    switch self {
    case .patterns(let patterns, _): patterns.joined(separator: "\n").lowercased()
    case .words(let words): words.joined(separator: "\n").lowercased()
    case .table(let columns): columns.names.joined(separator: "\n").lowercased()
    case .dataset, .external: ""
    }
  }
}

extension String {
  /// Whether the letters of a word stand in it one after the other, whatever is between them.
  fileprivate func spells(_ word: String) -> Bool {
    var rest = self[...]
    for letter in word {
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
