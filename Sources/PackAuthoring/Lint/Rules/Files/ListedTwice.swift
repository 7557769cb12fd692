import Diagnostics
import PolicyPacks

extension LintRule {
  /// The same item twice in a list.
  static let listedTwice = LintRule(
    PackCode(
      "listed-twice", .warning, .files,
      what: "A list names the same thing twice.",
      why: "One of the two was likely meant to be another word, column or section.",
      bad: "formats: {memo: {title: Memo, markdown: {sections: [Decision, Risks, ⟦Decision⟧]}}}",
      good: "formats: {memo: {title: Memo, markdown: {sections: [Decision, Options, Risks]}}}",
      note:
        "Looked at are lists of words, names, sections, columns and examples; where words are found in any case, it does not matter here either."
    )
  ) { subject in
    subject.files.flatMap { $0.root.repeatedItems }.map { node, text in
      LintProblem("'\(text)' stands here twice", at: node.location)
    }
  }
}

extension YAMLNode {
  /// Keys of lists in which nothing need stand twice.
  private static let keysOfSets: Set<String> = [
    "words", "keywords", "sections", "columns", "oneOf", "hosts", "languages", "authors", "groups",
    "tasks", "tools", "rules", "holidays", "phrases", "must", "never", "samples", "anyOf",
    "baseURLs", "models", "firm", "match", "noMatch", "pass", "extends", "grounded", "pattern",
    "requires", "changes",
  ]

  /// Those whose items are found in any case.
  private static let keysOfWords: Set<String> = ["words", "keywords", "sections"]

  /// The second and later of equal items, in all lists below that are sets.
  fileprivate var repeatedItems: [(node: YAMLNode, text: String)] {
    entries.flatMap { key, value -> [(node: YAMLNode, text: String)] in
      guard YAMLNode.keysOfSets.contains(key.text ?? "") else { return value.repeatedItems }
      var seen: Set<String> = []
      let repeated = value.items.compactMap { item -> (node: YAMLNode, text: String)? in
        let node = item.text == nil ? item["name"] ?? item["text"] : item
        guard let node, let text = node.text else { return nil }
        let isCaseless = YAMLNode.keysOfWords.contains(key.text ?? "")
        return seen.insert(isCaseless ? text.lowercased() : text).inserted ? nil : (node, text)
      }
      return repeated + value.repeatedItems
    } + items.flatMap(\.repeatedItems)
  }
}
