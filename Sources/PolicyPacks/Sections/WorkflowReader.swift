import Detection
import Diagnostics

/// Reads one approval workflow.
enum WorkflowReader {
  static let shape = Shape<WorkflowEntry>(
    [
      "if": .has([stagesKey]).and(["not": .any(of: own.map { .has($0) })]),
      "then": staged.schema, "else": short.schema,
    ]
  ) { entry, reading in
    guard let pairs = entry.value.pairs(label(entry.name), reading.problems) else { return nil }
    let keys = Set(pairs.compactMap(\.key.text))
    let isStaged = keys.contains(stagesKey) && keys.isDisjoint(with: own.map(\.name))
    return (isStaged ? staged : short).read(entry, reading)
  }

  private static let agreement = AgreementKeys()
  /// What makes it a workflow of one stage.
  private static let own: [any AnyKey] = [
    agreement.approver.role, agreement.approver.group, agreement.approver.person, agreement.anyOf,
  ]

  private static let stagesKey = StagedWorkflowKeys().stages.name

  @Sendable private static func label(_ name: String) -> String { "the workflow '\(name)'" }

  private static let short = Shape<WorkflowEntry>.mapping(
    ShortWorkflowKeys(), called: label
  ) { fields in
    if fields.has(\.stages) {
      fields.problems.error(
        "two-forms", "\(fields.label) says who approves in 'stages' and beside them",
        at: fields.entry.key.location, notes: ["a workflow of one stage needs no 'stages'"])
    } else if !StageReader.namesApprovers(fields.agreement) {
      fields.problems.error(
        "missing-key", "\(fields.label) does not say who approves", at: fields.entry.key.location,
        notes: ["add, for instance: group: data-stewards"])
    }
    return workflow(fields.workflow, [StageReader.read(fields.agreement)])
  }

  private static let staged = Shape<WorkflowEntry>.mapping(
    StagedWorkflowKeys(), called: label, hints: own.map(\.name)
  ) { fields in workflow(fields.workflow, fields.stages ?? []) }

  private static func workflow(
    _ fields: Fields<WorkflowKeys>, _ stages: [StageReader.Stage]
  ) -> WorkflowEntry {
    let (id, location) = (WorkflowID(fields.entry.name), fields.entry.key.location)
    var workflow = ApprovalWorkflow(
      title: fields.title ?? id.description, stages: stages.compactMap(\.stage),
      origin: Origin(location))
    workflow.separation = fields.separation ?? SeparationOfDuties()
    workflow.requires = fields.requires ?? []
    let (grant, escalations) = (fields.grant, fields.escalate ?? [])
    workflow.grant = grant?.terms ?? GrantTerms()
    workflow.escalations = escalations.map(\.escalation)
    workflow.connector = fields.connector
    SeparationCheck(fields.problems, at: location).check(workflow)
    return WorkflowEntry(
      id: id, workflow: workflow, location: location,
      spans: spans(of: stages, grant, escalations))
  }

  private static func spans(
    of stages: [StageReader.Stage], _ grant: GrantReader.Terms?,
    _ escalations: [EscalationReader.Step]
  ) -> [Located<(use: WorkflowEntry.SpanUse, span: Span)>] {
    let stages = stages.compactMap { stage in
      stage.within.map { (WorkflowEntry.SpanUse.stage(stage.name), $0) }
    }
    let grants = [grant?.span].compactMap { $0 }.map { (WorkflowEntry.SpanUse.grant, $0) }
    let steps = escalations.map { step in
      (step.escalation.step == .reject ? WorkflowEntry.SpanUse.rejection : .escalation, step.after)
    }
    return (stages + grants + steps).map { use, span in
      Located(value: (use, span.value), location: span.location)
    }
  }
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
