import Detection
import Diagnostics

/// Reads one approval workflow.
struct WorkflowReader {
  private(set) var references: References
  private let id: WorkflowID
  private let location: Location
  private let problems: Problems
  private var fields: Fields
  private var spans: [Located<(use: WorkflowEntry.SpanUse, span: Span)>] = []

  init(_ id: WorkflowID, _ fields: Fields, _ references: References, at location: Location) {
    self.id = id
    self.fields = fields
    self.references = references
    self.location = location
    problems = fields.problems
  }

  mutating func read() -> WorkflowEntry? {
    let title = fields.text("title") ?? id.description
    let stages = stages()
    var workflow = ApprovalWorkflow(title: title, stages: stages, origin: Origin(location))
    workflow.separation = separation()
    workflow.requires = requires()
    workflow.grant = grant()
    workflow.escalations = escalations()
    workflow.connector = fields.text("connector")
    fields.finish()
    SeparationCheck(problems, at: location).check(workflow)
    return WorkflowEntry(id: id, workflow: workflow, location: location, spans: spans)
  }

  /// The stages; a workflow of one stage may say at once who that is.
  private mutating func stages() -> [ApprovalStage] {
    let node = fields.node("stages")
    var short = StageReader(fields, references, isWorkflow: true)
    let isShort = short.namesApprovers
    if isShort, node != nil {
      problems.error(
        "two-forms", "\(fields.name) says who approves in 'stages' and beside them",
        at: location, notes: ["a workflow of one stage needs no 'stages'"])
    } else if !isShort, node == nil {
      problems.error(
        "missing-key", "\(fields.name) does not say who approves", at: location,
        notes: ["add, for instance: group: data-stewards"])
    }
    guard isShort || node == nil else { return stages(in: node) }
    let stage = short.read()
    fields = short.fields
    take(from: short)
    return isShort && node == nil ? [stage].compactMap { $0 } : []
  }

  private mutating func stages(in node: YAMLNode?) -> [ApprovalStage] {
    node?.refuseEmptyList("stages", problems)
    let nodes = node?.list("stages", problems) ?? []
    if nodes.count > StageReader.most {
      problems.error(
        "too-many-stages", "a workflow may have \(StageReader.most) stages, not \(nodes.count)",
        at: node?.location)
      return []
    }
    return nodes.compactMap { node in
      guard let fields = Fields(node, "the stage", problems) else { return nil }
      var reader = StageReader(fields, references)
      let stage = reader.read()
      reader.fields.finish()
      take(from: reader)
      return stage
    }
  }

  private mutating func take(from reader: StageReader) {
    references = reader.references
    if let within = reader.within {
      spans.append(
        Located(value: (.stage(reader.name), within.value), location: within.location))
    }
  }

  private mutating func separation() -> SeparationOfDuties {
    guard let node = fields.node("separation"),
      var separation = Fields(node, "'separation'", problems)
    else { return SeparationOfDuties() }
    defer { separation.finish() }
    return SeparationOfDuties(
      requester: separation.flag("requester") ?? false, twice: separation.flag("twice") ?? false,
      packAuthor: separation.flag("packAuthor") ?? false)
  }

  private mutating func requires() -> [String] {
    guard let node = fields.node("requires") else { return [] }
    let nodes = node.text == nil ? node.list("requires", problems) ?? [] : [node]
    return nodes.reduce(into: []) { names, node in
      guard let name = node.name("field", problems) else { return }
      if names.contains(name) {
        problems.error(
          "duplicate-name", "the field '\(name)' is required twice", at: node.location)
      } else {
        names.append(name)
      }
    }
  }

  private mutating func grant() -> GrantTerms {
    var terms = GrantTerms()
    guard let node = fields.node("grant"), var grant = Fields(node, "'grant'", problems) else {
      return terms
    }
    if let node = grant.node("for"), let span = node.span("for", problems) {
      terms.lasts = span
      spans.append(Located(value: (.grant, span), location: node.location))
    }
    if let node = grant.node("uses"), let uses = node.count("uses", problems) {
      if (1...GrantTerms.mostUses).contains(uses) {
        terms.uses = uses
      } else {
        problems.error(
          "wrong-value", "'uses' must be from 1 to \(GrantTerms.mostUses)", at: node.location)
      }
    }
    grant.finish()
    return terms
  }

  private mutating func escalations() -> [Escalation] {
    guard let list = fields.node("escalate"), let nodes = list.list("escalate", problems) else {
      return []
    }
    if nodes.count > Escalation.most {
      problems.error(
        "too-many-escalations",
        "'escalate' may have \(Escalation.most) steps, not \(nodes.count)", at: list.location)
    }
    return nodes.prefix(Escalation.most).compactMap { node in
      guard var step = Fields(node, "the escalation", problems) else { return nil }
      defer { step.finish() }
      let after = step.required("after")
      let span = after?.span("after", problems)
      let group = step.reference("to", into: &references.groups)
      let rejects = step.flag("reject") ?? false
      guard rejects != (group != nil) else {
        problems.error(
          "wrong-value", "an escalation goes either 'to' a group or ends with 'reject: true'",
          at: node.location)
        return nil
      }
      guard let after, let span else { return nil }
      spans.append(
        Located(value: (rejects ? .rejection : .escalation, span), location: after.location))
      return Escalation(after: span, group.map { .to($0) } ?? .reject)
    }
  }
}

extension Escalation {
  /// The most steps of one workflow.
  static let most = 10
}

extension GrantTerms {
  /// The most uses that a grant may have; more is a rule that should be another one.
  static let mostUses = 10_000
}

extension YAMLNode {
  /// A span of time, such as `4 working hours`.
  func span(_ name: String, _ problems: Problems) -> Span? {
    guard let text = string(name, problems) else { return nil }
    guard let span = Span(text) else {
      problems.error(
        "wrong-value", "'\(name)' must be a span of time, not '\(text)'", at: location,
        notes: ["write 30 minutes, 4 working hours, 1 working day or 7 days; at most a year"])
      return nil
    }
    return span
  }
}
