import Detection
import OutputFormats
import PolicyPacks

extension SiteEdition {
  /// Every rule, by what it is about.
  var rulesPage: SitePage {
    var blocks: [Block] = [.lead(.words(words.rules.lead))]
    let roots = DataMatrix(pack).groups.map(\.root)
    blocks.append(.heading(2, .words(words.rules.data)))
    for root in roots {
      let rules = pack.detectors.filter { $0.detector.dataClass.root == root }
      guard !rules.isEmpty else { continue }
      blocks.append(.heading(3, [.text(title(root))], anchor: "data-\(root)"))
      blocks.append(.entries(rules.map { entry($0.detector.id) }.sorted(by: SiteEdition.byTitle)))
    }
    blocks += section(words.rules.together, pack.combinations.keys.sorted().map { entry($0) })
    blocks += section(words.rules.drafts, pack.drafts.keys.sorted().map { entry($0) })
    if !pack.formats.isEmpty { blocks.append(.heading(2, .words(words.rules.outputs))) }
    for (id, format) in pack.formats.sorted(by: { $0.key < $1.key }) {
      let rules = formatRules.map(\.rule).filter { format.format.rules.contains($0) }
      blocks += [.heading(3, link(id)), .entries(rules.map { entry($0) })]
    }
    return SitePage("rules", .words(words.rules.title), in: .rules, blocks)
  }

  private func section(_ title: String, _ entries: [Entry]) -> [Block] {
    entries.isEmpty ? [] : [.heading(2, .words(title)), .entries(entries)]
  }

  /// A rule's title and what it is about, where the title does not say it already.
  private func entry(_ rule: RuleID) -> Entry {
    let title = title(rule)
    let message = message(rule)
    let note =
      formatSentence(rule).map { SiteText(pack: $0, in: nil) } ?? message.why ?? message.short
    return Entry(
      link: .rule(rule.description), title: [.text(title)],
      note: note.map { $0 == title ? [] : [.text($0.asSentence)] } ?? [])
  }

  private static func byTitle(_ left: Entry, _ right: Entry) -> Bool {
    (left.title.plain.lowercased(), left.link.page) < (
      right.title.plain.lowercased(), right.link.page
    )
  }
}

extension SiteEdition {
  /// What a rule's page says for every kind of rule: what is wrong, why, and what to do.
  func reasons(_ message: RuleMessage, _ title: SiteText) -> [Block] {
    var blocks: [Block] = []
    if let short = message.short, short != title { blocks.append(.lead([.text(short.asSentence)])) }
    if let why = message.why {
      blocks += [.heading(2, .words(words.rules.why)), .paragraph([.text(why.asSentence)])]
    }
    if let fix = message.fix {
      blocks += [.heading(2, .words(words.rules.fix)), .paragraph([.text(fix.asSentence)])]
    }
    return blocks
  }

  /// Which rule it is, of which pack, in which file.
  func origin(_ rule: RuleID, _ origin: Origin) -> [Block] {
    let file = source.file(of: origin)
    let place = RichText.words(
      words.rules.origin,
      [
        "rule": [.code(rule.description)],
        "pack": [.text(text(file?.pack ?? pack.title, from: origin))],
        "place": [.code("\(file?.name ?? ""):\(origin.line)")],
      ])
    let dispute = "dryrun dispute draft.txt --rule \(rule)"
    return [.footnotes([place, .words(words.rules.dispute, ["command": [.code(dispute)]])])]
  }

  /// Whether a rule may be loosened, and what loosens it today.
  func exceptionFact(_ rule: RuleID) -> Fact {
    let isFirm = pack.firm.contains(rule)
    let active = pack.exceptions.filter { source.isInForce($0) && $0.rules.contains(rule) }
    let links = active.map(\.id).sorted().map { id -> RichText in
      [.link(SiteLink("exceptions", at: "exception-\(id)"), name(id))]
    }
    let value = RichText.words(isFirm ? words.rules.firm : words.rules.notFirm)
    return Fact(
      name: words.rules.exceptionsRow,
      value: links.isEmpty
        ? value
        : value + .words("; \(words.rules.loosened): ") + links.joined(by: ", "))
  }

  /// What each tool does, and who can approve.
  func toolTable(_ decision: (Tool) -> Decision) -> SiteTable {
    let decisions = tools.map { (id: $0.id, decision: decision($0.tool)) }
    let hasApproval = decisions.contains { $0.decision.verdict == .approval }
    let columns = [words.rules.verdictColumn] + (hasApproval ? [words.rules.workflowColumn] : [])
    return SiteTable(
      words.rules.tools, corner: words.rules.toolColumn, columns: columns.map { .words($0) },
      rows: decisions.map { id, decision in
        let who = decision.verdict == .approval ? decision.cell?.workflow.map { link($0) } : nil
        return SiteTable.Row(
          header: link(id), note: nil,
          cells: [badge(decision.verdict)] + (hasApproval ? [who ?? .words("–")] : []))
      })
  }
}
