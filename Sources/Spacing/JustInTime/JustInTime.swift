public import Foundation

/// Which skill is worth two minutes before a piece of work: the one whose lapse would cost most.
public enum JustInTime {
  /// How long before a piece of work its practice is offered, in seconds.
  public static let horizon: TimeInterval = 24 * 60 * 60

  /// What a lapse at the work would cost, by how likely it is.
  ///
  /// - Parameters:
  ///   - risk: how much a lapse costs.
  ///   - recall: how likely it is that the skill is there when the work begins; 0 if it was never met.
  public static func priority(risk: Double, recall: Double) -> Double { risk * (1 - recall) }

  /// As above, from what is remembered of a skill; `nil` for one that was never met.
  public static func priority(risk: Double, _ card: Card?, at work: Date) -> Double {
    priority(risk: risk, recall: card?.retrievability(at: work) ?? 0)
  }

  /// Whether practice for a piece of work is offered at a moment: within the horizon, and not after it
  /// began.
  public static func isNear(_ work: Date, at moment: Date) -> Bool {
    moment <= work && work.timeIntervalSince(moment) <= horizon
  }
}
