public import Approvals
public import Detection
import Evaluation
public import PolicyPacks
public import Storage

/// A draft for which somebody wants approval.
public struct AskQuestion: Sendable, Codable, CustomStringConvertible, CustomReflectable {
  /// The draft.
  public var text: String
  /// The tool; `nil` for the pack's default one.
  public var tool: ToolID?
  /// The task.
  public var task: TaskID?
  /// What approvers may read.
  public var keep: ApprovalProposal.Keep
  /// What the workflows require, by field; not looked at for a preview.
  public var fields: [String: String]

  /// A draft.
  public init(
    _ text: String, tool: ToolID?, task: TaskID?, keep: ApprovalProposal.Keep,
    fields: [String: String] = [:]
  ) {
    (self.text, self.tool, self.task) = (text, tool, task)
    (self.keep, self.fields) = (keep, fields)
  }

  /// Nothing of it.
  public var description: String { "a draft for approval" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What would be asked of whom, and kept: an `ApprovalProposal` as far as people are shown it.
public struct ProposalReport: Sendable, Codable {
  /// What people call the tool.
  public var toolTitle: String
  /// Who is asked.
  public var workflows: [ApprovalProposal.Workflow]
  /// What would be kept of the text; `nil` for nothing.
  public var kept: String?
  /// The request that asks for the same already.
  public var same: RequestID?

  /// A proposal as people are shown it.
  public init(_ proposal: ApprovalProposal, keep: ApprovalProposal.Keep, same: RequestID?) {
    toolTitle = proposal.evaluation.toolTitle ?? proposal.tool.description
    workflows = proposal.workflows
    kept = proposal.keptText(keep)
    self.same = same
  }
}

/// Who a request waits for, by what they are asked as.
public struct AwaitedPeople: Sendable, Hashable, Codable {
  private var people: [String: [PersonID]]

  /// Whoever the roster says may answer in a state.
  public init(in state: ApprovalState, of request: ApprovalRequest, _ roster: Roster) {
    people = [:]
    guard case .waiting(let waiting) = state else { return }
    for approver in waiting.approvers {
      people[approver.description] = roster.people.map(\.id).filter {
        roster.qualifies($0, as: approver, for: request.requester)
      }
    }
  }

  /// The people who are such an approver, by name.
  public subscript(approver: Approver) -> [PersonID] { people[approver.description] ?? [] }
}

/// A request with what belongs to it when people look at it.
public struct ShownRequest: Sendable, Codable {
  /// The request with what happened to it.
  public var approval: ApprovalCase
  /// Where it is in another system.
  public var ticket: RequestTicket?
  /// Who it waits for.
  public var awaited: AwaitedPeople

  /// A request.
  public init(_ approval: ApprovalCase, _ ticket: RequestTicket?, _ awaited: AwaitedPeople) {
    (self.approval, self.ticket, self.awaited) = (approval, ticket, awaited)
  }
}

/// What somebody does to a request.
public struct DecisionQuestion: Sendable, Codable {
  /// What.
  public var act: ApprovalAct
  /// How many events they had before their eyes.
  public var seen: Int

  /// A decision.
  public init(_ act: ApprovalAct, seen: Int) { (self.act, self.seen) = (act, seen) }
}
