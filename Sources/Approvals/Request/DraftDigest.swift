import Crypto
public import Detection
import Foundation

/// Says whether two drafts are the same, without saying what they are.
///
/// HMAC-SHA256 over the draft's bytes. The key stays out of packs and requests: a short draft could
/// otherwise be found by trying.
public struct DraftDigest: Sendable, Hashable {
  /// 64 hexadecimal digits, lower-case.
  public let hexadecimal: String

  /// The digest of a draft under a key.
  public init(of draft: SensitiveText, key: [UInt8]) {
    let code = HMAC<SHA256>.authenticationCode(for: draft.bytes, using: SymmetricKey(data: key))
    hexadecimal = code.hexadecimal
  }

  /// The digest with these 64 lower-case hexadecimal digits; `nil` if they are none.
  public init?(hexadecimal: String) {
    let isHexadecimal = hexadecimal.utf8.allSatisfy {
      (48...57).contains($0) || (97...102).contains($0)
    }
    guard hexadecimal.utf8.count == 64, isHexadecimal else { return nil }
    self.hexadecimal = hexadecimal
  }
}

extension DraftDigest: Codable, CustomStringConvertible {
  /// The digits.
  public var description: String { hexadecimal }

  /// Reads the digits.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = DraftDigest(hexadecimal: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no digest")
    }
    self = digest
  }

  /// Writes the digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hexadecimal)
  }
}

extension Sequence<UInt8> {
  /// Two hexadecimal digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
