import Diagnostics

/// How the loader and a schema judged many files.
struct SchemaTally {
  /// Both found nothing.
  private(set) var accepted = 0
  /// Both found something.
  private(set) var refused = 0
  /// What the loader said of files that both refuse, by its code.
  private(set) var codes: [String: Int] = [:]
  /// What only the loader can find, by its code.
  private(set) var loaderOnly: [String: Int] = [:]
  /// Files on which they should agree and do not.
  private(set) var disagreements: [String] = []

  mutating func add(_ file: PackFileCase, isValid: Bool) {
    let errors = file.errors
    guard isValid else {
      if errors.isEmpty { disagreements.append("the schema alone refuses: \(file.json)") }
      refused += errors.isEmpty ? 0 : 1
      for code in Set(errors.map(\.id.description)) { codes[code, default: 0] += 1 }
      return
    }
    let unexplained = errors.filter { error in
      !NotInSchema.all.contains { !$0.isShared && $0.explains(error) }
    }
    if errors.isEmpty {
      accepted += 1
    } else if let error = unexplained.first {
      disagreements.append("the loader alone refuses: \(error.message): \(file.json)")
    } else {
      for code in Set(errors.map(\.id.description)) { loaderOnly[code, default: 0] += 1 }
    }
  }

  var summary: String {
    "\(accepted) accepted by both, \(refused) refused by both (\(words(codes))), by the loader alone "
      + "(\(words(loaderOnly))), \(disagreements.count) disagreements"
  }

  private func words(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
