import Desks
import Grading
import Storage

extension [GradedWork] {
  /// Those whose decisions are signed by whom they name; of others it is said that they are left out.
  ///
  /// - Throws: `DeskError` if the log itself does not hold.
  func proved(in store: Store) throws -> [GradedWork] {
    let works = try ProvedWorks(self, in: store)
    for work in works.leftOut {
      StandardError.write(
        "left out: what was decided about '\(work.alias)' is not signed by whom it names; see: "
          + "dryrun grade show \(work.alias)\n")
    }
    return works.proved
  }
}
