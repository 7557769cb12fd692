import Courses

/// A column of a few texts that come again and again, with labels in their place.
///
/// How often each comes may be known; what it says may be somebody's, as a name that is seen often.
struct LabelGuess {
  /// A category has at most so many texts.
  private static let most = 40
  /// Each comes so often on average: fewer are no category.
  private static let often = 2
  /// A longer text, or one of several lines, is no category.
  private static let longest = 60

  let column: DataFile.Column
  /// What the new table calls the column.
  let name: String

  /// Labels in the same shares; `nil` if there are too many different texts.
  var guess: GuessedColumn? {
    let counts = column.counts
    guard counts.count <= LabelGuess.most, counts.count * LabelGuess.often <= column.cells.count,
      counts.keys.allSatisfy({ $0.count <= LabelGuess.longest && !$0.contains(where: \.isNewline) })
    else { return nil }
    let labels = labels(counts.count, besides: Set(counts.keys.map(CaseReading.key)))
    let weights = ColumnGuess.choices(counts).map(\.weight)
    let choices = zip(labels, weights).map { TableRecipe.Choice(text: $0, weight: $1) }
    let few = labels.prefix(2).joined(separator: ", ") + (labels.count > 2 ? ", …" : "")
    return GuessedColumn(
      content: .oneOf(choices),
      words: "texts replaced by labels (\(few)) in the same shares; keep them with "
        + "--keep-column \(name), if they are nobody's",
      isIdentifying: true)
  }

  /// So many labels, none of which stands in the column.
  private func labels(_ count: Int, besides real: Set<String>) -> [String] {
    let own = name.lowercased().replacing("_", with: " ")
    let bases = [own, "\(own) label", "label", "\(own) stand-in"]
    let all = bases.map { base in (1...count).map { "\(base) \($0)" } }
    return all.first { $0.allSatisfy { !real.contains(CaseReading.key($0)) } } ?? all[3]
  }
}
