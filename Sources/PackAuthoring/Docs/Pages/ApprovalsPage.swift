import Detection
import PolicyPacks

extension SiteEdition {
  /// Who can approve, and how one asks.
  var approvalsPage: SitePage {
    let words = words.approvals
    guard !pack.workflows.isEmpty else {
      return SitePage("approvals", .words(words.title), in: .approvals, [.lead(.words(words.none))])
    }
    let routes = pack.workflows.sorted { $0.key < $1.key }.flatMap { route($0.key, $0.value) }
    return SitePage(
      "approvals", .words(words.title), in: .approvals,
      [.lead(.words(words.lead))] + routes + howToAsk + workingTime)
  }

  private var howToAsk: [Block] {
    let tool = tools.first { asksForApproval($0.tool) } ?? tools.first
    let fields = Set(pack.workflows.values.flatMap(\.requires)).sorted()
    let options = fields.map { " --field \($0)=…" }.joined()
    let command = "dryrun approvals ask draft.txt --tool \(tool?.id.description ?? "…")\(options)"
    return [
      .heading(2, .words(words.approvals.howToAsk)), .paragraph(.words(words.approvals.askCommand)),
      .code(command), .paragraph(.words(words.approvals.askList)), .code("dryrun approvals list"),
    ]
  }

  private func asksForApproval(_ tool: Tool) -> Bool {
    DataMatrix(pack).groups.flatMap(\.rows).contains {
      $0.decisions[tool.id]?.verdict == .approval
    }
  }

  private func route(_ id: WorkflowID, _ workflow: ApprovalWorkflow) -> [Block] {
    let title = title(id, workflow)
    let caption = words.approvals.routeCaption.replacing("{workflow}", with: title.text)
    return [
      .heading(2, [.text(title)], anchor: "route-\(id)"),
      .route(
        Route(
          caption: caption,
          steps: [asking(workflow)] + workflow.stages.map { stage($0, workflow) }
            + [granted(workflow)],
          escalations: workflow.escalations.map(escalation),
          escalationTitle: words.approvals.escalation)),
    ] + needed(id) + limits(workflow)
  }

  private func asking(_ workflow: ApprovalWorkflow) -> Route.Step {
    var lines: [RichText] = [.words(words.approvals.askNote)]
    if !workflow.requires.isEmpty {
      let fields = workflow.requires.map { name($0) }.joined(by: ", ")
      lines.append(.words(words.approvals.askFields, ["fields": fields]))
    }
    return Route.Step(kind: .asking, title: .words(words.approvals.ask), lines: lines)
  }

  private func stage(_ stage: ApprovalStage, _ workflow: ApprovalWorkflow) -> Route.Step {
    let who = stage.approvers.sorted().map { approver -> RichText in
      switch approver {
      case .managerOfRequester: .words(words.approvals.manager)
      case .group(let group): .words(words.approvals.anybodyIn, ["group": name(group)])
      case .person(let person): name(person)
      }
    }
    var lines = [who.joined(by: words.approvals.or)]
    if stage.needs > 1 {
      lines.append(.words(words.approvals.needs, ["count": .words("\(stage.needs)")]))
    }
    if let within = stage.within {
      lines.append(.words(words.approvals.within, ["span": span(within)]))
    }
    return Route.Step(
      kind: .stage, title: [.text(text(stage.name, from: workflow.origin))], lines: lines)
  }

  private func granted(_ workflow: ApprovalWorkflow) -> Route.Step {
    let grant = RichText.words(
      words.approvals.grant,
      [
        "span": .words(words.approvals.span(workflow.grant.lasts, false)),
        "uses": .words(words.approvals.uses(workflow.grant.uses)),
      ])
    return Route.Step(
      kind: .granted, title: .words(words.approvals.granted),
      lines: [grant, .words(words.approvals.grantNote)])
  }

  private func escalation(_ escalation: Escalation) -> Route.Step {
    let after = RichText.words(words.approvals.after, ["span": span(escalation.after)])
    switch escalation.step {
    case .to(let group):
      return Route.Step(
        kind: .waiting, title: after,
        lines: [.words(words.approvals.joins, ["group": name(group)])])
    case .reject:
      return Route.Step(kind: .rejected, title: after, lines: [.words(words.approvals.rejected)])
    }
  }

  private func span(_ span: Span) -> RichText { .words(words.approvals.span(span, true)) }

  /// The kinds of data and tools that lead here.
  private func needed(_ id: WorkflowID) -> [Block] {
    let uses = tools.compactMap { tool -> RichText? in
      let groups = DataMatrix(pack).groups.compactMap { group -> RichText? in
        let rows = group.rows.filter { row in
          let decision = row.decisions[tool.id]
          return decision?.verdict == .approval && decision?.cell?.workflow == id
        }
        guard !rows.isEmpty else { return nil }
        return [Inline.text(title(group.root))] + .words(" (")
          + rows.map { names($0, in: group) }.joined(by: ", ") + .words(")")
      }
      return groups.isEmpty ? nil : link(tool.id) + .words(": ") + groups.joined(by: ", ")
    }
    return uses.isEmpty ? [] : [.heading(3, .words(words.approvals.neededFor)), .list(uses)]
  }

  private func limits(_ workflow: ApprovalWorkflow) -> [Block] {
    let separation = workflow.separation
    var limits: [String] = []
    if !separation.requester { limits.append(words.approvals.notSelf) }
    if !separation.twice, workflow.stages.count > 1 { limits.append(words.approvals.notTwice) }
    if !separation.packAuthor { limits.append(words.approvals.notAuthor) }
    guard !limits.isEmpty else { return [] }
    return [.heading(3, .words(words.approvals.rules)), .list(limits.map { .words($0) })]
  }
}
