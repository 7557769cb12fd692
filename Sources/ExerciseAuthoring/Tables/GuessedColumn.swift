import Courses

/// What a column of the new table is made of, and what is to be said of it.
struct GuessedColumn {
  /// How its cells are made; `nil` if it is left out.
  var content: TableRecipe.Content?
  /// What was made of it, in words for the trainer.
  var words: String
  /// Whether each real cell may tell who it is, so that none may be in the new table.
  var isIdentifying = false
  /// Real cells in the way in which the new table writes them, where the file has another.
  var real: Set<String> = []
  /// Whether its texts are the real ones, as the trainer said.
  var isKept = false

  /// A column that is left out.
  static func left(_ reason: String) -> GuessedColumn {
    GuessedColumn(content: nil, words: "left out: \(reason)")
  }
}
