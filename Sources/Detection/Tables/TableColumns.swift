/// What makes a table one of personal data, or of any other kind: the names of its columns.
public struct TableColumns: Sendable, Hashable {
  /// Words in the names of the columns, as whole words and in any case.
  public var names: [String]
  /// How many columns must have one.
  public var atLeast: Int
  /// How many rows must have something in these columns.
  public var rows: Int

  /// Columns by their names.
  public init(_ names: [String], atLeast: Int, rows: Int) {
    self.names = names
    self.atLeast = atLeast
    self.rows = rows
  }
}
