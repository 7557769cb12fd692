/// What can be computed from a table of a source: which rows belong to which value of a column.
struct TableFacts: Sendable {
  /// A value that names a group of rows, such as a region.
  struct Category: Sendable {
    var column: Int
    var terms: [String]
    var rows: [Int]
  }

  let document: Int
  /// The passages of the rows, in their document.
  let rows: [Int]
  /// For each column with numbers, by label: the mention of each row.
  private(set) var numbers: [Int: [Int: Int]] = [:]
  /// For each column with dates, by label: the mention of each row.
  private(set) var dates: [Int: [Int: Int]] = [:]
  private(set) var categories: [Category] = []

  init(table: Int, of document: Document, _ mentions: Mentions, number: Int) {
    self.document = number
    rows = document.tables[table].rows
    var rowOf: [Int: Int] = [:]
    for (row, passage) in rows.enumerated() { rowOf[passage] = row }
    for (index, mention) in mentions.numbers.enumerated() {
      guard let row = rowOf[mention.passage], let label = document.cells[mention.cell].label,
        mention.isWhole(of: document)
      else { continue }
      numbers[label, default: [:]][row] = index
    }
    for (index, mention) in mentions.dates.enumerated() {
      guard let row = rowOf[mention.passage], let label = document.cells[mention.cell].label else { continue }
      dates[label, default: [:]][row] = index
    }
    findCategories(in: document)
  }

  /// Text columns with few different values name groups.
  private mutating func findCategories(in document: Document) {
    var groups: [Int: [String: Category]] = [:]
    for (row, passage) in rows.enumerated() {
      for cell in document.passages[passage].cells {
        guard let label = document.cells[cell].label, (groups[label]?.count ?? 0) <= Self.mostGroups else { continue }
        let tokens = document.tokens[document.cells[cell].tokens]
        guard tokens.count <= 6, tokens.contains(where: \.isWord) else { continue }
        let terms = tokens.compactMap(Terms.term(of:))
        guard !terms.isEmpty else { continue }
        let key = terms.joined(separator: " ")
        groups[label, default: [:]][key, default: Category(column: label, terms: terms, rows: [])].rows.append(row)
      }
    }
    for (label, values) in groups.sorted(by: { $0.key < $1.key }) where values.count <= Self.mostGroups {
      _ = label
      categories += values.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  private static let mostGroups = 60
}

extension NumberMention {
  /// Whether the number is all that its cell says.
  func isWhole(of document: Document) -> Bool {
    let cell = document.cells[cell].tokens
    return tokens.count >= cell.count - 1
  }
}
