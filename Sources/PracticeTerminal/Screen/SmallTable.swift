/// A small table of a source, as variants write rows: lines between bars, the second one of dashes.
struct SmallTable: Equatable {
  let columns: [String]
  let rows: [[String]]

  /// The table that a text begins with, and how many lines it takes; `nil` if it begins with none.
  init?(_ lines: ArraySlice<Substring>) {
    let table = lines.prefix { $0.hasPrefix("|") && $0.dropFirst().contains("|") }
    guard table.count >= 3, let first = table.first,
      table.dropFirst().first?.allSatisfy({ "|-: ".contains($0) }) == true
    else { return nil }
    columns = SmallTable.cells(first)
    rows = table.dropFirst(2).map(SmallTable.cells)
    guard rows.allSatisfy({ $0.count == columns.count }) else { return nil }
  }

  /// How many lines it takes in the text.
  var lineCount: Int { rows.count + 2 }

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
