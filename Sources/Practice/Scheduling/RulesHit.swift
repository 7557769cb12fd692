public import Detection
public import Evaluation
import PolicyPacks

/// The rules that a check met.
public struct RulesHit: Sendable, Hashable {
  /// Those that found anything, allowed or not.
  public let any: Set<RuleID>
  /// Those that stop the draft, because somebody must approve it or nobody can.
  public let stopping: Set<RuleID>

  /// The rules of a check.
  public init(_ evaluation: Evaluation) {
    let rulings = evaluation.rulings.flatMap { ruling in
      [(ruling.finding.rule, ruling.verdict), (ruling.rule, ruling.verdict)]
    }
    let all = rulings + evaluation.feedback.map { ($0.rule, $0.verdict) }
    any = Set(all.map(\.0))
    stopping = Set(all.filter { $0.1 >= .approval }.map(\.0))
  }
}
