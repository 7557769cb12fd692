public import Crypto
import Foundation

/// A secret that whoever holds it proves something with: 256 bits, drawn at random.
///
/// It is shown to its holder once. What is kept is its digest, so a copy of the database opens nothing;
/// and what only its holder is to open is sealed with a key that is derived from it.
public struct SecretToken: Sendable, CustomStringConvertible, CustomReflectable {
  /// What a token is for; each has a beginning of its own, so that people and scanners know it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A browser that somebody signed in with.
    case session = "dr_s_"
    /// A program that acts for somebody.
    case api = "dr_t_"
    /// Setting a password, once.
    case invitation = "dr_i_"
  }

  /// What it is for.
  public let kind: Kind
  private let secret: SymmetricKey
  private static let length = 32

  /// A new token from the system's random source.
  public static func drawn(_ kind: Kind) -> SecretToken {
    SecretToken(kind: kind, secret: SymmetricKey(size: .bits256))
  }

  /// The token in a text; `nil` if it is none of this kind.
  public init?(_ text: String, _ kind: Kind) {
    // 32 bytes are 43 characters; the last one must not say more than they do.
    guard text.utf8.count == kind.rawValue.utf8.count + 43, text.hasPrefix(kind.rawValue),
      let bytes = [UInt8](base64URL: text.dropFirst(kind.rawValue.count)),
      bytes.count == SecretToken.length
    else { return nil }
    self.init(kind: kind, secret: SymmetricKey(data: bytes))
    guard self.text == text else { return nil }
  }

  private init(kind: Kind, secret: SymmetricKey) {
    self.kind = kind
    self.secret = secret
  }

  /// The whole of it, for its holder alone.
  public var text: String { kind.rawValue + secret.bytes.base64URL }

  /// SHA-256 of the text: what is kept.
  public var digest: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

  /// What seals things for the holder alone (HKDF-SHA256).
  public var sealingKey: SymmetricKey { derived("account-key-v1") }

  /// What a form must bring along that the holder's own page sent (HKDF-SHA256): another site's page
  /// cannot know it.
  public var formSecret: String { derived("form-v1").bytes.base64URL }

  private func derived(_ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: secret, info: Data(purpose.utf8), outputByteCount: SecretToken.length)
  }

  /// What it is for, and nothing of it.
  public var description: String { kind.rawValue + "…" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension [UInt8] {
  /// Base64 for addresses, without padding (RFC 4648, section 5).
  var base64URL: String {
    Data(self).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  /// The bytes of such a text; `nil` if it is none.
  init?(base64URL text: some StringProtocol) {
    guard !text.utf8.contains(where: { "+/=".utf8.contains($0) }) else { return nil }
    let usual = String(text).replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - usual.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: usual + padding) else { return nil }
    self = [UInt8](data)
  }
}
