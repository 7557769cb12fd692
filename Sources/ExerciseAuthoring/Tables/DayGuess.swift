import Courses
import PlantedErrors
import PolicyPacks

/// A column of days.
struct DayGuess {
  private let sample: [String]

  init(_ sample: [String]) { self.sample = sample }

  /// Days of the same time, written in the same way; `nil` if nineteen of twenty cells are no days.
  func column(using random: inout SeededGenerator) -> GuessedColumn? {
    for dayFirst in [true, false] {
      let read = sample.compactMap { DayWriting.read($0, dayFirst: dayFirst) }
      guard read.count * 20 >= sample.count * 19,
        let writing = read.map(\.writing).common(in: 19), let first = read.map(\.day).min(),
        let last = read.map(\.day).max()
      else { continue }
      let range = first.number - 5 - random.below(40)...last.number + 5 + random.below(40)
      let isPlain = writing.example == "2026-05-03"
      let share = RealShare(read.map(\.day.number), of: range)
      return GuessedColumn(
        content: .dates(range, isPlain ? nil : writing),
        words: "days of the same time, each drawn by itself" + share.words,
        isIdentifying: share.isTelling)
    }
    return nil
  }
}

extension Array where Element: Hashable {
  /// The element that so many of twenty are; `nil` if there is none.
  func common(in twentieths: Int) -> Element? {
    let counts = reduce(into: [:]) { $0[$1, default: 0] += 1 }
    guard let best = counts.max(by: { $0.value < $1.value }),
      best.value * 20 >= count * twentieths
    else { return nil }
    return best.key
  }
}
