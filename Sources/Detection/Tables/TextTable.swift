/// A table of a text, however it is written.
protocol TextTable {
  /// The names of the columns.
  var names: [Range<Int>] { get }
  /// How many rows there are.
  var rowCount: Int { get }
  /// All of it.
  var range: Range<Int> { get }

  /// A cell.
  func cell(_ row: Int, _ column: Int) -> Range<Int>
}

extension DelimitedTable: TextTable {}
