public import Diagnostics
import PolicyPacks

/// Reads `tables/NAME.recipe.yaml`.
extension TableRecipe {
  /// Reads a recipe.
  ///
  /// - Parameter name: what to call the file in messages.
  /// - Returns: the recipe, if it has no errors, and everything that is wrong with it.
  public static func read(
    _ bytes: [UInt8], name: String
  ) -> (recipe: TableRecipe?, diagnostics: [Diagnostic]) {
    let problems = Problems()
    guard let root = YAMLReader.read(PackFile(name: name, path: name, bytes: bytes), problems)
    else {
      return (nil, problems.diagnostics)
    }
    let recipe = RecipeFile.shape.read(Entry("the file", root), Reading(problems))
    return (problems.hasErrors ? nil : recipe, problems.diagnostics)
  }
}

/// The one section of a recipe's file.
enum RecipeFile {
  private struct FileKeys: Keys {
    let table = Key.required("table", recipe, "How the rows of the table are made.")
  }

  /// The section as a property of a JSON Schema.
  static let properties: [(key: String, value: SchemaNode)] = FileKeys().all.map {
    ($0.name, $0.schema)
  }

  static let shape = Shape<TableRecipe>.mapping(FileKeys(), called: "the file") { $0.table }

  private struct TableKeys: Keys {
    let rows = Key.required(
      "rows", .count(1...RecipeLimit.rows, "must be from 1 to \(RecipeLimit.rows)"),
      "How many rows there are.")
    let seed = Key("seed", .count, "What they are drawn with: another seed, another table.").or(1)
    let columns = Key.required("columns", RecipeFile.columns, "The columns, by their names.")
  }

  private static let recipe = Shape<TableRecipe>.mapping(TableKeys(), called: "the table") {
    fields in
    let (rows, seed, columns) = (fields.rows, fields.seed, fields.columns)
    guard let rows, let columns else { return nil }
    let recipe = TableRecipe(rows: rows, seed: UInt64(seed), columns: columns.map(\.value))
    RecipeCheck(recipe, columns.map(\.location), fields.problems).check()
    return recipe
  }

  private static let columns: Shape<[Located<TableRecipe.Column>]> = {
    let schema = SchemaNode.mapping(
      from: "^[A-Za-z][A-Za-z0-9_-]*$", to: ContentReader.shape.schema)
    return Shape(schema.and(["minProperties": 1])) { entry, reading in
      let pairs = entry.value.pairs("'columns'", reading.problems)
      if let pairs, pairs.isEmpty || pairs.count > RecipeLimit.columns {
        reading.problems.error(
          "wrong-value", "a table has 1 to \(RecipeLimit.columns) columns", at: entry.value.location
        )
      }
      return pairs?.compactMap { pair in column(pair, reading) }
    }
  }()

  private static func column(
    _ pair: (key: YAMLNode, value: YAMLNode), _ reading: Reading
  ) -> Located<TableRecipe.Column>? {
    guard let name = pair.key.string("column", reading.problems) else { return nil }
    guard name.isColumnName else {
      reading.problems.error(
        "bad-name", "'\(name)' is no name for a column", at: pair.key.location,
        notes: ["names have letters, digits, - and _, and start with a letter"])
      return nil
    }
    return ContentReader.shape.read(Entry(name, key: pair.key, pair.value), reading).map {
      Located(
        value: TableRecipe.Column(name: name, content: $0), location: pair.key.location)
    }
  }
}
