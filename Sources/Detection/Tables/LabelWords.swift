/// The words in the name of a column or a key: `cardNumber`, `card_number` and `card-number` have two.
enum LabelWords {
  /// The words, with spaces between them, then the name as it stands: `e-mail` is a word as well.
  static func bytes(of label: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(2 * label.count + 2)
    for index in label.indices {
      let byte = label[index]
      guard byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 else {
        words.append(UInt8(ascii: " "))
        continue
      }
      if index > label.startIndex, isBoundary(before: index, in: label) {
        words.append(UInt8(ascii: " "))
      }
      words.append(byte)
    }
    return words + [UInt8(ascii: "\n")] + label
  }

  /// Whether a word begins here, with no sign before it: `cardNumber`, `IBANNumber`, `address1`.
  private static func isBoundary(before index: Int, in label: ArraySlice<UInt8>) -> Bool {
    let (last, byte) = (label[index - 1], label[index])
    if byte.isASCIIDigit { return last.isASCIILetter || last >= 0x80 }
    if last.isASCIIDigit { return byte.isASCIILetter || byte >= 0x80 }
    guard byte.isASCIICapital else { return false }
    let next = index + 1 < label.endIndex ? label[index + 1] : 0
    return last.isASCIISmall || last.isASCIICapital && next.isASCIISmall
  }
}

extension UInt8 {
  fileprivate var isASCIICapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isASCIISmall: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
