import Detection
import Diagnostics

/// Adds a pack's exceptions, unless the rules they loosen take none.
enum ExceptionMerge {
  static func merge(
    _ entries: [ExceptionEntry], into pack: inout PolicyPack, _ problems: Problems
  ) {
    var known = Set(pack.exceptions.map(\.id))
    // A child may declare rules firm that a parent's exception loosens: the exception ends there.
    pack.exceptions = pack.exceptions.compactMap { exception in
      var exception = exception
      exception.rules.removeAll { pack.firm.contains($0) }
      return exception.rules.isEmpty ? nil : exception
    }
    for entry in entries {
      let exception = entry.exception
      guard known.insert(exception.id).inserted else {
        problems.error(
          "duplicate-name", "there is an exception '\(exception.id)' already", at: entry.location)
        continue
      }
      let firm = exception.rules.filter { pack.firm.contains($0) }
      guard firm.isEmpty else {
        problems.error(
          "firm-rule",
          "\(firm.map { "'\($0)'" }.joined(separator: ", ")) takes no exception", at: entry.location
        )
        continue
      }
      pack.exceptions.append(exception)
    }
  }
}
