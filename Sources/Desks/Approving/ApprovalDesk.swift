public import Approvals
public import Detection
import Diagnostics
public import Foundation
public import PolicyPacks
public import Storage

/// Where people ask for approval, and where approvers decide.
///
/// ```swift
/// let proposal = try ApprovalProposal(of: evaluation, task: "claims", by: engine)
/// let desk = ApprovalDesk(store)
/// let asked = try desk.ask(proposal, ["reason": "board meeting"], keep: .redacted, by: signer)
/// ```
/// Bringing a request to approvers elsewhere is for whoever calls it: it is stored by then.
///
/// ## Topics
/// ### Asking
/// ``existing(_:)``, ``ask(_:_:keep:by:)``, ``requests(by:)``
/// ### Deciding
/// ``waiting(for:)``, ``role(of:in:)``, ``decide(_:on:by:seen:)``
public struct ApprovalDesk: Sendable {
  let store: Store
  let now: @Sendable () -> Date
  /// The pack whose requests are here; `nil` for those of all.
  let pack: PackID?

  /// A desk.
  ///
  /// - Parameters:
  ///   - store: where requests are kept.
  ///   - pack: only the requests under this pack; all if it is not said.
  ///   - now: the clock.
  public init(
    _ store: Store, of pack: PackID? = nil, now: @escaping @Sendable () -> Date = { .now }
  ) {
    (self.store, self.pack, self.now) = (store, pack, now)
  }

  /// Requests, the latest first.
  ///
  /// - Parameters:
  ///   - requester: only what this person asked.
  ///   - withEnded: whether also those that came to an end.
  /// - Throws: `DeskError` if the data cannot be read.
  public func requests(
    by requester: PersonID? = nil, withEnded: Bool = true
  ) throws(DeskError) -> [ApprovalCase] {
    let moment = now()
    return try DeskError.translated { try store.requests.list(by: requester) }.filter {
      isHere($0) && (withEnded || !$0.state(at: moment).isFinal)
    }
  }

  /// Requests behind a place, the latest first, and the place behind the last one that was looked at; `nil`
  /// if there are no more.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func requests(
    after place: RequestPlace?, limit: Int
  ) throws(DeskError) -> (requests: [ApprovalCase], next: RequestPlace?) {
    let found = try DeskError.translated { try store.requests.list(after: place, limit: limit) }
    let next = found.count < limit ? nil : found.last.map { RequestPlace($0.request) }
    return (found.filter(isHere), next)
  }

  /// What waits for an approver and would count if they agreed, what was asked first in front.
  ///
  /// So nobody is shown their own request, or one that they agreed to, unless its workflow lets them agree.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func waiting(for person: PersonID) throws(DeskError) -> [ApprovalCase] {
    let (moment, roster) = (now(), try roster())
    return try requests(withEnded: false).reversed().filter { approval in
      guard case .waiting(let waiting) = approval.state(at: moment),
        let role = ApproverRole.of(person, in: approval, roster, at: moment)
      else { return false }
      let agreed = ApprovalEvent(
        at: moment, by: person, action: .approved(stage: waiting.stage, as: role))
      // Nothing is signed yet; what is asked is only whether the workflow would let it count.
      let after = try? approval.appending(agreed, roster: roster, signatures: .checkedIfPresent)
      return after != nil
    }
  }

  /// A request by its name.
  ///
  /// - Throws: `notFound` with the nearest name.
  public func request(_ name: String) throws(DeskError) -> ApprovalCase {
    let found = try DeskError.translated { try store.requests[RequestID(name)] }
    if let found, isHere(found) { return found }
    let names = try requests().map(\.request.id.description)
    let hint = name.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ""
    throw DeskError(.notFound, message: "there is no request '\(name)'\(hint)")
  }

  /// As what somebody may decide about a request now, or could take a grant back; `nil` if they may not.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func role(
    of person: PersonID, in approval: ApprovalCase
  ) throws(DeskError) -> Approver? {
    ApproverRole.of(person, in: approval, try roster(), at: now())
  }

  /// Who people are.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func roster() throws(DeskError) -> Roster {
    try DeskError.translated { try store.roster.read() }
  }

  /// A request with what belongs to it when people look at it now.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func shown(_ approval: ApprovalCase) throws(DeskError) -> ShownRequest {
    let ticket = try DeskError.translated { try store.tickets[approval.request.id] }
    return ShownRequest(
      approval, ticket,
      AwaitedPeople(in: approval.state(at: now()), of: approval.request, try roster()))
  }

  private func isHere(_ approval: ApprovalCase) -> Bool {
    pack.map { approval.request.subject.pack == $0 } ?? true
  }
}

/// What somebody may act as in a request.
enum ApproverRole {
  /// The first of what the request asks for, or asked for once it is granted, that the person is.
  static func of(
    _ person: PersonID, in approval: ApprovalCase, _ roster: Roster, at moment: Date
  ) -> Approver? {
    let approvers: [Approver] =
      switch approval.state(at: moment) {
      case .waiting(let waiting): waiting.approvers
      default: approval.request.workflow.stages.flatMap(\.approvers)
      }
    return approvers.first { roster.qualifies(person, as: $0, for: approval.request.requester) }
  }
}
