import Detection
import OutputFormats
import PolicyPacks

/// The site in one language of the pack: what it is made from, and the words for it.
///
/// Extensions beside this file make its pages, a file for each kind.
struct SiteEdition: Sendable {
  let source: PackSource
  /// The language, as the pack writes it.
  let code: String
  let words: SiteWords

  init(_ source: PackSource, in code: String) {
    (self.source, self.code) = (source, code)
    words = SiteWords.inLanguage(code)
  }

  var pack: PolicyPack { source.pack }

  /// The language of the pages: the pack's, or that of the words where there are none in it.
  var pageLanguage: String { SiteWords.speaks(code) ? code : words.language }

  /// Every page, the first one first.
  var pages: [SitePage] {
    [overviewPage] + toolPages + [rulesPage] + detectorPages + requirementPages + combinationPages
      + [outputsPage] + formatPages + formatRulePages
      + [approvalsPage, exceptionsPage, historyPage, wordsPage]
  }

  /// A text of the pack, said at a place whose file tells its language.
  func text(_ text: String, from origin: Origin) -> SiteText {
    self.text(text, in: source.file(of: origin)?.language ?? pack.languages.first ?? "en")
  }

  /// A text of the pack in a language.
  func text(_ text: String, in language: String) -> SiteText {
    let isThePages = SiteWords.primary(language) == SiteWords.primary(pageLanguage)
    return SiteText(pack: text, in: isThePages ? nil : language)
  }

  /// A name of the pack's, which is of no language.
  func name(_ name: some CustomStringConvertible) -> RichText {
    [.text(SiteText(pack: name.description, in: nil))]
  }

}

extension SiteEdition {
  /// The tools, those that fewest people can see first.
  var tools: [(id: ToolID, tool: Tool)] {
    let order = Boundary.allCases
    func rank(_ tool: Tool) -> Int { order.firstIndex(of: tool.boundary) ?? 0 }
    return pack.tools.sorted { (rank($0.value), $0.key) < (rank($1.value), $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// A title in the page's language, or else as the pack that gives it says it.
  private func title(_ translated: String?, _ own: String, from origin: Origin) -> SiteText {
    translated.map { SiteText(pack: $0, in: nil) } ?? text(own, from: origin)
  }

  private var titles: Titles? { pack.titles[pageLanguage] }

  func title(_ tool: Tool) -> RichText {
    [.text(title(titles?.tools[tool.id], tool.title, from: tool.origin))]
  }

  func title(_ id: WorkflowID, _ workflow: ApprovalWorkflow) -> SiteText {
    title(titles?.workflows[id], workflow.title, from: workflow.origin)
  }

  func title(_ format: FormatRule) -> RichText {
    [.text(title(titles?.formats[FormatID(format.format.id)], format.title, from: format.origin))]
  }

  /// A tool's title as a link to its page.
  func link(_ tool: ToolID) -> RichText {
    guard let known = pack.tools[tool] else { return name(tool) }
    return [.link(SiteLink("tools/\(tool)"), title(known))]
  }

  /// A workflow's title as a link to its route.
  func link(_ workflow: WorkflowID) -> RichText {
    guard let known = pack.workflows[workflow] else { return name(workflow) }
    return [
      .link(
        SiteLink("approvals", at: "route-\(workflow)"),
        [.text(title(workflow, known))])
    ]
  }

  /// A rule's title as a link to its page.
  func link(_ rule: RuleID) -> RichText {
    [.link(.rule(rule.description), [.text(title(rule))])]
  }

  /// A format's title as a link to its page.
  func link(_ format: FormatID) -> RichText {
    guard let known = pack.formats[format] else { return name(format) }
    return [.link(SiteLink("outputs/\(format)"), title(known))]
  }

  /// What people call a class.
  func title(_ dataClass: DataClass) -> SiteText {
    if let translated = titles?.classes[dataClass] { return SiteText(pack: translated, in: nil) }
    let rule = pack.classes[dataClass]
    let own = rule.flatMap { rule in rule.title.map { text($0, from: rule.origin) } }
    if let own, own.language == nil { return own }
    return words.terms.roots[dataClass].map { SiteText($0) } ?? own
      ?? SiteText(pack: dataClass.description, in: nil)
  }

  /// A verdict as a symbol and a word; an approval leads to those who can give it.
  func badge(_ decision: Decision) -> RichText {
    let badge = Inline.verdict(decision.verdict, words.terms.name(decision.verdict))
    guard decision.verdict == .approval, let workflow = decision.cell?.workflow else {
      return [badge]
    }
    return [.link(SiteLink("approvals", at: "route-\(workflow)"), [badge])]
  }

  func badge(_ verdict: Verdict) -> RichText { [.verdict(verdict, words.terms.name(verdict))] }
}
