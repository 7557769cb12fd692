/// The number in another unit: ten times or a tenth of it, as when thousands or cents are misread.
struct OtherUnit: CellOperator {
  func plant(in cell: PlantedCell, _ random: inout SeededGenerator) -> PlantedValue? {
    guard let right = PlainNumber(cell.value), right.digits != 0 else { return nil }
    var wrong = [PlainNumber(digits: right.digits * 10, decimals: right.decimals)]
    // A tenth must not lose a digit, or it would look rounded where the right one does not.
    if right.digits % 10 == 0, right.digits.magnitude >= 1000 {
      wrong.append(PlainNumber(digits: right.digits / 10, decimals: right.decimals))
    }
    for number in random.shuffled(wrong) where cell.allows(number.text) {
      return PlantedValue(number.text, .wrongUnit)
    }
    return nil
  }
}
