public import Approvals
public import PluginKit

/// Says which plugin brings a request to its approvers, and opens it.
///
/// The policy pack in force says so, never the request: whoever wrote a request could otherwise have
/// plugins started with a configuration of their own, by somebody else's account.
public protocol ConnectorSource: Sendable {
  /// The plugin's name; `nil` if the policy in force names none for the request's workflow.
  func plugin(for request: ApprovalRequest) -> String?

  /// The plugin, ready to be called.
  ///
  /// - Throws: `DeliveryProblem` or `PluginError`.
  func connector(for request: ApprovalRequest) async throws -> any ConnectorPlugin
}

/// Why a plugin could not be opened, in a sentence without a full stop and without anybody's text.
public struct DeliveryProblem: Error, Sendable, Hashable {
  /// The sentence.
  public let message: String

  /// A reason.
  public init(_ message: String) { self.message = message }
}
