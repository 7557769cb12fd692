public import Measurement

/// An event of use as another system may get it.
public struct RecordedEvent: Sendable, Hashable {
  /// Its place in the log, for reading on from there.
  public let sequence: Int
  /// Its name for ever: the hash of its entry in the log, so it is the same after every backup, and no
  /// two stores have the same one.
  public let id: String
  /// What was recorded; without the draft, which is dropped after a day and so never leaves.
  public let event: UseEvent
}

/// A page of events for another system.
public struct RecordedEvents: Sendable, Hashable {
  /// The events, in the order in which they were recorded.
  public let events: [RecordedEvent]
  /// How many more there are that stay, because whose they are no longer agrees to be measured.
  public let withheld: Int
  /// The place in the log of the last one that was looked at; `nil` if there is none.
  public let last: Int?
}
