import Detection
package import Diagnostics

/// A workflow and where its parts stand, for problems that show only when working hours are known.
package struct WorkflowEntry: Sendable {
  package var id: WorkflowID
  package var workflow: ApprovalWorkflow
  package var location: Location
  /// Where each span of time stands.
  package var spans: [Located<(use: SpanUse, span: Span)>] = []

  /// What a span of time is for.
  package enum SpanUse: Sendable, Equatable {
    case stage(String)
    case grant
    case escalation
    case rejection
  }
}

/// The section `approvals`.
enum ApprovalsSection {
  static let section = Section(
    "approvals",
    "Workflows: who must agree. `data-steward: {group: data-stewards}` is a whole one.",
    WorkflowReader.shape.entries(of: "approvals", "workflow")
  ) { workflows, document, _ in document.workflows += workflows }
}
