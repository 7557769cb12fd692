import GRDB

/// Reading columns of a file that somebody may have tampered with.
///
/// SQLite keeps any type in any column, and the driver's subscripts trap on one that does not fit.
extension Row {
  /// A column that holds text.
  func text(_ name: String) throws(StorageError) -> String {
    guard let text = words(name) else { throw Row.misfit(name) }
    return text
  }

  /// A column that holds a whole number.
  func number(_ name: String) throws(StorageError) -> Int {
    guard hasColumn(name), case .int64(let number) = (self[name] as DatabaseValue).storage else {
      throw Row.misfit(name)
    }
    return Int(number)
  }

  /// Whatever a column holds, as text; `nil` for nothing, for bytes, and without such a column.
  func words(_ name: String) -> String? {
    guard hasColumn(name) else { return nil }
    return switch (self[name] as DatabaseValue).storage {
    case .string(let text): text
    case .int64(let number): "\(number)"
    case .null, .double, .blob: nil
    }
  }

  private static func misfit(_ name: String) -> StorageError {
    StorageError(.corrupt, "the column '\(name)' holds what it cannot hold; restore a backup")
  }
}
