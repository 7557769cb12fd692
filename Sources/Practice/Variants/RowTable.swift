import Courses
import Diagnostics

/// Rows of a table as people read them beside a case.
enum RowTable {
  /// One row as a line for each column, several as a Markdown table.
  ///
  /// Of a column that there is in several languages only the one of the language is shown.
  ///
  /// - Parameter named: the columns that the exercise speaks of; a table of several rows has no others,
  ///   so that it fits on a page.
  static func text(
    of rows: [Int], in table: Table, named: Set<String>, language: String, languages: [String]
  ) -> String {
    let all = shownColumns(of: table, language, languages)
    guard rows.count != 1 else {
      return all.map { "\($0.title): \(table.rows[rows[0]][$0.index])" }.joined(separator: "\n")
    }
    let few = all.filter { named.contains($0.title) }
    let columns = few.isEmpty ? all : few
    let cells =
      [columns.map(\.title)] + rows.map { row in columns.map { table.rows[row][$0.index] } }
    let widths = columns.indices.map { column in cells.map { $0[column].displayWidth }.max() ?? 0 }
    let lines = cells.map { row in
      "| " + zip(row, widths).map(padded).joined(separator: " | ") + " |"
    }
    let rule =
      "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }

  private static func padded(_ cell: String, to width: Int) -> String {
    cell + String(repeating: " ", count: max(0, width - cell.displayWidth))
  }

  /// The columns without those of other languages, each by its name in the first one.
  private static func shownColumns(
    of table: Table, _ language: String, _ languages: [String]
  ) -> [(title: String, index: Int)] {
    let names = Set(table.columns)
    return table.columns.indices.compactMap { index in
      let name = table.columns[index]
      let isTranslation = languages.contains { tag in
        name.hasSuffix("_\(tag)") && names.contains(String(name.dropLast(tag.count + 1)))
      }
      guard !isTranslation else { return nil }
      return (name, table.columns.firstIndex(of: "\(name)_\(language)") ?? index)
    }
  }
}
