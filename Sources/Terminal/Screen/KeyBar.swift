/// The keys that mean something now, at the foot of the screen.
package struct KeyBar {
  /// A key and what it does.
  package struct Entry {
    package var key: String
    package var words: String

    package init(key: String, words: String) { (self.key, self.words) = (key, words) }
  }

  package let entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  /// As few rows as hold them.
  package func rows(width: Int) -> [Row] {
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
