import Diagnostics
import PolicyPacks

extension LintRule {
  /// A language that is not written as languages are.
  static let languageTag = LintRule(
    PackCode(
      "language-tag", .warning, .header,
      what: "A language is not written as people ask for it.",
      why:
        "Messages are looked up by tags such as `en`, `de` or `pt-BR` (BCP 47); another spelling is never found.",
      bad: "pack: {format: 1, id: team, version: 1.0.0, languages: [⟦german⟧]}",
      good: "pack: {format: 1, id: team, version: 1.0.0, languages: [de]}")
  ) { subject in
    let nodes = subject.header?["languages"]?.itemsOrSelf ?? []
    return nodes.compactMap { node in
      guard let tag = node.text, !LanguageTag.isPlain(tag) else { return nil }
      return LintProblem(
        "'\(tag)' is no tag of a language", at: node.location, "write, for instance: en, de, pt-BR")
    }
  }
}

/// Tags of two or three small letters, perhaps with a region of two capitals: RFC 5646 as it is used.
private enum LanguageTag {
  static func isPlain(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.utf8.allSatisfy({ (97...122).contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.count) && part.first?.isLowercase == false
    }
  }
}
