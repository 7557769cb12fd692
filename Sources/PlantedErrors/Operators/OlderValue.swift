/// A number as an older version of the rules might have had it: a fifth to a half more or less.
///
/// The step is round where the number is, as limits and periods are.
struct OlderValue: CellOperator {
  func plant(in cell: PlantedCell, _ random: inout SeededGenerator) -> PlantedValue? {
    guard let right = PlainNumber(cell.value), right.digits.magnitude >= 2 else { return nil }
    let shares = random.shuffled([2, 4, 5, -2, -4, -5])
    for share in shares {
      let step = OlderValue.rounded(right.digits / share, like: right.digits)
      let number = PlainNumber(digits: right.digits - step, decimals: right.decimals)
      guard step != 0, number.digits > 0, cell.allows(number.text) else { continue }
      return PlantedValue(number.text, .olderVersion)
    }
    return nil
  }

  /// A step that keeps the zeros at the end of a number.
  private static func rounded(_ step: Int, like number: Int) -> Int {
    var unit = 1
    while number % (unit * 10) == 0, (step / (unit * 10)) != 0 { unit *= 10 }
    let rounded = step / unit * unit
    return rounded == 0 ? step.signum() : rounded
  }
}
