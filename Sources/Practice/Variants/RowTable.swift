import Courses

/// Rows of a table as people read them beside a case.
enum RowTable {
  /// One row as a line for each column, several as a Markdown table.
  ///
  /// Of a column that there is in several languages only the one of the language is shown.
  static func text(of rows: [Int], in table: Table, language: String, languages: [String]) -> String
  {
    let columns = shownColumns(of: table, language, languages)
    guard rows.count != 1 else {
      return columns.map { "\($0.title): \(table.rows[rows[0]][$0.index])" }
        .joined(separator: "\n")
    }
    let head = "| " + columns.map(\.title).joined(separator: " | ") + " |"
    let rule = "|" + columns.map { _ in "---" }.joined(separator: "|") + "|"
    let lines = rows.map { row in
      "| " + columns.map { table.rows[row][$0.index] }.joined(separator: " | ") + " |"
    }
    return ([head, rule] + lines).joined(separator: "\n")
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
