public import Detection
public import Foundation

/// A place in the list of disputes that begins with the oldest: right behind one that was opened then.
public struct DisputePlace: Sendable, Hashable {
  /// When it was opened.
  public var opened: Date
  /// Its name, as several may be opened at once.
  public var id: DisputeID

  /// A place.
  public init(opened: Date, id: DisputeID) { (self.opened, self.id) = (opened, id) }

  /// The place behind a dispute.
  public init(_ dispute: Dispute) { self.init(opened: dispute.opened, id: dispute.id) }
}
