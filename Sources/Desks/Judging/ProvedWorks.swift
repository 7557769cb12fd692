public import Grading
import Practice
public import Storage

/// Attempts by whether what was decided about them is proved.
public struct ProvedWorks: Sendable {
  /// Those whose decisions are signed by whom they name, and those about which nothing was decided.
  public let proved: [GradedWork]
  /// The others.
  public let leftOut: [GradedWork]

  /// The attempts, in their order.
  ///
  /// - Throws: `DeskError` if the log itself does not hold, or cannot be read.
  public init(_ works: [GradedWork], in store: Store) throws(DeskError) {
    let isJudged = works.contains { $0.grading.events.contains { $0.act.isDecision } }
    guard isJudged else {
      (proved, leftOut) = (works, [])
      return
    }
    (proved, leftOut) = try DeskError.translated {
      guard try store.log.verify().isIntact else {
        throw DeskError(
          message: "the log does not hold, so no grade is proved",
          terminalHint: "; see: dryrun log verify")
      }
      let proof = try store.grading.proof()
      let holds = try works.map { try proof.holds(for: $0) }
      let pairs = zip(works, holds)
      return (pairs.filter(\.1).map(\.0), pairs.filter { !$0.1 }.map(\.0))
    }
  }
}
