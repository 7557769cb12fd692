/// Measures attacks with real searches and judges how their steps grow.
struct AttackMeasurer {
  private var counter: StepCounter
  /// Whether a repetition ends so late that growth alone does not say where it leads.
  private let mayLevelOff: Bool

  /// The most bytes of a text that is only tried.
  private static let shortText = 128
  /// The most bytes of a text that is measured; longer ones are inferred.
  private static let longestMeasured = 16_384
  /// The most bytes of a text whose search is timed, and the starts it is timed from.
  private static let timed = (bytes: 1_024, starts: 64)
  /// The most bytes of a text that is checked.
  static let longestText = 1_000_000

  init(_ syntax: PatternSyntax) {
    counter = StepCounter(syntax)
    var mayLevelOff = false
    syntax.root.forEach { node in
      if case .repetition(let quantifier, _) = node.kind, let most = quantifier.maximum {
        mayLevelOff = mayLevelOff || most > Self.longestMeasured / 8
      }
    }
    self.mayLevelOff = mayLevelOff
  }

  /// The attack that takes the most steps, with its measurement; `nil` without attacks.
  mutating func worst(of attacks: [Attack]) -> (Attack, BlowUpMeasurement)? {
    var worst: (attack: Attack, steps: Int)?
    for attack in attacks where !attack.pump.isEmpty {
      let repeats = max(1, min(256, attack.repeats(in: 1_024)))
      let text = attack.text(repeats: repeats)
      guard let steps = counter.steps(in: text, starts: starts(attack)) else {
        return (attack, measure(attack))
      }
      if steps > worst?.steps ?? 0 { worst = (attack, steps) }
    }
    guard let worst else { return nil }
    return (worst.attack, measure(worst.attack))
  }

  /// The first attack whose short text is too much, with its measurement.
  mutating func firstGivenUp(of attacks: [Attack]) -> (Attack, BlowUpMeasurement)? {
    for attack in attacks where !attack.pump.isEmpty {
      let text = attack.text(repeats: attack.repeats(in: Self.shortText))
      guard
        counter.completes(text, limit: StepCounter.limit, starts: starts(attack))
      else { return (attack, measure(attack)) }
    }
    return nil
  }

  /// The steps for texts of growing length, and what they come to.
  mutating func measure(_ attack: Attack) -> BlowUpMeasurement {
    var counts: [BlowUpMeasurement.StepCount] = []
    var repeats = 8
    var least = 1
    repeat {
      let text = attack.text(repeats: repeats)
      let steps = counter.steps(in: text, atLeast: least, starts: starts(attack))
      counts.append(.init(repeats: repeats, bytes: text.count, steps: steps))
      least = steps ?? least
      repeats *= 2
      if steps == nil { break }
    } while repeats <= attack.repeats(in: Self.longestMeasured)
    let most = min(counts.last?.repeats ?? 0, max(1, attack.repeats(in: Self.timed.bytes)))
    let text = attack.text(repeats: most)
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = counter.completes(text, limit: StepCounter.limit, starts: Self.timed.starts)
    }
    let (seconds, attoseconds) = time.components
    return BlowUpMeasurement(
      counts: counts, outcome: outcome(attack, counts),
      seconds: Double(seconds) + Double(attoseconds) / 1e18)
  }

  /// The first starts are enough: each has a count of its own.
  private func starts(_ attack: Attack) -> Int {
    attack.prefix.count + max(8, 3 * attack.pump.count) + 1
  }

  private mutating func outcome(
    _ attack: Attack, _ counts: [BlowUpMeasurement.StepCount]
  ) -> BlowUpMeasurement.Outcome {
    guard let last = counts.last else { return .staysBelowLimit }
    guard let steps = last.steps else { return .limitReached(bytes: last.bytes) }
    guard let growth = growth(attack, counts), steps >= 32 else { return .staysBelowLimit }
    let bytes = growth.bytes(steps: Int(StepCounter.limit))
    guard bytes <= Self.longestText else { return .staysBelowLimit }
    if mayLevelOff {
      let text = attack.text(repeats: attack.repeats(in: bytes))
      let completes = counter.completes(
        text, limit: StepCounter.limit, starts: starts(attack))
      return completes ? .staysBelowLimit : .limitReached(bytes: text.count)
    }
    return .limitReached(bytes: bytes)
  }

  /// How the steps grow over the longest texts measured, each twice as long as the one before it.
  mutating func growth(
    _ attack: Attack, _ counts: [BlowUpMeasurement.StepCount]
  ) -> GrowthEstimate? {
    let measured = counts.filter { $0.steps != nil }
    // A repetition that has reached its most keeps the steps where they are.
    guard measured.count > 3, let last = measured.last,
      measured[measured.count - 2].steps != last.steps
    else { return nil }
    return GrowthEstimate(
      from: point(attack, measured[measured.count - 4]), to: point(attack, last))
  }

  private mutating func point(
    _ attack: Attack, _ count: BlowUpMeasurement.StepCount
  ) -> GrowthEstimate.Point {
    let text = attack.text(repeats: count.repeats)
    let steps = counter.refined(count.steps ?? 1, in: text, starts: starts(attack))
    return .init(bytes: count.bytes, steps: steps)
  }
}
