public import Approvals
public import Crypto
public import Detection
public import Foundation

/// The organisation's secret: what keeps digests of drafts and pseudonyms from being guessed.
///
/// Each use puts a prefix of its own before what it signs (`pseudonym-v1`, `log-head-v1`, …), so
/// that one use says nothing about another.
public struct OrganisationKey: Sendable {
  /// The 32 bytes.
  public let secret: SymmetricKey

  /// A new key from the system's random source.
  public init() { secret = SymmetricKey(size: .bits256) }

  /// A key that was kept.
  ///
  /// - Returns: `nil` unless there are 32 bytes.
  public init?(bytes: some ContiguousBytes) {
    let secret = SymmetricKey(data: bytes)
    guard secret.bitCount == 256 else { return nil }
    self.secret = secret
  }

  /// Names the key without telling anything of it: 16 hexadecimal digits.
  public var fingerprint: String { code(for: "key-id-v1").prefix(16).description }

  /// Says whether two drafts are the same, without saying what they are.
  ///
  /// Under a key of its own, derived from this one (HKDF-SHA256): whoever chooses a draft's text
  /// would otherwise choose what is signed, and could have a pseudonym or the log's head computed.
  public func digest(of draft: SensitiveText) -> DraftDigest {
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: secret, info: Data("draft-digest-v1".utf8), outputByteCount: 32)
    return DraftDigest(of: draft, key: unsafe key.withUnsafeBytes { unsafe Array($0) })
  }

  /// HMAC-SHA256 of a text, in hexadecimal.
  func code(for text: String) -> String {
    HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: secret).hexadecimal
  }
}

extension OrganisationKey: CustomStringConvertible, CustomReflectable {
  /// The fingerprint.
  public var description: String { "key \(fingerprint)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
