/// Two neighbouring digits that differ, swapped: `1850.00` becomes `1580.00`.
///
/// No number begins with a zero by it that did not before, and the difference is at least one in two
/// hundred, as a smaller one would be a rounding.
struct SwappedDigits: CellOperator {
  func plant(in cell: PlantedCell, _ random: inout SeededGenerator) -> PlantedValue? {
    guard let right = PlainNumber(cell.value) else { return nil }
    let places = random.shuffled(SwappedDigits.places(in: Array(cell.value.utf8)))
    for place in places {
      let wrong = SwappedDigits.swapped(cell.value, at: place)
      guard cell.allows(wrong), let number = PlainNumber(wrong), right.differs(from: number) else {
        continue
      }
      return PlantedValue(wrong, .transposition)
    }
    return nil
  }

  /// Where two different digits stand side by side, and the second may come first.
  static func places(in bytes: [UInt8]) -> [Int] {
    guard bytes.count > 1 else { return [] }
    let start = bytes.firstIndex { $0.isDigit }
    return (0..<bytes.count - 1).filter { place in
      bytes[place].isDigit && bytes[place + 1].isDigit && bytes[place] != bytes[place + 1]
        && !(place == start && bytes[place + 1] == UInt8(ascii: "0"))
    }
  }

  static func swapped(_ text: String, at place: Int) -> String {
    var bytes = Array(text.utf8)
    bytes.swapAt(place, place + 1)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is one of the ten digits.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
