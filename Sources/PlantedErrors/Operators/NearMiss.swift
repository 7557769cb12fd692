/// An id that is nearly the right one and that the register has not.
struct NearMiss: CellOperator {
  func plant(in cell: PlantedCell, _ random: inout SeededGenerator) -> PlantedValue? {
    let register = Set(cell.column)
    for _ in 0..<20 {
      guard let wrong = NearMiss.changed(cell.value, &random) else { return nil }
      if cell.allows(wrong), !register.contains(wrong) { return PlantedValue(wrong, .nearMiss) }
    }
    return nil
  }

  /// The id with another digit at one place, the first one never a zero that it was not before; of an
  /// id without digits, with another letter.
  static func changed(_ id: String, _ random: inout SeededGenerator) -> String? {
    var bytes = Array(id.utf8)
    let digits = bytes.indices.filter { bytes[$0].isDigit }
    if let first = digits.first {
      let place = digits.count > 1 ? digits[1 + random.below(digits.count - 1)] : first
      bytes[place] =
        UInt8(ascii: "0") + (bytes[place] - UInt8(ascii: "0") + 1 + UInt8(random.below(9))) % 10
    } else {
      let letters = bytes.indices.filter {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[$0])
      }
      guard !letters.isEmpty else { return nil }
      let place = letters[random.below(letters.count)]
      bytes[place] =
        UInt8(ascii: "a") + (bytes[place] - UInt8(ascii: "a") + 1 + UInt8(random.below(25))) % 26
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
