public import Foundation
public import PolicyPacks

/// What somebody did about a request.
public enum ApprovalAction: Sendable, Hashable, Codable {
  /// An approver agreed, in a stage counted from 0, as the approver that the stage names.
  case approved(stage: Int, as: Approver)
  /// An approver refused.
  case rejected(as: Approver, reason: String)
  /// The requester no longer needs it.
  case withdrawn
  /// The requester sent what was granted.
  case used(ApprovalSubject)
  /// An approver took back what was granted.
  case revoked(as: Approver, reason: String)
}

/// Something that happened to a request, as it is stored.
public struct ApprovalEvent: Sendable, Hashable, Codable {
  /// When, in whole milliseconds.
  public let at: Date
  /// Who did it.
  public let by: PersonID
  /// What they did.
  public let action: ApprovalAction
  /// The person's signature over `ApprovalEvent.signedBytes(in:)`, as `ssh-keygen -Y sign` writes it.
  public var signature: String?

  /// Something that happened; what is below a millisecond is dropped.
  public init(at: Date, by: PersonID, action: ApprovalAction, signature: String? = nil) {
    self.at = at.inMilliseconds
    self.by = by
    self.action = action
    self.signature = signature
  }
}

/// People's words appear in no log by accident.
extension ApprovalEvent: CustomStringConvertible, CustomReflectable {
  /// Who did what.
  public var description: String { "\(action.name) by \(by)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// People's words appear in no log by accident.
extension ApprovalAction: CustomStringConvertible, CustomReflectable {
  /// The kind of action: `approved`, `rejected`, `withdrawn`, `used`, `revoked`.
  public var name: String {
    switch self {
    case .approved: "approved"
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .used: "used"
    case .revoked: "revoked"
    }
  }

  /// The kind of action.
  public var description: String { name }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }

  /// As what the person acted, where that matters.
  public var role: Approver? {
    switch self {
    case .approved(_, let role), .rejected(let role, _), .revoked(let role, _): role
    case .withdrawn, .used: nil
    }
  }
}
