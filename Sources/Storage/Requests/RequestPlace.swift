public import Approvals
public import Detection
public import Foundation

/// A place in the list of requests that begins with the latest: right behind one that was asked then.
public struct RequestPlace: Sendable, Hashable {
  /// When it was asked.
  public var asked: Date
  /// Its name, as several may be asked at once.
  public var id: RequestID

  /// A place.
  public init(asked: Date, id: RequestID) { (self.asked, self.id) = (asked, id) }

  /// The place behind a request.
  public init(_ request: ApprovalRequest) { self.init(asked: request.asked, id: request.id) }
}
