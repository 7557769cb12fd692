public import Grading

/// How long things waited lately until somebody answered them, honestly: nothing is said of a few.
public struct AnsweringTimes: Sendable {
  /// Whether it is of appeals, or else of questions and judgements.
  public let isAppeal: Bool
  /// How many were answered.
  public let count: Int
  /// The times; `nil` while there are too few.
  public let times: WaitingTimes?

  /// The times of questions and judgements, and of appeals; a kind of which none was answered is missing.
  public static func of(_ works: [GradedWork]) -> [AnsweringTimes] {
    let all = works.flatMap(\.grading.waits).sorted { $0.closed < $1.closed }
    return [false, true].compactMap { isAppeal in
      let waits = all.filter { ($0.round == .appeal) == isAppeal }.map(\.seconds)
      guard !waits.isEmpty else { return nil }
      return AnsweringTimes(isAppeal: isAppeal, count: waits.count, times: WaitingTimes(waits))
    }
  }
}
