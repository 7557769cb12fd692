import Courses

/// What takes the place of one value of a case: a column of the table, and how its cells are written.
struct LookalikeColumn: Hashable {
  /// How the cells are made.
  var content: TableRecipe.Content
  /// How a gap writes them: `money` or `date`; as they stand in the table without it.
  var modifier: String?
  /// Whether the detector of the value finds each of them.
  var isFound = true
}
