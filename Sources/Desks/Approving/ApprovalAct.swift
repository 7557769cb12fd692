public import Approvals
public import PolicyPacks

/// What somebody does to a request.
public enum ApprovalAct: Sendable, Hashable, Codable {
  /// An approver agrees.
  case approve
  /// An approver refuses, with a reason that reaches whoever asked.
  case reject(reason: String)
  /// An approver takes back what was granted.
  case revoke(reason: String)
  /// Whoever asked takes it back.
  case withdraw
}

extension ApprovalAct {
  /// Whether an approver does it, and not whoever asked.
  var isDecision: Bool { self != .withdraw }

  /// What is signed.
  ///
  /// - Parameters:
  ///   - stage: the stage that the request waits at, from 0; `nil` if it waits for nobody.
  ///   - role: as what it is done.
  public func action(stage: Int?, as role: Approver) -> ApprovalAction {
    switch self {
    case .approve: .approved(stage: stage ?? 0, as: role)
    case .reject(let reason): .rejected(as: role, reason: reason)
    case .revoke(let reason): .revoked(as: role, reason: reason)
    case .withdraw: .withdrawn
    }
  }
}
