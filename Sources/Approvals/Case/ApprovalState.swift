public import Detection
public import Foundation
public import PolicyPacks

/// Where a request stands at a moment.
public enum ApprovalState: Sendable, Hashable {
  /// People must still agree.
  case waiting(Waiting)
  /// It may be sent.
  case granted(Grant)
  /// An approver refused, or nobody answered in time.
  case rejected(Rejection)
  /// The requester took it back.
  case withdrawn(Date)
  /// An approver took the grant back.
  case revoked(Rejection)
  /// The grant's time is over.
  case expired(Date)
  /// The grant was used as often as it may be.
  case usedUp(Date)

  /// Whether nothing can follow.
  public var isFinal: Bool {
    switch self {
    case .waiting, .granted: false
    case .rejected, .withdrawn, .revoked, .expired, .usedUp: true
    }
  }

  /// The grant, if there is one.
  public var grant: Grant? {
    guard case .granted(let grant) = self else { return nil }
    return grant
  }

  /// The word for it, such as `usedUp`.
  public var name: String {
    switch self {
    case .waiting: "waiting"
    case .granted: "granted"
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .revoked: "revoked"
    case .expired: "expired"
    case .usedUp: "usedUp"
    }
  }
}

/// A stage in which people must still agree.
public struct Waiting: Sendable, Hashable {
  /// The stage, counted from 0.
  public let stage: Int
  /// What people call it.
  public let name: String
  /// Who may agree, those to whom it was escalated among them.
  public let approvers: [Approver]
  /// How many people are still needed.
  public let missing: Int
  /// Who has agreed in this stage.
  public let approvedBy: [PersonID]
  /// Since when the stage waits.
  public let since: Date
  /// When it is late.
  public let due: Date?
  /// Whether it is late.
  public let isLate: Bool
  /// The groups to which it was escalated.
  public let escalatedTo: [GroupID]
  /// When the request is rejected if nothing happens.
  public let rejectsAt: Date?
}

/// Who ended a request against the requester's wish, and why.
public struct Rejection: Sendable, Hashable {
  /// Who; `nil` if nobody answered in time.
  public let by: PersonID?
  /// Why; empty if nobody answered in time.
  public let reason: String
  /// When.
  public let at: Date
}

/// People's words appear in no log by accident.
extension Rejection: CustomStringConvertible, CustomReflectable {
  /// Who.
  public var description: String { by.map { "by \($0)" } ?? "by nobody in time" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
