extension TableFacts {
  /// Rows of the table, and whether the sentence itself names what they have in common.
  struct Selection {
    var rows: [Int]
    var isNamed: Bool
  }

  /// The rows that a sentence of an output may speak of: those with the values it names, in each
  /// combination of up to three columns, and all rows last.
  ///
  /// - Parameters:
  ///   - own: the terms of the sentence.
  ///   - query: these and the ones around it, for columns of which the sentence names no value.
  func selections(own: Set<String>, query: Query, in check: OutputCheck, _ passage: Int) -> [Selection] {
    var named = rowsByColumn { own.contains($0) }
    for (column, rows) in rowsOnDates(of: passage, check) { named[column, default: []].formUnion(rows) }
    var inherited = rowsByColumn(query.contains)
    for column in named.keys { inherited[column] = nil }
    let filters = named.sorted { $0.key < $1.key }.prefix(3).map { ($0.value, true) }
      + inherited.sorted { $0.key < $1.key }.prefix(2).map { ($0.value, false) }
    var selections: [Selection] = []
    for mask in (0..<(1 << filters.count)).reversed() {
      var rows: Set<Int>?
      var isNamed = !filters.isEmpty
      for (bit, filter) in filters.enumerated() {
        if mask >> bit & 1 == 1 { rows = rows.map { $0.intersection(filter.0) } ?? filter.0 }
        if filter.1 != (mask >> bit & 1 == 1) { isNamed = false }
      }
      selections.append(Selection(rows: rows?.sorted() ?? Array(self.rows.indices), isNamed: isNamed && !named.isEmpty))
    }
    return selections.sorted { $0.isNamed && !$1.isNamed }
  }

  private func rowsByColumn(_ isNamed: (String) -> Bool) -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    for category in categories where category.terms.allSatisfy(isNamed) {
      found[category.column, default: []].formUnion(category.rows)
    }
    return found
  }

  /// The rows with a date in a period that the passage names.
  private func rowsOnDates(of passage: Int, _ check: OutputCheck) -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    guard !dates.isEmpty else { return found }
    let periods = check.mentions.dates(of: passage).map(\.first).filter { $0.day == nil }
    guard !periods.isEmpty else { return found }
    for (column, rows) in dates {
      for (row, mention) in rows {
        let date = check.index.mentions[document].dates[mention].first
        if periods.contains(where: date.isWithin) { found[column, default: []].insert(row) }
      }
    }
    return found
  }
}
