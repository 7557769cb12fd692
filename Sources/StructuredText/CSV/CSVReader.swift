/// Reads CSV as RFC 4180 has it, with any delimiter; a byte-order mark and any line ending will do.
///
/// It reads on behind every problem, so that all of them are reported.
public struct CSVReader {
  private let bytes: [UInt8]
  private let end: Int
  private let delimiter: UInt8
  private var position: Int
  private var rows: [CSVRow] = []
  private var problems: [CSVProblem] = []

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: a text in UTF-8.
  ///   - range: the part of it to read; `nil` for all.
  ///   - delimiter: the byte between cells; `nil` for whichever of `,` `;` tab and `|` the first line
  ///     has most of.
  public static func read(
    _ bytes: [UInt8], in range: Range<Int>? = nil, delimiter: UInt8? = nil
  ) -> CSVTable {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    let delimiter = delimiter ?? CSVReader.delimiter(of: bytes, in: range)
    var reader = CSVReader(bytes, range, delimiter)
    return reader.table()
  }

  /// The likely delimiter of a text, by its first line.
  public static func delimiter(of bytes: [UInt8], in range: Range<Int>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[range.clamped(to: 0..<bytes.count)] {
      if byte == Byte.quote { isQuoted.toggle() }
      if !isQuoted, byte == Byte.newline || byte == Byte.carriageReturn { break }
      if !isQuoted, Byte.delimiters.contains(byte) { counts[byte, default: 0] += 1 }
    }
    let most = counts.values.max() ?? 0
    return Byte.delimiters.first { counts[$0] == most } ?? Byte.delimiters[0]
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    end = range.upperBound
    let hasMark = bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    position = range.lowerBound + (hasMark ? 3 : 0)
  }

  private mutating func table() -> CSVTable {
    while position < end { readRow() }
    let expected = rows.first?.cells.count ?? 0
    for row in rows where row.cells.count != expected {
      problems.append(
        CSVProblem(kind: .wrongCellCount(row.cells.count, expected: expected), range: row.range))
    }
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    return CSVTable(delimiter: delimiter, rows: rows, problems: problems)
  }

  private mutating func readRow() {
    let start = position
    var cells = [readCell()]
    while position < end, bytes[position] == delimiter {
      position += 1
      cells.append(readCell())
    }
    let row = CSVRow(cells: cells, range: start..<position)
    skipLineEnding()
    if !row.range.isEmpty { rows.append(row) }
  }

  private mutating func readCell() -> CSVCell {
    let start = position
    guard position < end, bytes[position] == Byte.quote else {
      skipToCellEnd(reportingQuotes: true)
      return CSVCell(text: string(start..<position), range: start..<position, isQuoted: false)
    }
    let text = readQuoted()
    let rest = position
    skipToCellEnd(reportingQuotes: false)
    if rest < position, bytes[rest..<position].contains(where: { $0 != Byte.space }) {
      problems.append(CSVProblem(kind: .textAfterQuote, range: rest..<position))
    }
    return CSVCell(text: text, range: start..<position, isQuoted: true)
  }

  /// Reads from an opening quote to behind the closing one; two quotes stand for one.
  private mutating func readQuoted() -> String {
    let start = position
    var content: [UInt8] = []
    position += 1
    while position < end {
      guard bytes[position] == Byte.quote else {
        content.append(bytes[position])
        position += 1
        continue
      }
      position += 1
      guard position < end, bytes[position] == Byte.quote else {
        return String(decoding: content, as: UTF8.self)
      }
      content.append(Byte.quote)
      position += 1
    }
    problems.append(CSVProblem(kind: .unclosedQuote, range: start..<start + 1))
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func skipToCellEnd(reportingQuotes: Bool) {
    while position < end, bytes[position] != delimiter, !Byte.isLineEnding(bytes[position]) {
      if reportingQuotes, bytes[position] == Byte.quote {
        problems.append(CSVProblem(kind: .strayQuote, range: position..<position + 1))
      }
      position += 1
    }
  }

  private mutating func skipLineEnding() {
    guard position < end else { return }
    let isReturn = bytes[position] == Byte.carriageReturn
    position += 1
    if isReturn, position < end, bytes[position] == Byte.newline { position += 1 }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// The bytes that mean something in CSV.
private enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]  // , ; tab |

  static func isLineEnding(_ byte: UInt8) -> Bool { byte == newline || byte == carriageReturn }
}
