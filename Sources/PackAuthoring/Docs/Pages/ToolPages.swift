import Detection
import PolicyPacks

extension SiteEdition {
  /// A page for each tool: what may go there, verdict by verdict.
  var toolPages: [SitePage] {
    tools.map { id, tool in
      SitePage(
        "tools/\(id)", title(tool), in: .overview, below: SiteSection.overview.link,
        boundary(tool) + [.facts(facts(of: tool)), .heading(2, .words(words.overview.whatGoes))]
          + verdictBlocks(id, tool) + outputBlocks(tool) + draftBlocks(tool)
          + exceptionBlocks(id))
    }
  }

  private func boundary(_ tool: Tool) -> [Block] {
    words.terms.boundaries[tool.boundary].map { [.lead(.words($0.meaning))] } ?? []
  }

  private func verdictBlocks(_ id: ToolID, _ tool: Tool) -> [Block] {
    let matrix = DataMatrix(pack)
    return Verdict.allCases.flatMap { verdict -> [Block] in
      var lines: [RichText] = matrix.groups.compactMap { group in
        let rows = group.rows.filter { $0.decisions[id]?.verdict == verdict }
        guard !rows.isEmpty else { return nil }
        return [.strong([.text(title(group.root))])] + .words(": ")
          + rows.map { names($0, in: group) }.joined(by: ", ")
      }
      lines += pack.combinations.sorted { $0.key < $1.key }.compactMap { rule, combination in
        guard pack.decision(for: combination, in: tool).verdict == verdict else { return nil }
        return [.strong(.words(words.overview.together))] + .words(": ") + link(rule)
      }
      guard !lines.isEmpty else { return [] }
      let meaning = words.terms.verdicts[verdict]?.meaning ?? ""
      return [
        .heading(3, badge(verdict)), .paragraph([.quiet(.words(meaning))] + approvers(verdict, id)),
        .list(lines),
      ]
    }
  }

  /// Who can approve what a tool asks approval for.
  private func approvers(_ verdict: Verdict, _ id: ToolID) -> RichText {
    guard verdict == .approval else { return [] }
    let decisions = DataMatrix(pack).groups.flatMap(\.rows).compactMap { $0.decisions[id] }
    let workflows = Set(decisions.filter { $0.verdict == .approval }.compactMap(\.cell?.workflow))
    guard !workflows.isEmpty else { return [] }
    return .words(" \(words.rules.workflowColumn): ")
      + workflows.sorted().map { link($0) }.joined(by: ", ")
  }

  private func outputBlocks(_ tool: Tool) -> [Block] {
    let entries = tool.outputs.sorted { $0.key < $1.key }
    guard !entries.isEmpty else { return [] }
    return [
      .heading(2, .words(words.overview.answers)), .paragraph(.words(words.overview.answersNote)),
      .list(entries.flatMap { task, formats in formats.map { link($0) + inTask(task) } }),
    ]
  }

  private func draftBlocks(_ tool: Tool) -> [Block] {
    let entries = tool.drafts.sorted { $0.key < $1.key }
    guard !entries.isEmpty else { return [] }
    return [
      .heading(2, .words(words.overview.drafts)), .paragraph(.words(words.overview.draftsNote)),
      .list(entries.flatMap { task, rules in rules.map { link($0) + inTask(task) } }),
    ]
  }

  private func exceptionBlocks(_ id: ToolID) -> [Block] {
    let active = pack.exceptions.filter {
      source.isInForce($0) && ($0.tools.isEmpty || $0.tools.contains(id))
    }
    guard !active.isEmpty else { return [] }
    let lines = active.sorted { $0.id < $1.id }.map { exception in
      [
        Inline.link(
          SiteLink("exceptions", at: "exception-\(exception.id)"), name(exception.id))
      ] + .words(": ") + exception.rules.map { link($0) }.joined(by: ", ")
    }
    return [.heading(2, .words(words.overview.exceptions)), .list(lines)]
  }

  /// `for the task “claims”`, with a comma before it.
  func inTask(_ task: TaskID) -> RichText {
    .words(", ") + .words(words.overview.task, ["task": name(task)])
  }
}
