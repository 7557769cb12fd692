import ExerciseAuthoring

/// What was made of a table of the organisation's own, column by column.
struct TableText {
  private let table: AuthoredTable
  private let name: String
  private let folder: String

  init(_ table: AuthoredTable, name: String, folder: String) {
    (self.table, self.name, self.folder) = (table, name, folder)
  }

  var text: String {
    let width = table.columns.map(\.name.count).max() ?? 0
    let wrote = table.files.map { "wrote \(folder)/\($0.path)\n" }.joined()
    let columns = table.columns.map { column in
      let renamed = column.header == column.name ? "" : ", called '\(column.header)' in the file"
      return "  \(column.name.padded(to: width))  \(column.words)\(renamed)\n"
    }.joined()
    return wrote + "\n\(table.realRows.of("row")) read, \(table.rows) made:\n" + columns
      + """

      No code, name or address that was drawn is a real one. What is kept as it is stands above: look at it.
      Next: an exercise takes a row of it with  material: {row: \(name)}

      """
  }
}
