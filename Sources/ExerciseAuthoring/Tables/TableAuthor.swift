import Courses
public import Evaluation
import PlantedErrors

/// Makes a table of lookalikes from a table of the organisation's own.
public struct TableAuthor {
  /// How often a table is drawn again in which a real value came up by chance.
  private static let tries = 12
  /// The most bytes of a file.
  public static let limit = 200_000_000
  /// The most rows of the new table.
  public static let mostRows = RecipeLimit.rows

  private let engine: Engine
  private let rows: Int
  private let kept: Set<String>

  /// An author.
  ///
  /// - Parameters:
  ///   - engine: that of the pack, whose detectors know what is real.
  ///   - rows: how many rows the new table gets.
  ///   - keeping: columns whose texts stay as they are, as the file or the new table calls them.
  public init(_ engine: Engine, rows: Int = 300, keeping: [String] = []) {
    (self.engine, self.rows, kept) = (engine, rows, Set(keeping))
  }

  /// The recipe and the table.
  ///
  /// - Parameters:
  ///   - name: what to call the table.
  ///   - bytes: the file, as CSV.
  ///   - random: where lookalikes come from; not to be guessed.
  /// - Throws: `AuthoringError`.
  public func author(
    _ name: String, from bytes: [UInt8], using random: inout some RandomNumberGenerator
  ) throws(AuthoringError) -> AuthoredTable {
    let data = try DataFile(bytes)
    try HeaderCheck(engine: engine).check(data)
    let names = ColumnNames.names(for: data.columns.map(\.header))
    for column in kept.sorted() where !names.contains(column) {
      guard data.columns.contains(where: { $0.header == column }) else {
        throw .noColumn(column, names)
      }
    }
    var seeded = SeededGenerator(seed: random.next())
    var guesses: [GuessedColumn] = []
    for (column, name) in zip(data.columns, names) {
      let keeps = kept.contains(name) || kept.contains(column.header)
      guesses.append(
        try ColumnGuess(engine: engine, column: column, name: name, rows: rows)
          .guess(keeps: keeps, using: &seeded))
    }
    TogetherGuess(data, names).join(&guesses)
    let (recipe, table) = try drawn(names, guesses, data, using: &seeded)
    return authored(name, recipe, table, names, guesses, data)
  }

  /// A table in which no identifying cell is a real one.
  private func drawn(
    _ names: [String], _ guesses: [GuessedColumn], _ data: DataFile,
    using random: inout SeededGenerator
  ) throws(AuthoringError) -> (TableRecipe, Table) {
    var columns = zip(names, guesses).compactMap { name, guess in
      guess.content.map { TableRecipe.Column(name: name, content: $0) }
    }
    guard !columns.isEmpty, columns.count <= RecipeLimit.columns else { throw .emptyTable }
    var real: [String: Set<String>] = [:]
    for (index, name) in names.enumerated() where guesses[index].isIdentifying {
      real[name] = Set(data.columns[index].cells.map(CaseReading.key))
        .union(guesses[index].real.map(CaseReading.key))
    }
    try checkNames(data.columns, real)
    var culprit = ""
    for attempt in 0..<TableAuthor.tries {
      let recipe = TableRecipe(rows: rows, seed: random.next() >> 40, columns: columns)
      let table = try CaseDraft.table(of: recipe)
      let bad = table.columns.indices.filter { index in
        guard let real = real[table.columns[index]] else { return false }
        return table.rows.contains { real.contains(CaseReading.key($0[index])) }
      }
      guard let first = bad.first else { return (recipe, table) }
      culprit = table.columns[first]
      // Where the file has a good part of all values there are, only a list leaves them out.
      guard attempt >= 2 else { continue }
      for index in bad {
        let others = table.rows.map { $0[index] }
          .filter { real[table.columns[index]]?.contains(CaseReading.key($0)) == false }
        guard !others.isEmpty else { continue }
        columns[index].content = .oneOf(
          Set(others).sorted().prefix(200).map { TableRecipe.Choice(text: $0) })
      }
    }
    throw .realCell(culprit)
  }

  /// The names of columns are the file's own words, so they are searched for real cells too.
  private func checkNames(
    _ columns: [DataFile.Column], _ real: [String: Set<String>]
  ) throws(AuthoringError) {
    let search = HeaderSearch(real: real.values.reduce(into: []) { $0.formUnion($1) })
    for (index, column) in columns.enumerated() where search.finds(in: column.header) {
      throw .headerHoldsCell(column: index + 1)
    }
  }

  private func authored(
    _ name: String, _ recipe: TableRecipe, _ table: Table, _ names: [String],
    _ guesses: [GuessedColumn], _ data: DataFile
  ) -> AuthoredTable {
    let text = RecipeText(
      recipe: recipe, comment: "Lookalikes of a table of the organisation's own: drawn.")
    return AuthoredTable(
      files: [
        AuthoredFile(path: "tables/\(name).recipe.yaml", text: text.text),
        AuthoredFile(path: "tables/\(name).csv", text: table.csv),
      ],
      columns: names.indices.map { index in
        AuthoredTable.Column(
          name: names[index], header: data.columns[index].header, words: guesses[index].words,
          isLeftOut: guesses[index].content == nil)
      },
      realRows: data.columns.first?.rows ?? 0, rows: table.rows.count)
  }
}

/// A table of lookalikes, and what is to be said of its columns.
public struct AuthoredTable: Sendable {
  /// What was made of one column.
  public struct Column: Sendable, Hashable {
    /// What it is called now.
    public var name: String
    /// What the file calls it.
    public var header: String
    /// What was made of it, in words.
    public var words: String
    /// Whether it is not in the new table.
    public var isLeftOut: Bool
  }

  /// The files, by their paths in the course's folder.
  public var files: [AuthoredFile]
  /// The columns, in the order of the file.
  public var columns: [Column]
  /// How many rows the file has.
  public var realRows: Int
  /// How many the new table has.
  public var rows: Int
}
