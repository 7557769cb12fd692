import Terminal

/// The keys that mean something now, at the foot of the screen.
struct KeyBar {
  /// A key and what it does.
  struct Entry {
    var key: String
    var words: String
  }

  let entries: [Entry]

  /// As few rows as hold them.
  func rows(width: Int) -> [Row] {
    var rows = [Row()]
    for entry in entries {
      let row = Row(entry.key, Look.key) + Row(" " + entry.words)
      let last = rows[rows.count - 1]
      if last.width == 0 {
        rows[rows.count - 1] = row
      } else if last.width + 3 + row.width <= width {
        rows[rows.count - 1] = last + "   " + row
      } else {
        rows.append(row)
      }
    }
    return rows
  }
}
