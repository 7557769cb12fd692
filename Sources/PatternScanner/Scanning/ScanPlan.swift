import CScanStages
import PCRE2

/// How a scanner goes about all of its patterns; immutable.
final class ScanPlan: Sendable {
  /// One for each pattern.
  let confirmations: [Confirmation]
  let triggers: TriggerTable
  /// Without triggers there are no stages to run.
  let tables: StageTables?
  /// The patterns with searches of their own.
  let wholeText: [WholeTextPattern]
  /// How far before a place that the first stage sees a cut can be.
  let overlap: Int

  init(_ patterns: [ScanPattern], isPortable: Bool = false) {
    var planner = PatternPlanner()
    var confirmations: [Confirmation] = []
    var wholeText: [WholeTextPattern] = []
    var triggers: [Trigger] = []
    var owners: [(pattern: Int, isGate: Bool)] = []
    for (index, pattern) in patterns.enumerated() {
      let (found, reach, isGate): ([Trigger], Reach, Bool)
      switch planner.plan(pattern) {
      case .near(let near, let distance): (found, reach, isGate) = (near, distance, false)
      case .whole(let reason, let gates):
        wholeText.append(
          WholeTextPattern(pattern: index, reason: reason, isGated: !gates.isEmpty))
        (found, reach, isGate) = (gates, .none, true)
      }
      triggers += found
      owners += found.map { _ in (index, isGate) }
      confirmations.append(Confirmation(pattern, reach: reach))
    }
    self.confirmations = confirmations
    self.wholeText = wholeText
    var table = TriggerTable(sets: planner.classes.sets)
    for (trigger, owner) in zip(triggers, owners) {
      table.add(
        trigger,
        CompiledTrigger(
          pattern: owner.pattern, isGate: owner.isGate, least: trigger.least,
          tail: owner.isGate ? nil : trigger.tail.map(Self.tail)))
    }
    self.triggers = table
    let build = isPortable ? SCAN_PORTABLE : scan_best_build()
    tables = triggers.isEmpty ? nil : StageTables(table.entries, build: build)
    overlap = (triggers.map(\.offset).max() ?? 0) + 1
  }

  private static func tail(_ shape: Shape) -> Pattern {
    Pattern(
      deferring: shape.pattern, options: [.anchored, .withoutStartOptimization],
      matchLimit: tailLimit)
  }

  /// A tail that needs more steps than this counts as one that may match.
  private static let tailLimit: UInt32 = 2000
}

/// What it takes to confirm a pattern near a cut.
struct Confirmation: Sendable {
  /// The pattern, which PCRE2 tries at each start alone.
  ///
  /// Or else it would look for bytes that a match needs, far behind the few starts that count.
  let pattern: Pattern
  let reach: Reach
  /// The pattern's keywords, in small letters; `nil` if it needs none.
  let keywords: [[UInt8]]?

  init(_ pattern: ScanPattern, reach: Reach) {
    self.pattern = Pattern(
      deferring: pattern.source, options: pattern.options.union(.withoutStartOptimization))
    self.reach = reach
    let needsNone = pattern.keywords.isEmpty || pattern.keywords.contains("")
    keywords = needsNone ? nil : pattern.keywords.map { $0.utf8.map(\.folded) }
  }
}
