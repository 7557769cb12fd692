public import Grading
import Practice
public import Storage

/// Finds an attempt by the start of its name.
public enum WorkLookup {
  /// The attempt with what people made of it.
  ///
  /// - Throws: `notFound`; `incomplete` if several names begin like this.
  public static func find(_ name: String, in store: Store) throws(DeskError) -> GradedWork {
    let found = try DeskError.translated { try store.grading.attempts(beginningWith: name) }
    guard found.count < 2 else {
      throw DeskError(
        .incomplete,
        message: "'\(name)' is the start of \(found.count) attempts; give more of it")
    }
    let work = try DeskError.translated { try found.first.flatMap { try store.grading[$0] } }
    guard let work else {
      throw DeskError(
        .notFound, message: "there is no attempt '\(name)'",
        terminalHint: "; see: dryrun grade queue")
    }
    return work
  }
}
