public import Crypto
import Foundation
public import PolicyPacks
public import Detection
public import SSHSignatures

/// The key that a server signs with for a person: Ed25519, as SSH has it.
///
/// It is kept sealed, by the person's password or by a token that only they hold. Nobody else can sign
/// with it, whatever they can read or write in the database.
public struct AccountKey: Sendable, CustomStringConvertible, CustomReflectable {
  /// Whose it is.
  public let account: PersonID
  private let key: SSHPrivateKey
  private let seed: SymmetricKey

  /// A new key of a person's, from the system's random source.
  public static func drawn(for account: PersonID) -> AccountKey {
    // Any 32 bytes are a seed of Ed25519 (RFC 8032, section 5.1.5).
    let seed = Curve25519.Signing.PrivateKey()
    return AccountKey(
      account: account, key: SSHPrivateKey(seed), seed: SymmetricKey(data: seed.rawRepresentation))
  }

  private init(account: PersonID, key: SSHPrivateKey, seed: SymmetricKey) {
    self.account = account
    self.key = key
    self.seed = seed
  }

  /// The half that everybody may know, for the roster.
  public var publicKey: SSHPublicKey { key.publicKey }

  /// Signs bytes for a purpose and returns the armored signature, as `ssh-keygen -Y sign` writes it.
  public func sign(
    _ bytes: [UInt8], namespace: String
  ) throws(SSHSignatureError) -> String {
    try SSHSignature(signing: bytes, namespace: namespace, by: key).armored
  }

  /// Locks the key with another one (ChaCha20-Poly1305, RFC 8439), for its account alone.
  ///
  /// - Returns: nonce, sealed bytes and tag; `nil` only if the system has no random numbers.
  public func sealed(with sealingKey: SymmetricKey) -> [UInt8]? {
    let box = try? ChaChaPoly.seal(
      Data(seed.bytes), using: sealingKey, authenticating: AccountKey.context(account))
    return box.map { Array($0.combined) }
  }

  /// Opens a sealed key; `nil` if it was changed, is another account's, or sealed with another key.
  public init?(opening sealed: [UInt8], of account: PersonID, with sealingKey: SymmetricKey) {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let bytes = try? ChaChaPoly.open(
        box, using: sealingKey, authenticating: AccountKey.context(account)),
      let seed = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    else { return nil }
    self.init(
      account: account, key: SSHPrivateKey(seed), seed: SymmetricKey(data: bytes))
  }

  private static func context(_ account: PersonID) -> Data {
    Data("account-key-v1\n\(account)".utf8)
  }

  /// The fingerprint alone.
  public var description: String { "an account's key (\(publicKey.fingerprint))" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
