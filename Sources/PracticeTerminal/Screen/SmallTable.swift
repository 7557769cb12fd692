/// A small table of a source, as variants write rows: several between bars, with a line of dashes below the
/// names; a single one as lines with a name, a colon and what it says.
struct SmallTable: Equatable {
  let columns: [String]
  let rows: [[String]]
  /// How many lines it takes in the text.
  let lineCount: Int

  /// The table that a text begins with, and how many lines it takes; `nil` if it begins with none.
  init?(_ lines: ArraySlice<Substring>) {
    guard let table = SmallTable(barred: lines) ?? SmallTable(named: lines) else { return nil }
    self = table
  }

  private init?(named lines: ArraySlice<Substring>) {
    let pairs = lines.lazy.map(SmallTable.pair).prefix { $0 != nil }.compactMap { $0 }
    // Two such lines may just as well be the head of a letter.
    guard pairs.count >= 3 else { return nil }
    columns = pairs.map(\.name)
    rows = [pairs.map(\.value)]
    lineCount = pairs.count
  }

  private static func pair(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let (name, value) = (line[..<colon], line[colon...].dropFirst())
    guard name.count <= 24, name.first?.isLetter == true, value.first == " ",
      name.allSatisfy({ $0.isLetter || $0.isNumber || " _-".contains($0) })
    else { return nil }
    return (String(name), String(value.drop { $0 == " " }))
  }

  private init?(barred lines: ArraySlice<Substring>) {
    let table = lines.prefix { $0.hasPrefix("|") && $0.dropFirst().contains("|") }
    guard table.count >= 3, let first = table.first,
      table.dropFirst().first?.allSatisfy({ "|-: ".contains($0) }) == true
    else { return nil }
    columns = SmallTable.cells(first)
    rows = table.dropFirst(2).map(SmallTable.cells)
    lineCount = rows.count + 2
    guard rows.allSatisfy({ $0.count == columns.count }) else { return nil }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = [""]
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append("")
      } else if character == "\\", !isEscaped {
        isEscaped = true
        continue
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = false
    }
    if cells.last?.allSatisfy({ $0 == " " }) == true { cells.removeLast() }
    return cells.map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// A text in which tables stand apart from what is between them.
enum TextPart: Equatable {
  case text(String)
  case table(SmallTable)

  static func parts(of text: String) -> [TextPart] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var (parts, between, index) = ([TextPart](), [Substring](), 0)
    while index < lines.count {
      guard let table = SmallTable(lines[index...]) else {
        between.append(lines[index])
        index += 1
        continue
      }
      if !between.isEmpty { parts.append(.text(between.joined(separator: "\n"))) }
      between = []
      parts.append(.table(table))
      index += table.lineCount
    }
    if !between.isEmpty { parts.append(.text(between.joined(separator: "\n"))) }
    return parts
  }
}
