public import Approvals
public import Detection
public import PluginKit
public import PolicyPacks
public import Storage

/// What was learnt about one request on the way to its approvers and back.
public struct Delivery: Sendable {
  /// The request.
  public let request: RequestID
  /// The plugin.
  public let plugin: String
  /// What was learnt.
  public let news: DeliveryNews
}

/// What can be learnt on the way.
public enum DeliveryNews: Sendable {
  /// The request was brought to its approvers.
  case submitted(RequestTicket)
  /// Approvers were told that it is over.
  case ended(RequestTicket)
  /// A signed decision counts from now on; this is the request afterwards.
  case decided(ApprovalEvent, ApprovalCase)
  /// Something that was brought as a decision does not count; `by` is whom it names, if anybody.
  case refused(by: PersonID?, ApprovalError)
  /// The other system says so, without a signature that counts: it changes nothing.
  case reported(TicketStatus.State)
  /// The plugin did not do it; the request stands as it was.
  case failed(String)

  /// Whether somebody should look into it.
  public var isProblem: Bool {
    switch self {
    case .submitted, .ended, .decided, .reported: false
    case .refused, .failed: true
    }
  }
}
