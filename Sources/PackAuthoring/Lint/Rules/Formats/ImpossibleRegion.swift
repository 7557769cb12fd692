import Detection
import Diagnostics
import OutputFormats
import PolicyPacks

extension LintRule {
  /// A check of a part that the format's shape cannot have.
  static let impossibleRegion = LintRule(
    PackCode(
      "impossible-region", .error, .formats,
      what: "A check looks at a part that outputs of this shape do not have.",
      why:
        "`at` is for JSON, `section` for Markdown, `column` for CSV. The part is always missing, so the check always fails.",
      bad: """
        formats:
          memo:
            title: Memo
            markdown: {sections: [Decision]}
            checks: [{id: memo-length, maxWords: 90, at: ⟦/summary⟧}]
        """,
      good: """
        formats:
          memo:
            title: Memo
            markdown: {sections: [Decision]}
            checks: [{id: memo-length, maxWords: 90, section: Decision}]
        """)
  ) { subject in
    subject.eachRegion { region, shape in
      switch (region, shape) {
      case (.whole, _), (.pointer, .json), (.section, .markdown): nil
      case (.column(let name), .csv(let csv)):
        csv.columns.contains { $0.name == name } || csv.allowsOthers
          ? nil : "the format has no column '\(name)'"
      case (.pointer, _): "'at' leads to a part of JSON, and this format is none"
      case (.section, _): "'section' is for Markdown, and this format is none"
      case (.column, _): "'column' is for CSV, and this format is none"
      }
    }
  }

  /// A part of Markdown that the format does not ask for.
  static let unlistedSection = LintRule(
    PackCode(
      "unlisted-section", .warning, .formats,
      what: "A check, a table or a list belongs to a section that 'sections' does not list.",
      why:
        "The section is either missing from the list or has a slip in its name; an output that leaves it out fails for a reason that the format does not show.",
      bad: """
        formats:
          memo:
            title: Memo
            markdown: {sections: [Decision, Sources]}
            checks: [{id: memo-sources, citations: {min: 2}, section: ⟦Source⟧}]
        """,
      good: """
        formats:
          memo:
            title: Memo
            markdown: {sections: [Decision, Sources]}
            checks: [{id: memo-sources, citations: {min: 2}, section: Sources}]
        """)
  ) { subject in
    let checks = subject.eachRegion { region, shape in
      guard case (.section(let name), .markdown(let markdown)) = (region, shape) else { return nil }
      return markdown.unlisted(name)
    }
    return checks + subject.unlistedShapeSections
  }
}

extension LintSubject {
  /// Asks about the part that each check looks at.
  fileprivate func eachRegion(
    _ message: (FormatRegion, OutputFormat.Shape) -> String?
  ) -> [LintProblem] {
    document.formats.flatMap { entry -> [LintProblem] in
      let nodes = node(at: entry.location)?["checks"]?.items ?? []
      return entry.rule.format.checks.compactMap { check in
        guard let words = message(check.region, entry.rule.format.shape) else { return nil }
        let node = nodes.first { $0["id"]?.text == check.id.description }
        let part = node.flatMap { $0["citations"]?.region ?? $0.region }
        return LintProblem(words, at: (part ?? node)?.location ?? entry.location)
      }
    }
  }

  /// Tables and lists of a shape that stand in unlisted sections.
  fileprivate var unlistedShapeSections: [LintProblem] {
    document.formats.flatMap { entry -> [LintProblem] in
      guard case .markdown(let shape) = entry.rule.format.shape,
        let node = node(at: entry.location)?["markdown"]
      else { return [] }
      return ["tables", "lists"].flatMap { node[$0]?.items ?? [] }.compactMap { item in
        guard let section = item["section"], let name = section.text,
          let words = shape.unlisted(name)
        else { return nil }
        return LintProblem(words, at: section.location)
      }
    }
  }
}

extension YAMLNode {
  fileprivate var region: YAMLNode? { self["at"] ?? self["section"] ?? self["column"] }
}

extension MarkdownShape {
  /// What to say of a section that is not among those asked for; nothing if none are.
  fileprivate func unlisted(_ name: String) -> String? {
    let isListed = sections.contains { $0.lowercased() == name.lowercased() }
    guard !sections.isEmpty, !isListed else { return nil }
    let meant = name.nearest(in: sections).map { "; did you mean '\($0)'?" } ?? ""
    return "'sections' does not list '\(name)'\(meant)"
  }
}
