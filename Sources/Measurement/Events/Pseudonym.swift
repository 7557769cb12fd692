public import Crypto
import Foundation

/// A name that stands for a person in measurements, for one quarter.
///
/// HMAC-SHA256 of `pseudonym-v1|2026-Q1|user` with the organisation's key, its first 16 bytes in
/// hexadecimal. Whoever holds the key and a list of the staff can compute everybody's: this hides
/// people from readers of the figures, not from the holder of the key. A new quarter gives a new
/// name, so that nobody can be followed for longer.
public struct Pseudonym: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name, such as `p_3f9c1e7ab2064d158f0a9b7c3e21d450`.
  public let description: String

  /// The pseudonym of a person in a quarter.
  ///
  /// - Parameters:
  ///   - user: the name that the organisation knows the person by; compared byte by byte.
  ///   - quarter: the quarter.
  ///   - key: the organisation's key.
  public init(of user: String, in quarter: Quarter, key: SymmetricKey) {
    // The person comes last, so that no choice of a name can be read as another quarter.
    let text = Data("pseudonym-v1|\(quarter)|\(user)".utf8)
    let code = HMAC<SHA256>.authenticationCode(for: text, using: key)
    description = "p_" + code.prefix(16).map(Pseudonym.digits).joined()
  }

  /// Orders by name.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }

  private static func digits(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return byte < 16 ? "0" + text : text
  }
}

extension Pseudonym: Codable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
