public import Approvals
public import Detection
import Foundation
import PolicyPacks
import Storage

/// Deciding about a request.
extension ApprovalDesk {
  /// Does something to a request, signed, and keeps it.
  ///
  /// - Parameters:
  ///   - act: what is done.
  ///   - id: the request.
  ///   - signer: who does it.
  ///   - seen: how many events the person had before their eyes; those that are stored if it is not said.
  /// - Returns: the request afterwards.
  /// - Throws: `notAllowed` if it does not wait for them; `changedMeanwhile`; `refused` if a rule says no.
  public func decide(
    _ act: ApprovalAct, on id: RequestID, by signer: Signer, seen: Int? = nil
  ) throws(DeskError) -> ApprovalCase {
    let approval = try request(id.description)
    let event = try event(act, on: approval, by: signer)
    return try DeskError.translated {
      try store.requests.append(event, to: id, seen: seen ?? approval.events.count)
    }
  }

  /// What somebody does to a request, signed and not kept, for whoever brings it back later.
  ///
  /// - Throws: as ``decide(_:on:by:seen:)``.
  public func decision(
    _ act: ApprovalAct, on approval: ApprovalCase, by signer: Signer
  ) throws(DeskError) -> SignedDecision {
    let (event, roster) = (try event(act, on: approval, by: signer), try roster())
    // What would not count here is not handed out either.
    _ = try DeskError.translated { try approval.appending(event, roster: roster) }
    return SignedDecision(event, on: approval.request)
  }

  private func event(
    _ act: ApprovalAct, on approval: ApprovalCase, by signer: Signer
  ) throws(DeskError) -> ApprovalEvent {
    let moment = now()
    try DeskError.translated { try store.log.checkClock(at: moment) }
    let action = try action(act, on: approval, by: signer.person.id)
    return try signer.event(action, on: approval.request, at: moment)
  }

  /// As an approver of whatever the request waits for, where it is theirs to decide.
  private func action(
    _ act: ApprovalAct, on approval: ApprovalCase, by person: PersonID
  ) throws(DeskError) -> ApprovalAction {
    guard act.isDecision else { return .withdrawn }
    let id = approval.request.id
    guard let role = try role(of: person, in: approval) else {
      throw DeskError(
        .notAllowed, message: "request \(id) does not wait for \(person)",
        terminalHint: "; see: dryrun approvals show \(id)")
    }
    guard case .waiting(let waiting) = approval.state(at: now()) else {
      return act.action(stage: nil, as: role)
    }
    return act.action(stage: waiting.stage, as: role)
  }
}
