import Courses
import PlantedErrors

/// A column of amounts and other numbers.
struct NumberGuess {
  private let sample: [String]

  init(_ sample: [String]) { self.sample = sample }

  /// Numbers of the same size, written in the same way; `nil` if the column holds something else, or numbers
  /// that name somebody.
  func column(using random: inout SeededGenerator) -> GuessedColumn? {
    let read = sample.compactMap { cell -> (writing: NumberWriting, number: Int)? in
      let isNegative = cell.hasPrefix("-")
      guard let (writing, number) = NumberWriting.read(isNegative ? String(cell.dropFirst()) : cell)
      else { return nil }
      return (writing, isNegative ? -number : number)
    }
    guard read.count * 50 >= sample.count * 49, !isNumberOfSomebody,
      let longest = read.max(by: { $0.number.magnitude < $1.number.magnitude })?.writing
    else { return nil }
    let decimals = read.map(\.writing.decimals).max() ?? 0
    let units = read.map { $0.number * NumberGuess.unit(decimals - $0.writing.decimals) }
    guard let least = units.min(), let most = units.max(),
      most.magnitude <= UInt(999_999_999 * NumberGuess.unit(decimals))
    else { return nil }
    let range = ends(least, most, using: &random)
    let writing = NumberGuess.writing(longest, decimals)
    let plain = NumberWriting(group: "", mark: ".", decimals: decimals)
    let share = RealShare(units, of: range)
    return GuessedColumn(
      content: .numbers(range, decimals: decimals, writing),
      words: "numbers of the same size" + share.words, isIdentifying: share.isTelling,
      real: Set(units.compactMap { (writing ?? plain)?.text(of: $0) }))
  }

  /// All different, all equally long, and long: no amounts.
  private var isNumberOfSomebody: Bool {
    let lengths = Set(sample.map(\.count))
    return sample.count >= 10 && lengths.count == 1 && (lengths.first ?? 0) >= 5
      && Set(sample).count == sample.count && sample.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static func unit(_ decimals: Int) -> Int {
    (0..<max(0, decimals)).reduce(1) { unit, _ in unit * 10 }
  }

  /// A range that is wider than the numbers, so that neither its ends nor what is drawn tells one.
  private func ends(
    _ least: Int, _ most: Int, using random: inout SeededGenerator
  ) -> ClosedRange<Int> {
    let isYears = least >= 1900 && most <= 2100
    let size = isYears ? 100 : Int(max(least.magnitude, most.magnitude))
    let room = max(10, (most - least) / 10, size / 10)
    let upper = most + room / 2 + random.below(room / 2)
    // Amounts stay above nothing.
    let below = least >= 0 ? min(room, least / 3) : room
    let lower = below > 0 ? least - 1 - random.below(below) : least
    return lower...upper
  }

  /// How the numbers are written; `nil` where that is how tables write them anyway.
  private static func writing(_ longest: NumberWriting, _ decimals: Int) -> NumberWriting? {
    let plain = NumberWriting(group: "", mark: ".", decimals: decimals)
    return longest.decimals == decimals && longest != plain ? longest : nil
  }
}
