/// What another row says in the same column, one that is not shown.
struct OtherRow: CellOperator {
  func plant(in cell: PlantedCell, _ random: inout SeededGenerator) -> PlantedValue? {
    let right = PlainNumber(cell.value)
    let others = Set(cell.column).sorted().filter { other in
      guard cell.allows(other) else { return false }
      guard let right, let number = PlainNumber(other) else { return right == nil }
      return right.differs(from: number) && OtherRow.isPlausible(number, for: right)
    }
    guard !others.isEmpty else { return nil }
    return PlantedValue(others[random.below(others.count)], .wrongRow)
  }

  /// Whether a number could be taken for the other: it has as many digits, or one more or less.
  private static func isPlausible(_ number: PlainNumber, for right: PlainNumber) -> Bool {
    abs(String(number.digits.magnitude).count - String(right.digits.magnitude).count) <= 1
  }
}
