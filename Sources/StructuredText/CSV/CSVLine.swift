/// One line of CSV as RFC 4180 has it, for programs that people open it with.
///
/// A cell that a spreadsheet would run as a formula is neutralised: an apostrophe stands before it, which
/// spreadsheets take as "this is a text". A name such as `=HYPERLINK(…)` then is a name and no more.
public struct CSVLine: Sendable, Hashable, CustomStringConvertible {
  /// The cells, as they are to be read.
  public let cells: [String]

  /// A line with these cells.
  public init(_ cells: [String]) { self.cells = cells }

  /// The line, with its ending of a carriage return and a line feed.
  public var description: String {
    cells.map { CSVLine.quoted(CSVLine.neutralised($0)) }.joined(separator: ",") + "\r\n"
  }

  /// The cell so that no spreadsheet takes it for a formula.
  ///
  /// Formulas begin with `=`, `+`, `-` or `@`, and some programs look behind a tab or a line ending.
  public static func neutralised(_ cell: String) -> String {
    guard let first = cell.utf8.first, formulaStarts.contains(first) else { return cell }
    return "'" + cell
  }

  private static let formulaStarts: Set<UInt8> = [
    UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D,
  ]

  /// The cell in quotes where it holds a delimiter, a quote, or a line ending.
  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { byte in
      [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains(byte)
    }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }
}
