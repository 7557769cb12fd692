/// Rows of a table that a sentence of the output may speak of, and what they add up to.
struct RowGroup {
  /// What one column of them adds up to.
  struct Sum {
    var column: Int
    var count = 0
    var value = 0.0
    var first = -1
    var last = -1
  }

  /// The number of the table among all.
  var table: Int
  var count: Int
  /// Some of the rows, as passages of the table's document.
  var examples: [Int]
  /// Whether the sentence itself names what the rows have in common.
  var isNamed: Bool
  var isWhole: Bool
  var sums: [Sum]

  init(_ rows: [Int]?, of facts: TableFacts, table: Int, isNamed: Bool) {
    self.table = table
    self.isNamed = isNamed
    isWhole = rows == nil || rows?.count == facts.rows.count
    count = rows?.count ?? facts.rows.count
    examples = (rows?.prefix(3).map { facts.rows[$0] }) ?? Array(facts.rows.prefix(3))
    sums = facts.columns.indices.map { Sum(column: $0) }
    for number in facts.columns.indices {
      let column = facts.columns[number]
      var sum = Sum(column: number)
      func add(_ row: Int) {
        guard column.mentions[row] >= 0 else { return }
        sum.count += 1
        sum.value += column.values[row]
        if sum.first < 0 { sum.first = column.mentions[row] }
        sum.last = column.mentions[row]
      }
      if let rows {
        for row in rows { add(row) }
      } else {
        for row in facts.rows.indices { add(row) }
      }
      sums[number] = sum
    }
  }
}

extension OutputCheck {
  /// The groups of rows that a passage may speak of: those with the values it names, in each
  /// combination of a few columns, and all rows; the best named first.
  func rowGroups(for passage: Int) -> [RowGroup] {
    let query = query(for: output.passages[passage].tokens, in: passage)
    let own = Set(terms[passage])
    return index.tables.indices.flatMap { groups(of: $0, own, query, passage) }
  }

  private func groups(of table: Int, _ own: Set<String>, _ query: Query, _ passage: Int)
    -> [RowGroup]
  {
    let facts = index.tables[table]
    var named = facts.rowsByColumn { own.contains($0) }
    for dates in facts.dates {
      let rows = facts.rows(of: dates, within: mentions.dates(of: passage).map(\.first))
      if !rows.isEmpty { named[dates.label] = rows }
    }
    var inherited = facts.rowsByColumn(query.contains)
    for column in named.keys { inherited[column] = nil }
    let filters =
      named.sorted { $0.key < $1.key }.prefix(3).map { (rows: $0.value, isOwn: true) }
      + inherited.sorted { $0.key < $1.key }.prefix(1).map { (rows: $0.value, isOwn: false) }
    var groups: [RowGroup] = []
    for mask in (0..<(1 << filters.count)).reversed() {
      var rows: [Int]?
      var isExact = !named.isEmpty
      for (bit, filter) in filters.enumerated() {
        let isUsed = mask >> bit & 1 == 1
        if isUsed { rows = rows.map { $0.intersection(ofSorted: filter.rows) } ?? filter.rows }
        if isUsed != filter.isOwn { isExact = false }
      }
      let group = RowGroup(rows, of: facts, table: table, isNamed: isExact)
      if isExact { groups.insert(group, at: 0) } else { groups.append(group) }
    }
    return groups
  }
}

extension TableFacts {
  /// For each column of which a value is named, the rows with it.
  func rowsByColumn(_ isNamed: (String) -> Bool) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for category in categories where category.terms.allSatisfy(isNamed) {
      found[category.column, default: []] += category.rows
    }
    return found.mapValues { $0.sorted() }
  }

  /// The rows with a date in one of several periods.
  func rows(of dates: Dates, within periods: [PartialDate]) -> [Int] {
    let periods = periods.filter { $0.day == nil }
    guard !periods.isEmpty else { return [] }
    return dates.rows.filter { entry in periods.contains(where: entry.date.isWithin) }.map(\.row)
  }
}

extension [Int] {
  /// What two sorted lists have in common.
  fileprivate func intersection(ofSorted other: [Int]) -> [Int] {
    var common: [Int] = []
    var (i, j) = (0, 0)
    while i < count, j < other.count {
      if self[i] == other[j] {
        common.append(self[i])
        (i, j) = (i + 1, j + 1)
      } else if self[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return common
  }
}
