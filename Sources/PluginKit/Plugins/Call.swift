/// What comes with every call to a plugin.
public struct Call: Sendable {
  /// When the answer is of no use any more; the plugin's task is cancelled then.
  public var deadline: ContinuousClock.Instant
  /// The language that the person reads, such as `de`; `nil` if it does not matter.
  public var language: String?

  /// A call that has to be answered in time.
  public init(deadline: ContinuousClock.Instant, language: String? = nil) {
    self.deadline = deadline
    self.language = language
  }

  /// A call that may take so long from now.
  public init(within time: Duration, language: String? = nil) {
    self.init(deadline: .now + time, language: language)
  }

  /// How much time is left.
  public var timeLeft: Duration { max(.zero, ContinuousClock.now.duration(to: deadline)) }
}
