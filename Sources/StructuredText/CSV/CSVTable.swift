/// Rows of cells, each with its place in the text.
public struct CSVTable: Sendable, Hashable {
  /// The byte between cells.
  public var delimiter: UInt8
  /// The rows, the header among them; empty lines are none.
  public var rows: [CSVRow]
  /// What is wrong with the text as CSV, by position.
  public var problems: [CSVProblem]

  /// The names of the columns: the first row.
  public var header: CSVRow? { rows.first }
  /// The rows below the header.
  public var records: ArraySlice<CSVRow> { rows.dropFirst() }
}

/// One row, which goes over several lines where a quoted cell does.
public struct CSVRow: Sendable, Hashable {
  /// The cells.
  public var cells: [CSVCell]
  /// Where it stands in the text, without the line ending.
  public var range: Range<Int>
}

/// One cell.
public struct CSVCell: Sendable, Hashable {
  /// What it holds, without quotes.
  public var text: String
  /// Where it stands in the text, quotes included.
  public var range: Range<Int>
  /// Whether it stands in quotes.
  public var isQuoted: Bool
}

/// Something that makes a text no good CSV.
public struct CSVProblem: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A row has more or fewer cells than the header.
    case wrongCellCount(Int, expected: Int)
    /// A quote was opened and never closed.
    case unclosedQuote
    /// Text stands behind a closing quote.
    case textAfterQuote
    /// A quote stands inside a cell that does not begin with one.
    case strayQuote
  }

  /// What it is.
  public var kind: Kind
  /// Where.
  public var range: Range<Int>
}
