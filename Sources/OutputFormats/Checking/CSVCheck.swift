import Detection
import Diagnostics
import PCRE2
import StructuredText

/// Compares a table of separated values with the shape it must have.
struct CSVCheck {
  typealias Found = (part: ShapePart, trouble: CSVTrouble, range: Range<Int>?)

  private let shape: CSVShape
  private let table: CSVTable
  private let patterns: [String: Pattern]
  /// Where each column that is asked for stands, if it is there.
  private let places: [(column: CSVShape.Column, index: Int)]

  init(_ shape: CSVShape, _ table: CSVTable, patterns: [String: Pattern]) {
    self.shape = shape
    self.table = table
    self.patterns = patterns
    let names = table.header?.cells.map(\.name) ?? []
    places = shape.columns.compactMap { column in
      names.firstIndex(of: column.name).map { (column, $0) }
    }
  }

  /// What is wrong, and where a pattern was given up.
  func problems() -> (found: [Found], unevaluated: [Range<Int>]) {
    guard let header = table.header else { return ([(.csv, .empty, nil)], []) }
    guard !places.isEmpty || shape.columns.isEmpty || !header.namesNone(of: shape.columns) else {
      return ([(.columns, .noHeader(columns: shape.columns.map(\.name)), header.range)], [])
    }
    var found: [Found] = table.problems.map { (.csv, .unsound($0.kind), $0.range) }
    if let delimiter = wrongDelimiter() {
      found.append((.csv, .wrongDelimiter(delimiter, expected: shape.delimiter), header.range))
    }
    var unevaluated: [Range<Int>] = []
    found += columns(header) + rows()
    for (column, index) in places {
      let cells = CSVColumnCheck(column, patterns: patterns)
      let (problems, givenUp) = cells.problems(
        in: table.records.compactMap { $0.cell(index) }, lines(index))
      found += problems.map { (.cells, $0.trouble, $0.range) }
      unevaluated += givenUp
    }
    return (found + formulas(), unevaluated)
  }

  /// The findings that a column allows none of.
  func forbiddenLevels(among findings: [LeveledFinding]) -> [LeveledFinding] {
    places.flatMap { column, index -> [LeveledFinding] in
      guard let level = column.noLevel else { return [] }
      let cells = OrderedRanges(table.records.compactMap { $0.cell(index)?.range })
      return findings.filter { $0.level >= level && cells.overlap($0.range) }
    }
  }

  private func wrongDelimiter() -> String? {
    let used = String(decoding: [table.delimiter], as: UTF8.self)
    return used == shape.delimiter ? nil : used
  }

  private func columns(_ header: CSVRow) -> [Found] {
    let names = header.cells.map(\.name)
    let wanted = shape.columns.map(\.name)
    var found: [Found] = []
    var misspelled: Set<String> = []
    for name in wanted where !names.contains(name) {
      let nearest = name.nearest(in: names.filter { !wanted.contains($0) })
      if let nearest { misspelled.insert(nearest) }
      found.append((.columns, .missingColumn(name, nearest: nearest), header.range))
    }
    var seen: Set<String> = []
    for cell in header.cells {
      if !seen.insert(cell.name).inserted {
        found.append((.columns, .repeatedColumn(cell.name), cell.range))
      } else if !shape.allowsOthers, !wanted.contains(cell.name),
        !misspelled.contains(cell.name)
      {
        found.append((.columns, .unexpectedColumn(cell.name), cell.range))
      }
    }
    let order = places.map(\.index)
    if order != order.sorted() {
      found.append((.columns, .wrongColumnOrder(expected: wanted), header.range))
    }
    return found
  }

  private func rows() -> [Found] {
    let count = table.records.count
    if count < shape.minRows { return [(.rows, .tooFewRows(count, limit: shape.minRows), nil)] }
    guard let most = shape.maxRows, count > most else { return [] }
    let first = table.records[table.records.startIndex + most]
    return [(.rows, .tooManyRows(count, limit: most), first.range)]
  }

  /// Cells that a spreadsheet would run.
  private func formulas() -> [Found] {
    guard !shape.allowsFormulas else { return [] }
    return table.rows.flatMap(\.cells).filter { CellText.isFormula($0.text) }
      .map { (.formulas, .formula, $0.range) }
  }

  /// The line of each record, as people count rows: the names are row 1.
  private func lines(_ index: Int) -> [Int] {
    table.records.enumerated().compactMap { $0.element.cell(index) == nil ? nil : $0.offset + 2 }
  }
}

extension CSVRow {
  /// Whether none of its cells is a column's name, in any case.
  fileprivate func namesNone(of columns: [CSVShape.Column]) -> Bool {
    let names = Set(columns.map { SectionName($0.name) })
    return !cells.contains { names.contains(SectionName($0.text)) }
  }

  fileprivate func cell(_ index: Int) -> CSVCell? {
    cells.indices.contains(index) ? cells[index] : nil
  }
}

extension CSVCell {
  /// The name of a column, without space around it.
  var name: String { CellText.trimmed(text) }
}
