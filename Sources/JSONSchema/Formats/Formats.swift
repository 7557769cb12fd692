import StructuredText

/// The formats that can be made to hold; others stay annotations.
enum Formats {
  static func check(_ name: String) -> (@Sendable (String) -> Bool)? {
    switch name {
    case "date": { isDate($0[...]) }
    case "time": { isTime($0[...]) }
    case "date-time": isDateTime
    case "email": isEmail
    case "hostname": { isHostName($0[...]) }
    case "ipv4": { isIPv4($0[...]) }
    case "ipv6": { isIPv6($0[...]) }
    case "uri": isURI
    case "uuid": isUUID
    case "json-pointer": { JSONPointer($0) != nil }
    case "regex": { (try? SchemaPattern($0)) != nil }
    default: nil
    }
  }

  /// Eight, four, four, four and twelve hexadecimal digits (RFC 9562).
  private static func isUUID(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(isHexDigit)
  }

  static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
  }

  static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
