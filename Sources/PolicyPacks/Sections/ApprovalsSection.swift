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
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    document.workflows += entries(node, &document.references, problems)
  }

  static func entries(
    _ node: YAMLNode, _ references: inout References, _ problems: Problems
  ) -> [WorkflowEntry] {
    node.entries("approvals", of: "workflow", problems).compactMap { entry in
      let what = "the workflow '\(entry.name)'"
      guard let fields = Fields(entry.value, what, problems) else { return nil }
      var reader = WorkflowReader(
        WorkflowID(entry.name), fields, references, at: entry.key.location)
      defer { references = reader.references }
      return reader.read()
    }
  }
}
