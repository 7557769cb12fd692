public import Detection
public import Measurement
public import PolicyPacks

/// An event of practice as another system may get it.
public struct RecordedPractice: Sendable, Hashable {
  /// Its name for ever: the hash of its entry in the log.
  public let id: String
  /// What happened.
  public let event: PracticeEvent
}

/// A page of events of practice for another system: those of some people.
public struct RecordedPractices: Sendable, Hashable {
  /// The events, person by person in the order in which they happened.
  public let events: [RecordedPractice]
  /// Who was looked at last; `nil` if there is nobody more.
  public let last: PersonID?
}
