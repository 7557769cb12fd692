import ExerciseAuthoring

/// Makes a table of lookalikes from a table of the organisation's own, and writes it.
struct TableFromData {
  let place: CoursePlace
  let options: DataTableOptions
  let isForced: Bool

  /// - Throws: `CommandError` if nothing was written.
  func run(data path: String) async throws {
    throw CommandError("'\(path)' cannot be made into a table yet")
  }
}
