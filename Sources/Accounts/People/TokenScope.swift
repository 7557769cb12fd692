/// What a program may do that holds a person's API token, and never more than the person may.
public enum TokenScope: String, Sendable, Hashable, Codable, CaseIterable {
  /// Check drafts and outputs.
  case check
  /// Practise.
  case practice
  /// Ask for approval, and decide about requests.
  case approvals
  /// Dispute findings, and decide about disputes.
  case disputes
  /// Grade what others handed in.
  case grade
  /// Take out what is counted.
  case export
  /// Ask models through the gateway.
  case gateway

  /// Whether it lets the program sign decisions with the person's key.
  public var signs: Bool {
    switch self {
    case .approvals, .disputes, .grade: true
    case .check, .practice, .export, .gateway: false
    }
  }
}
