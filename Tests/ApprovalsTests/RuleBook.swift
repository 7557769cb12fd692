import Approvals
import Detection
import Foundation
import PolicyPacks

/// The rules of approval written down a second time, in the plainest way: from the whole history, with
/// nothing kept in between.
///
/// It knows the cast by name and counts in hours, so that it shares no code with what it judges.
struct RuleBook {
  let workflow: ApprovalWorkflow
  let escalatesAfter: Double?
  let rejectsAfter: Double?
  let grantHours: Double

  /// Something that happened, some hours after the request was made.
  struct Entry: Hashable {
    var hours: Double
    var by: PersonID
    var action: ApprovalAction
  }

  /// The word for the state at an hour.
  func state(_ history: [Entry], at hours: Double) -> String {
    if let ended = history.compactMap(\.ending).last { return ended }
    guard let since = granted(history) else {
      return rejectsAfter.map { hours >= $0 } == true ? "rejected" : "waiting"
    }
    if history.count(where: \.isUse) >= workflow.grant.uses { return "usedUp" }
    return hours >= since + grantHours ? "expired" : "granted"
  }

  /// Whether an entry may follow.
  func allows(_ entry: Entry, after history: [Entry]) -> Bool {
    if let last = history.last, entry.hours < last.hours { return false }
    let state = state(history, at: entry.hours)
    switch entry.action {
    case .approved(let stage, let role):
      return state == "waiting" && stage == self.stage(history)
        && mayAct(entry, as: role, in: [stage], isEscalated: escalated(at: entry.hours))
        && isSeparate(entry.by, in: stage, history)
    case .rejected(let role, let reason):
      return state == "waiting" && reason == "no"
        && mayAct(
          entry, as: role, in: [self.stage(history)], isEscalated: escalated(at: entry.hours))
    case .withdrawn: return entry.by == "rita" && (state == "waiting" || state == "granted")
    case .used(let subject):
      return entry.by == "rita" && state == "granted" && subject == Cast.subject
    case .revoked(let role, let reason):
      return state == "granted" && reason == "no"
        && mayAct(
          entry, as: role, in: Array(workflow.stages.indices), isEscalated: escalatesAfter != nil)
    }
  }

  /// Who agreed in a stage.
  func approvers(_ history: [Entry], in stage: Int) -> [PersonID] {
    history.compactMap { entry in
      guard case .approved(stage, _) = entry.action else { return nil }
      return entry.by
    }
  }

  private func stage(_ history: [Entry]) -> Int {
    workflow.stages.indices.first {
      Set(approvers(history, in: $0)).count < workflow.stages[$0].needs
    } ?? workflow.stages.count
  }

  private func granted(_ history: [Entry]) -> Double? {
    guard stage(history) == workflow.stages.count else { return nil }
    return history.last { if case .approved = $0.action { true } else { false } }?.hours
  }

  private func escalated(at hours: Double) -> Bool { escalatesAfter.map { hours >= $0 } ?? false }

  private func isSeparate(_ person: PersonID, in stage: Int, _ history: [Entry]) -> Bool {
    let duties = workflow.separation
    let earlier = (0..<stage).contains { approvers(history, in: $0).contains(person) }
    return (person != "rita" || duties.requester) && (person != "pia" || duties.packAuthor)
      && !approvers(history, in: stage).contains(person) && (!earlier || duties.twice)
  }

  private func mayAct(
    _ entry: Entry, as role: Approver, in stages: [Int], isEscalated: Bool
  ) -> Bool {
    let asked = stages.flatMap { workflow.stages[$0].approvers }
    let isAsked = asked.contains(role) || (isEscalated && role == .group("governance"))
    let isOne =
      switch role {
      case .managerOfRequester: entry.by == "mona"
      case .group("stewards"): ["rita", "mona", "sven", "sara", "pia"].contains(entry.by)
      case .group("governance"): entry.by == "sara"
      case .person(let person): person == entry.by
      case .group: false
      }
    return isAsked && isOne
  }
}

extension RuleBook.Entry {
  fileprivate var ending: String? {
    switch action {
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .revoked: "revoked"
    case .approved, .used: nil
    }
  }

  fileprivate var isUse: Bool { if case .used = action { true } else { false } }
}
