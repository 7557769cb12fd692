import Courses
import Detection
import Evaluation
import PlantedErrors
import PolicyPacks

/// Finds out what stands in a column, and how lookalikes of it are made.
struct ColumnGuess {
  /// How many cells are looked at to find out what they are.
  static let sample = 1_000

  let engine: Engine
  let column: DataFile.Column
  /// What the new table calls it.
  let name: String
  let rows: Int

  /// What is made of the column.
  ///
  /// - Parameter keeps: whether the trainer wants its texts as they are.
  func guess(
    keeps: Bool, using random: inout SeededGenerator
  ) throws(AuthoringError) -> GuessedColumn {
    guard !column.cells.isEmpty else { return .left("it is empty") }
    if keeps { return try KeptColumn(engine: engine, column: column).guess() }
    let sample = column.sample(ColumnGuess.sample)
    if let days = DayGuess(sample).column(using: &random) { return days }
    if let counts = CountGuess(column).column(using: &random) { return counts }
    let finder = RuleGuess(engine: engine, header: column.header, rows: rows)
    if let found = try finder.column(for: sample, using: &random) { return found }
    if let names = NameGuess(header: column.header, column: column).guess { return names }
    if let numbers = NumberGuess(sample).column(using: &random) { return numbers }
    if !isDigits(sample), let labels = LabelGuess(column: column, name: name).guess {
      return labels
    }
    if let codes = CodeGuess(sample, rows: rows).column { return codes }
    let words = sample.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    return words >= 3 * sample.count
      ? .left("it holds free text, in which anything may stand")
      : .left("its cells have no form of their own; --keep-column keeps them as they are")
  }

  /// Whether the cells are digits and marks, as postcodes are: no category, however often they come.
  private func isDigits(_ sample: [String]) -> Bool {
    sample.count { !$0.contains(where: \.isLetter) } * 20 >= sample.count * 19
  }

  /// The texts with their shares as weights, at most a thousand.
  static func choices(_ counts: [String: Int]) -> [TableRecipe.Choice] {
    let most = counts.values.max() ?? 1
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { text, count in
      TableRecipe.Choice(text: text, weight: most <= 1000 ? count : max(1, count * 1000 / most))
    }
  }
}
