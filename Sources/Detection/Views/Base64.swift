/// Base64 in either alphabet, as it is found in texts (RFC 4648).
enum Base64 {
  /// The value of a digit; `nil` for any other byte.
  static func digit(_ byte: UInt8) -> UInt8? {
    let value = values[Int(byte)]
    return value == none ? nil : value
  }

  /// The value of each byte that is a digit, and `none` for the others.
  static let values: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: none
    }
  }

  static let none: UInt8 = 255

  /// Whether a digit also stands between words and parts of a path.
  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "+")
  }

  /// The bytes that digits stand for; what are no digits do not count, such as the ends of lines.
  static func decoded(_ digits: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    let values = values
    var (buffer, bits): (UInt32, UInt32) = (0, 0)
    for byte in digits {
      let digit = values[Int(byte)]
      guard digit != none else { continue }
      buffer = buffer << 6 | UInt32(digit)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return bytes
  }
}
