import Crypto
import Foundation

/// The ids of statements: UUIDs of version 5 (RFC 9562, section 5.5), so that the same event has the same
/// one each time.
enum StatementID {
  /// The name space of events; drawn once, at random, and never changed.
  private static let space: [UInt8] = [
    0x8B, 0x1F, 0x5D, 0x0E, 0x62, 0xC4, 0x4A, 0x37, 0x9E, 0x40, 0x3C, 0xA1, 0xD7, 0x58, 0xF2, 0x96,
  ]

  /// The id of an event's statement.
  static func of(_ event: String) -> String { uuid(space, event) }

  /// The UUID of a name in a name space, in lower case.
  static func uuid(_ space: [UInt8], _ name: String) -> String {
    var bytes = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
      String(Array(digits)[range])
    }.joined(separator: "-")
  }
}
