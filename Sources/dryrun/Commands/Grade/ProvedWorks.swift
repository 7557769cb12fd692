import Detection
import Grading
import Practice
import Storage

extension [GradedWork] {
  /// Those whose decisions are signed by whom they name; of others it is said that they are left out.
  ///
  /// - Throws: `CommandError` if the log itself does not hold.
  func proved(in store: Store) throws(CommandError) -> [GradedWork] {
    let judged = filter { work in work.grading.events.contains { $0.act.isDecision } }
    guard !judged.isEmpty else { return self }
    return try DataFailure.translated {
      guard try store.log.verify().isIntact else {
        throw CommandError("the log does not hold, so no grade is proved; see: dryrun log verify")
      }
      let proof = try store.grading.proof()
      return try filter { work in
        if try proof.holds(for: work) { return true }
        StandardError.write(
          "left out: what was decided about '\(work.alias)' is not signed by whom it names; see: "
            + "dryrun grade show \(work.alias)\n")
        return false
      }
    }
  }
}
