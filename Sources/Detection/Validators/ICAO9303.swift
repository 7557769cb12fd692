/// ICAO Doc 9303, part 3: weights 7, 3, 1 over digits, letters from 10 and `<` as 0; the last
/// character is the check digit.
enum ICAO9303 {
  static func isValid(_ text: [UInt8]) -> Bool {
    guard let check = text.last, (48...57).contains(check), text.count > 1 else { return false }
    var sum = 0
    for (index, byte) in text.dropLast().enumerated() {
      guard let value = value(of: byte) else { return false }
      sum += value * [7, 3, 1][index % 3]
    }
    return sum % 10 == Int(check) - 48
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "<"): 0
    case 48...57: Int(byte) - 48
    case 65...90: Int(byte) - 55
    case 97...122: Int(byte) - 87
    default: nil
    }
  }
}
