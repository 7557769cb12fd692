extension JSONPointer {
  /// The pointer as the fragment of a URI: `#/a%20b`.
  public var fragment: String {
    var text = [UInt8(ascii: "#")]
    for byte in description.utf8 {
      if Self.isPlain(byte) {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), Self.digit(byte >> 4), Self.digit(byte & 15)]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the fragment of a URI, with its `#`; `nil` if it is no pointer.
  public init?(fragment: String) {
    var bytes = fragment.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "#") else { return nil }
    var text: [UInt8] = []
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "%") else {
        text.append(byte)
        continue
      }
      guard let high = bytes.next().flatMap(Self.value), let low = bytes.next().flatMap(Self.value)
      else { return nil }
      text.append(high << 4 | low)
    }
    guard let text = String(validating: text, as: UTF8.self) else { return nil }
    self.init(text)
  }

  /// What RFC 3986 lets stand in a fragment as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func value(of digit: UInt8) -> UInt8? {
    Character(Unicode.Scalar(digit)).hexDigitValue.map { UInt8($0) }
  }
}
