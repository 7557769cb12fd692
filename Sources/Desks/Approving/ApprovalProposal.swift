import Approvals
public import Detection
public import Evaluation
public import PolicyPacks

/// What would be asked of whom, and kept, if somebody asked for approval of a draft.
///
/// A value: nothing is stored, so it can be shown before anybody decides to ask.
///
/// ## Topics
/// - ``workflows``
/// - ``keptText(_:)``
/// - ``missing(in:)``, ``unknown(in:)``
public struct ApprovalProposal: Sendable {
  /// What of the text approvers may read.
  public enum Keep: String, Sendable, Hashable, Codable, CaseIterable {
    /// The text without what needs their approval.
    case redacted
    /// The text as it stands.
    case text
    /// Nothing of it.
    case nothing
  }

  /// One of those who have to agree.
  public struct Workflow: Sendable, Hashable, Codable {
    /// Its name.
    public let id: WorkflowID
    /// What people call it.
    public let title: String
    /// What has to be said, by the names of the fields.
    public let requires: [String]
  }

  /// The check of the draft.
  public let evaluation: Evaluation
  /// The tool that it would go to.
  public let tool: ToolID
  /// The task that it is for.
  public let task: TaskID?
  /// Who is asked, in the order of the check.
  public let workflows: [Workflow]
  let engine: Engine

  /// What would be asked.
  ///
  /// - Parameters:
  ///   - evaluation: the check of the draft, with the tool that it would go to.
  ///   - task: the task that was named.
  ///   - engine: the engine that checked it.
  /// - Throws: `notFound` without a tool of the pack; `notNeeded` if nothing stands in the draft's way;
  ///   `refused` if nobody could approve it.
  public init(
    of evaluation: Evaluation, task: TaskID?, by engine: Engine
  ) throws(DeskError) {
    tool = try ApprovalProposal.tool(of: evaluation, in: engine.pack)
    try ApprovalProposal.checkVerdict(evaluation, in: engine.pack)
    (self.evaluation, self.task, self.engine) = (evaluation, task, engine)
    workflows = evaluation.workflows.map { id in
      let workflow = engine.pack.workflows[id]
      return Workflow(
        id: id, title: workflow?.title ?? id.description, requires: workflow?.requires ?? [])
    }
  }

  /// What would be kept of the text; `nil` for nothing.
  public func keptText(_ keep: Keep) -> String? {
    switch keep {
    case .nothing: nil
    case .text: evaluation.text.string
    case .redacted: (evaluation.rewrite?.text ?? evaluation.text).string
    }
  }
}

extension ApprovalProposal {
  /// The fields that people may fill in: what is required, and a reason.
  public var fieldNames: [String] { workflows.fieldNames }

  /// The fields that somebody filled in and nobody asks for, by name.
  public func unknown(in fields: [String: String]) -> [String] { workflows.unknown(in: fields) }

  /// What is still to be said: the first workflow that needs to know more, and the fields that it needs.
  public func missing(
    in fields: [String: String]
  ) -> (workflow: Workflow, fields: [String])? { workflows.missing(in: fields) }
}

extension [ApprovalProposal.Workflow] {
  /// The fields that people may fill in: what is required, and a reason.
  public var fieldNames: [String] {
    var names: [String] = []
    for name in flatMap(\.requires) + ["reason"] where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The fields that somebody filled in and nobody asks for, by name.
  public func unknown(in fields: [String: String]) -> [String] {
    fields.keys.filter { !fieldNames.contains($0) }.sorted()
  }

  /// What is still to be said: the first workflow that needs to know more, and the fields that it needs.
  public func missing(
    in fields: [String: String]
  ) -> (workflow: ApprovalProposal.Workflow, fields: [String])? {
    for workflow in self {
      let missing = workflow.requires.filter { (fields[$0] ?? "").allSatisfy(\.isWhitespace) }
      if !missing.isEmpty { return (workflow, missing) }
    }
    return nil
  }
}
