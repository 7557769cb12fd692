import Detection
import Foundation
import PolicyPacks

/// How far the events have brought a request.
struct Progress: Sendable, Hashable {
  /// The stage that waits, counted from 0; as many as there are when it is granted.
  private(set) var stage = 0
  /// Who agreed, in which stage.
  private(set) var approvals: [Approval] = []
  /// How often the grant was used.
  private(set) var uses = 0
  /// When the stage, or the grant, began.
  private var since: Date
  /// When the stage is late, or the grant is over.
  private var until: Date?
  /// What an event ended the request with.
  private var ending: ApprovalState?

  /// Somebody agreed.
  struct Approval: Sendable, Hashable {
    var stage: Int
    var by: PersonID
  }

  init(_ request: ApprovalRequest) {
    since = request.asked
    begin(at: request.asked, request)
  }

  /// Those who agreed in the stage that waits.
  var approvedBy: [PersonID] { approvals.filter { $0.stage == stage }.map(\.by) }

  /// Takes note of an event that is allowed.
  mutating func add(_ event: ApprovalEvent, to request: ApprovalRequest) {
    switch event.action {
    case .approved:
      approvals.append(Approval(stage: stage, by: event.by))
      if approvedBy.count >= request.workflow.stages[stage].needs {
        stage += 1
        begin(at: event.at, request)
      }
    case .rejected(_, let reason):
      ending = .rejected(Rejection(by: event.by, reason: reason, at: event.at))
    case .revoked(_, let reason):
      ending = .revoked(Rejection(by: event.by, reason: reason, at: event.at))
    case .withdrawn:
      ending = .withdrawn(event.at)
    case .used:
      uses += 1
      if uses >= request.workflow.grant.uses { ending = .usedUp(event.at) }
    }
  }

  /// Where that leaves the request at a moment.
  func state(at moment: Date, _ request: ApprovalRequest, _ timeline: Timeline) -> ApprovalState {
    if let ending { return ending }
    guard stage < request.workflow.stages.count else {
      let expires = until ?? since
      if moment >= expires { return .expired(expires) }
      return .granted(
        Grant(
          subject: request.subject, since: since, expires: expires,
          usesLeft: request.workflow.grant.uses - uses))
    }
    if let rejectsAt = timeline.rejectsAt, moment >= rejectsAt {
      return .rejected(Rejection(by: nil, reason: "", at: rejectsAt))
    }
    return .waiting(waiting(at: moment, request.workflow.stages[stage], timeline))
  }

  private func waiting(at moment: Date, _ current: ApprovalStage, _ timeline: Timeline) -> Waiting {
    let groups = timeline.groups(at: moment)
    let others = groups.map { Approver.group($0) }.filter { !current.approvers.contains($0) }
    return Waiting(
      stage: stage, name: current.name, approvers: current.approvers + others,
      missing: current.needs - approvedBy.count, approvedBy: approvedBy, since: since, due: until,
      isLate: until.map { moment >= $0 } ?? false, escalatedTo: groups,
      rejectsAt: timeline.rejectsAt)
  }

  /// Begins the stage that waits, or the grant.
  private mutating func begin(at moment: Date, _ request: ApprovalRequest) {
    since = moment
    let stages = request.workflow.stages
    let span = stage < stages.count ? stages[stage].within : request.workflow.grant.lasts
    until = span.map { request.hours.add($0, to: moment) }
  }
}
