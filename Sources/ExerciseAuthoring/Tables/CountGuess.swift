import Courses
import PlantedErrors

/// A column of numbers that go up, such as those of files.
struct CountGuess {
  private let column: DataFile.Column

  init(_ column: DataFile.Column) { self.column = column }

  /// Numbers that go on behind the last one; `nil` if the column does not count.
  func column(using random: inout SeededGenerator) -> GuessedColumn? {
    let cells = column.cells
    guard cells.count >= 10, let first = cells.first else { return nil }
    let tail = first.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let prefix = String(first.dropLast(tail))
    guard (1...12).contains(tail) else { return nil }
    var numbers: [Int] = []
    for cell in cells {
      guard cell.hasPrefix(prefix), cell.count == first.count || prefix.isEmpty,
        let number = Int(cell.dropFirst(prefix.count)), number >= 0
      else { return nil }
      numbers.append(number)
    }
    let rising = zip(numbers, numbers.dropFirst()).count { $0 < $1 }
    guard rising * 20 >= (cells.count - 1) * 19, Set(numbers).count == numbers.count,
      let last = numbers.max(), last < 900_000_000_000
    else { return nil }
    let start = last + 1 + random.below(max(10, last / 50))
    let shape =
      prefix.isEmpty && String(numbers[0]) == first
      ? nil
      : TableRecipe.Shape(
        text: TableRecipe.Shape.escaped(prefix) + String(repeating: "#", count: tail))
    return GuessedColumn(
      content: .counts(from: start, step: 1, shape: shape),
      words: "numbers that go up, from behind the last real one", isIdentifying: true)
  }
}
