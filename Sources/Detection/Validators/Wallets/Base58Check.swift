import Crypto

/// Base58Check: a version, 20 bytes, and the first four bytes of SHA-256 twice over both.
///
/// Source: the Bitcoin wiki's "Base58Check encoding"; versions of other coins from their parameters.
enum Base58Check {
  static func isValid(_ text: [UInt8]) -> Bool {
    guard let bytes = decoded(text), versions.contains(bytes[0]) else { return false }
    let digest = SHA256.hash(data: Array(SHA256.hash(data: bytes.prefix(21))))
    return Array(digest.prefix(4)) == Array(bytes.suffix(4))
  }

  /// 0x00, 0x05, 0x6F, 0xC4: Bitcoin and its test net; 0x30, 0x32: Litecoin; 0x1E, 0x16: Dogecoin; 0x41: Tron;
  /// 0x4C, 0x10: Dash.
  private static let versions: Set<UInt8> = [
    0x00, 0x05, 0x6F, 0xC4, 0x30, 0x32, 0x1E, 0x16, 0x41, 0x4C, 0x10,
  ]

  private static let alphabet = Array(
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// The 25 bytes; `nil` if there are more or fewer, or a character is none of the alphabet.
  private static func decoded(_ text: [UInt8]) -> [UInt8]? {
    guard (25...35).contains(text.count) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 25)
    for character in text {
      guard var carry = alphabet.firstIndex(of: character) else { return nil }
      for index in bytes.indices.reversed() {
        carry += Int(bytes[index]) * 58
        bytes[index] = UInt8(carry & 0xFF)
        carry >>= 8
      }
      guard carry == 0 else { return nil }
    }
    // Each zero byte in front is written as a 1 and nothing else.
    let zeros = bytes.prefix { $0 == 0 }.count
    return zeros == text.prefix { $0 == UInt8(ascii: "1") }.count ? bytes : nil
  }
}
