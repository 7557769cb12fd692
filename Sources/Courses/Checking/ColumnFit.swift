import PolicyPacks

/// Whether all cells of a column can be written in a way: looked up once for all texts of a course.
final class ColumnFit {
  private struct Column: Hashable {
    var table: String
    var place: Int
    var modifier: TemplateGap.Modifier
  }

  private var misfits: [Column: Int?] = [:]

  /// The first row whose cell cannot be written so; `nil` if each can.
  func misfit(
    _ modifier: TemplateGap.Modifier, of place: Int, in table: Table, called name: String
  ) -> Int? {
    let column = Column(table: name, place: place, modifier: modifier)
    if let known = misfits[column] { return known }
    let row = table.rows.firstIndex { !modifier.accepts($0[place]) }
    misfits[column] = .some(row)
    return row
  }
}

extension TemplateGap.Modifier {
  /// Whether a cell can be written so.
  fileprivate func accepts(_ cell: String) -> Bool {
    switch self {
    case .money: cell.isPlainNumber
    case .date: CalendarDay(cell) != nil
    }
  }
}

extension String {
  /// Digits with one point at most, as `1234.50`.
  fileprivate var isPlainNumber: Bool {
    let digits = hasPrefix("-") ? dropFirst() : self[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
