public import Approvals
public import Detection
public import Foundation

/// Where a request is in another system that brings it to its approvers.
///
/// It decides nothing: what approvers say counts by their signatures alone.
public struct RequestTicket: Sendable, Hashable, Codable {
  /// The request.
  public let request: RequestID
  /// The plugin that brought it there.
  public let connector: String
  /// What the other system calls it.
  public let ticket: String
  /// Where people find it there.
  public let url: String?
  /// Whether the other system still has to be asked, or told that it is over.
  public var isOpen: Bool
  /// Since when that is so.
  public var since: Date

  /// The longest name or address that is kept, in UTF-8 bytes.
  public static let mostBytes = 2048

  /// Where a request is.
  public init(
    request: RequestID, connector: String, ticket: String, url: String? = nil, isOpen: Bool = true,
    since: Date
  ) {
    self.request = request
    self.connector = connector
    self.ticket = ticket
    self.url = url
    self.isOpen = isOpen
    self.since = since.inMilliseconds
  }
}

/// Addresses in other systems may name people, so they appear in no log by accident.
extension RequestTicket: CustomStringConvertible, CustomReflectable {
  /// The request and the plugin.
  public var description: String { "request \(request) at \(connector)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
