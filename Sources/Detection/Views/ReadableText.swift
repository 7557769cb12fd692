import ExactMatch

/// Whether bytes are text that people or programs write, rather than anything else.
enum ReadableText {
  /// Whether all of the bytes are UTF-8 without control characters.
  static func isText(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(where: isControl) && String(validating: bytes, as: UTF8.self) != nil
  }

  /// Text in UTF-16 with small ends first, as some programs encode it, as UTF-8; `nil` if it is none.
  static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count % 2 == 0, bytes.count >= 8 else { return nil }
    let zeros = stride(from: 1, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    guard zeros * 4 >= bytes.count else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    let result = Array(text.utf8)
    return result.contains(where: isControl) ? nil : result
  }

  /// Whether a text of either form may begin with these bytes.
  static func canBegin(with bytes: [UInt8]) -> Bool {
    isBeginning(bytes)
      || bytes.indices.allSatisfy { $0 % 2 == 1 ? bytes[$0] == 0 : !isControl(bytes[$0]) }
  }

  /// Whether UTF-8 without control characters may begin with these bytes; the last character may be
  /// cut off.
  private static func isBeginning(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      if isControl(bytes[index]) { return false }
      guard let scalar = Unicode.Scalar(at: index, in: bytes) else {
        let isCutOff = bytes.count - index < 4 && bytes[index] >= 0xC2 && bytes[index] < 0xF5
        return isCutOff && bytes[(index + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
      }
      index += UTF8.width(scalar)
    }
    return true
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n")
      && byte != UInt8(ascii: "\r") || byte == 0x7F
  }
}
