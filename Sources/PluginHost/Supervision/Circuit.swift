/// Leaves a plugin alone that fails again and again: three times in a minute, and it rests for five.
struct Circuit: Sendable {
  private var failures: [ContinuousClock.Instant] = []
  private var openUntil: ContinuousClock.Instant?

  static let most = 3
  static let window = Duration.seconds(60)
  static let rest = Duration.seconds(300)

  /// Takes a failure down.
  mutating func fail(at moment: ContinuousClock.Instant) {
    failures.removeAll { $0.duration(to: moment) > Self.window }
    failures.append(moment)
    guard failures.count >= Self.most else { return }
    openUntil = moment + Self.rest
    failures = []
  }

  /// How long the plugin is still left alone; `nil` if it may be started.
  func timeLeft(at moment: ContinuousClock.Instant) -> Duration? {
    guard let openUntil, moment < openUntil else { return nil }
    return moment.duration(to: openUntil)
  }
}
