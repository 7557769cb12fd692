import PlantedErrors

/// A range of numbers beside a real one: of its size, and without it.
enum NumberRange {
  /// A range above a number that is more than nothing.
  ///
  /// How far above is drawn, so that the ends say nothing about the number.
  static func above(_ number: Int, using random: inout SeededGenerator) -> ClosedRange<Int> {
    let first = number * (110 + random.below(40)) / 100
    let last = number * (220 + random.below(60)) / 100
    let lower = max(number + 1, rounded(first))
    return lower...max(lower + 50, rounded(last))
  }

  /// A number with two digits that say something, and zeros behind.
  static func rounded(_ number: Int) -> Int {
    var unit = 1
    while number / unit >= 100 { unit *= 10 }
    return number / unit * unit
  }
}
