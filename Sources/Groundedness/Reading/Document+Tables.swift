import StructuredText

extension Document {
  /// Reads a table of separated values.
  mutating func readCSV() {
    let table = CSVReader.read(view)
    guard let header = table.header else { return }
    for record in table.records {
      for cell in record.cells where cell.isQuoted { blankQuotes(of: cell.range) }
    }
    addTable(
      columns: header.cells.map(\.text), rows: table.records.map { $0.cells.map(\.range) },
      section: -1, context: [])
  }

  /// Adds a table as one block: each row a passage, each cell named by its column.
  mutating func addTable(
    columns: [String], rows: [[Range<Int>]], section: Int, context: [Int]
  ) {
    let firstLabel = labels.count
    labels += columns.map(Label.init)
    let firstPassage = passages.count
    var table = Table(rows: [], columns: Array(firstLabel..<labels.count))
    for row in rows {
      let firstCell = cells.count
      for (column, range) in row.enumerated() {
        addCell(range, label: column < columns.count ? firstLabel + column : nil)
      }
      table.rows.append(
        addPassage(.row, from: firstCell, section: section, table: tables.count))
    }
    tables.append(table)
    addBlock(from: firstPassage, context: context)
  }

  /// Takes the quotes around a cell out, and one of each two inside.
  private mutating func blankQuotes(of range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if view[index] == UInt8(ascii: "\"") {
        view[index] = 0
        let next = index + 1
        if next < range.upperBound, index > range.lowerBound, view[next] == UInt8(ascii: "\"") {
          index = next
        }
      }
      index += 1
    }
  }
}
