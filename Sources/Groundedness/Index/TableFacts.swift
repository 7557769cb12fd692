/// What can be computed from a table of a source: which rows belong to which value of a column.
struct TableFacts: Sendable {
  /// A value that names a group of rows, such as a region.
  struct Category: Sendable {
    var column: Int
    var terms: [String]
    var rows: [Int]
  }

  /// A column of numbers.
  struct Column: Sendable {
    var label: Int
    /// The mention of each row; -1 where it has none.
    var mentions: [Int]
    var values: [Double]
    var unit: MeasureUnit?
    /// Whether its numbers are those of records, which nobody adds up.
    var holdsRecords = false
  }

  /// A column of dates.
  struct Dates: Sendable {
    var label: Int
    var rows: [(row: Int, date: PartialDate)]
  }

  let document: Int
  /// The passages of the rows, in their document.
  let rows: [Int]
  private(set) var columns: [Column] = []
  private(set) var dates: [Dates] = []
  private(set) var categories: [Category] = []

  init(table: Int, of document: Document, _ mentions: Mentions, number: Int) {
    self.document = number
    rows = document.tables[table].rows
    guard let first = rows.first, let last = rows.last else { return }
    // Rows stand one behind the other, but objects may have passages of their own between them.
    var rowOf = [Int](repeating: -1, count: last - first + 1)
    for (row, passage) in rows.enumerated() { rowOf[passage - first] = row }
    func place(_ passage: Int, _ cell: Int) -> (row: Int, label: Int)? {
      guard passage >= first, passage <= last, rowOf[passage - first] >= 0,
        let label = document.cells[cell].label
      else { return nil }
      return (rowOf[passage - first], label)
    }
    for (index, mention) in mentions.numbers.enumerated() {
      guard let place = place(mention.passage, mention.cell), mention.isWhole(of: document) else {
        continue
      }
      add(mention, index, row: place.row, label: place.label)
    }
    for mention in mentions.dates {
      guard let place = place(mention.passage, mention.cell) else { continue }
      let column = dates.firstIndex { $0.label == place.label } ?? dates.count
      if column == dates.count { dates.append(Dates(label: place.label, rows: [])) }
      dates[column].rows.append((place.row, mention.first))
    }
    findCategories(in: document)
  }

  private mutating func add(_ mention: NumberMention, _ index: Int, row: Int, label: Int) {
    let column = columns.firstIndex { $0.label == label } ?? columns.count
    if column == columns.count {
      guard column < Self.mostColumns else { return }
      columns.append(
        Column(
          label: label, mentions: [Int](repeating: -1, count: rows.count),
          values: [Double](repeating: 0, count: rows.count), unit: mention.unit))
    }
    columns[column].mentions[row] = index
    columns[column].values[row] = mention.first.value
    if mention.isBare { columns[column].holdsRecords = true }
  }

  /// Text columns with few different values name groups.
  private mutating func findCategories(in document: Document) {
    var groups: [Int: [String: Category]] = [:]
    for (row, passage) in rows.enumerated() {
      for cell in document.passages[passage].cells {
        guard let label = document.cells[cell].label, (groups[label]?.count ?? 0) <= Self.mostGroups
        else { continue }
        let tokens = document.tokens[document.cells[cell].tokens]
        guard tokens.count <= 6, tokens.contains(where: \.isWord) else { continue }
        let terms = tokens.compactMap(Terms.term(of:))
        guard !terms.isEmpty else { continue }
        let key = terms.joined(separator: " ")
        groups[label, default: [:]][key, default: Category(column: label, terms: terms, rows: [])]
          .rows.append(row)
      }
    }
    for (_, values) in groups.sorted(by: { $0.key < $1.key }) where values.count <= Self.mostGroups
    {
      categories += values.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  private static let mostGroups = 60
  private static let mostColumns = 40
}

extension NumberMention {
  /// Whether the number is all that its cell says.
  func isWhole(of document: Document) -> Bool {
    let cell = document.cells[cell].tokens
    return tokens.count >= cell.count - 1
  }
}
