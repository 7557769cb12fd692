import Courses
import Detection
import Evaluation
import PlantedErrors
import PolicyPacks

/// Finds out what stands in a column, and how lookalikes of it are made.
struct ColumnGuess {
  /// How many cells are looked at to find out what they are.
  static let sample = 1_000
  /// A category has at most so many texts, each at least so often: fewer could be somebody's own.
  private static let categories = 40
  private static let often = 5

  let engine: Engine
  let column: DataFile.Column
  let rows: Int

  /// What is made of the column.
  ///
  /// - Parameter keeps: whether the trainer wants its texts as they are.
  func guess(
    keeps: Bool, using random: inout SeededGenerator
  ) throws(AuthoringError) -> GuessedColumn {
    guard !column.cells.isEmpty else { return .left("it is empty") }
    if keeps { return try kept() }
    let sample = column.sample(ColumnGuess.sample)
    if let days = DayGuess(sample).column(using: &random) { return days }
    if let counts = CountGuess(column).column(using: &random) { return counts }
    let finder = RuleGuess(engine: engine, header: column.header, rows: rows)
    if let found = try finder.column(for: sample, using: &random) { return found }
    if let names = NameGuess(header: column.header, column: column).guess { return names }
    if let categories = category() { return categories }
    if let numbers = NumberGuess(sample).column(using: &random) { return numbers }
    if let codes = CodeGuess(sample, rows: rows).column { return codes }
    let words = sample.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    return words >= 3 * sample.count
      ? .left("it holds free text, in which anything may stand")
      : .left("its cells have no form of their own; --keep-column keeps them as they are")
  }

  /// Few texts, each of them often, none of which a detector knows.
  private func category() -> GuessedColumn? {
    let counts = column.counts
    guard counts.count <= ColumnGuess.categories,
      counts.values.allSatisfy({ $0 >= ColumnGuess.often }),
      counts.keys.allSatisfy({ $0.count <= 60 && !$0.contains(where: \.isNewline) }),
      rule(in: counts.keys) == nil
    else { return nil }
    return GuessedColumn(
      content: .oneOf(ColumnGuess.choices(counts)),
      words: ColumnGuess.number(counts.count) + " kept as it is: "
        + counts.keys.sorted().prefix(6).joined(separator: "; ") + (counts.count > 6 ? "; …" : ""))
  }

  /// What the trainer answers for, unless a detector finds something in it.
  private func kept() throws(AuthoringError) -> GuessedColumn {
    let counts = column.counts
    if let rule = rule(in: counts.keys) { throw .kept(column.header, rule) }
    guard counts.count <= RecipeLimit.rows else { return .left("it has too many different texts") }
    return GuessedColumn(
      content: .oneOf(ColumnGuess.choices(counts)),
      words: ColumnGuess.number(counts.count) + " kept as it is, as --keep-column says")
  }

  private static func number(_ count: Int) -> String {
    count == 1 ? "one text," : "\(count) texts, each"
  }

  private func rule(in texts: some Sequence<String>) -> RuleID? {
    for text in texts {
      let findings = engine.detections(in: SensitiveText("\(column.header): \(text)")).findings
      let start = column.header.utf8.count
      if let finding = findings.first(where: { $0.range.upperBound > start }) {
        return finding.rule
      }
    }
    return nil
  }

  /// The texts with their shares as weights, at most a thousand.
  private static func choices(_ counts: [String: Int]) -> [TableRecipe.Choice] {
    let most = counts.values.max() ?? 1
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { text, count in
      TableRecipe.Choice(text: text, weight: most <= 1000 ? count : max(1, count * 1000 / most))
    }
  }
}
