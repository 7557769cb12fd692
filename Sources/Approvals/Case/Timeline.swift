import Foundation
import PolicyPacks

/// When time alone changes a request that waits.
struct Timeline: Sendable, Hashable {
  /// Who may agree from when on, beside those whom the stage names.
  private let escalations: [Escalated]
  /// When the request is rejected for want of an answer.
  let rejectsAt: Date?

  private struct Escalated: Sendable, Hashable {
    var from: Date
    var group: GroupID
  }

  init(_ request: ApprovalRequest) {
    var escalations: [Escalated] = []
    var rejections: [Date] = []
    for escalation in request.workflow.escalations {
      let moment = request.hours.add(escalation.after, to: request.asked)
      switch escalation.step {
      case .to(let group): escalations.append(Escalated(from: moment, group: group))
      case .reject: rejections.append(moment)
      }
    }
    self.escalations = escalations
    rejectsAt = rejections.min()
  }

  /// The groups that may agree at a moment, beside those whom the stage names.
  func groups(at moment: Date) -> [GroupID] {
    escalations.filter { $0.from <= moment }.map(\.group).reduce(into: []) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
  }
}
