/// Hands events on to another system.
///
/// ## Requirements
/// - Every event is either accepted or rejected with a reason; what is thrown was accepted by nobody.
/// - An event that is sent again is recognised: the event's `id` names it.
/// - Events are passed on as they are, or as the other system wants them; nothing is added about people.
///
/// ## The test that must pass
/// `ConformanceKit` exports no event, some, and the same again, to a place that the configuration names.
public protocol ExporterPlugin: Sendable {
  /// Hands on events: flat objects with `id` and `kind`.
  func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt
}

/// What became of events.
public struct ExportReceipt: Sendable, Hashable, Codable {
  /// An event that was not taken.
  public struct Rejection: Sendable, Hashable, Codable {
    /// Its place among those that were handed over, from 0.
    public var index: Int
    /// Why, in a sentence.
    public var reason: String

    /// An event that was not taken.
    public init(index: Int, reason: String) {
      self.index = index
      self.reason = reason
    }
  }

  /// How many were taken.
  public var accepted: Int
  /// Those that were not.
  public var rejected: [Rejection]

  /// What became of events.
  public init(accepted: Int, rejected: [Rejection] = []) {
    self.accepted = accepted
    self.rejected = rejected
  }
}
