/// The characters of a value that count for its check digit, as numbers: digits 0 to 9, letters 10
/// to 35, `*` 36.
///
/// Separators are left out.
struct CheckCharacters {
  /// The numbers, or `nil` if the value holds something else.
  let values: [Int]?

  init(_ text: some Collection<UInt8>) {
    var values: [Int] = []
    var isClean = true
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): values.append(Int(byte) - 48)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): values.append(Int(byte) - 55)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): values.append(Int(byte) - 87)
      case UInt8(ascii: "*"): values.append(36)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        // The sign of a century in numbers of Finland and Sweden.
        UInt8(ascii: "+"),
        // Around the check character of a Hong Kong card.
        UInt8(ascii: "("), UInt8(ascii: ")"), 9, 10, 13:
        continue
      // The no-break space, as UTF-8.
      case 0xC2, 0xA0: continue
      default: isClean = false
      }
    }
    self.values = isClean && !values.isEmpty ? values : nil
  }

  /// The digits, or `nil` if there is anything else.
  var digits: [Int]? {
    guard let values, values.allSatisfy({ $0 < 10 }) else { return nil }
    return values
  }
}

/// The number of a letter among ``CheckCharacters``.
func letterValue(_ letter: Character) -> Int {
  Int(letter.asciiValue ?? 0) - 55
}
