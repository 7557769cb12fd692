public import Foundation

/// Which hint may be taken now, or why none.
public enum HintPermission: Sendable, Hashable {
  /// This one.
  case allowed(HintLevel)
  /// This one, but not before that moment.
  case waits(HintLevel, until: Date)
  /// There is no answer yet that a hint could be about.
  case needsSubmission
  /// This one, once an answer was changed.
  case needsChange(HintLevel)
  /// None: a probe shows what is remembered unaided.
  case notInProbe
  /// None: the attempt is over, or has passed.
  case closed
}

extension Attempt {
  /// How long after a hint the next one comes, in seconds.
  public static let timeBetweenHints: TimeInterval = 15

  /// Which hint may be taken at a moment, or why none.
  ///
  /// Where it is may be asked after the first answer. More is said only after a changed one, and not at
  /// once: taking one hint after the other without thought teaches little.
  public func nextHint(at moment: Date) -> HintPermission {
    guard pin.phase != .probe else { return .notInProbe }
    guard end == nil, !isAnswered else { return .closed }
    guard !submissions.isEmpty else { return .needsSubmission }
    let next = HintLevel(rawValue: (hintMax?.rawValue ?? 0) + 1) ?? .reveal
    guard next == .place || hasChange else { return .needsChange(next) }
    // A clock that was put back makes nobody wait longer.
    if let last = hints.last?.at, moment >= last, moment < last + Attempt.timeBetweenHints {
      return .waits(next, until: last + Attempt.timeBetweenHints)
    }
    return .allowed(next)
  }

  /// Whether an answer differs from one before it.
  private var hasChange: Bool { Set(submissions.map(\.response)).count > 1 }
}
