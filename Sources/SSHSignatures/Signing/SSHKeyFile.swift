import Foundation

/// A key in a file, and whoever can sign with it.
///
/// Ed25519 keys without a passphrase sign right here. All others are for `ssh-keygen`: it asks for
/// passphrases, knows agents and security keys, and says so if a file is open to others.
public struct SSHKeyFile: Sendable {
  private let path: String
  private let signer: SSHSigner

  /// The key in a file.
  ///
  /// - Parameters:
  ///   - path: the private key's file, or a `.pub` file whose private half an agent holds.
  ///   - signer: signs where this program cannot.
  public init(_ path: String, signer: SSHSigner = SSHSigner()) {
    self.path = path
    self.signer = signer
  }

  /// Signs bytes for a purpose and returns the armored signature.
  public func sign(_ bytes: [UInt8], namespace: String) throws(SSHSignerError) -> String {
    guard let key = ownKey,
      let signature = try? SSHSignature(signing: bytes, namespace: namespace, by: key)
    else { return try signer.sign(bytes, namespace: namespace, keyPath: path) }
    return signature.armored
  }

  /// The key, if this program can use it and nobody else can read it.
  private var ownKey: SSHPrivateKey? {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    guard let mode = facts?[.posixPermissions] as? Int, mode & 0o077 == 0,
      let text = try? String(contentsOfFile: path, encoding: .utf8)
    else { return nil }
    return try? SSHPrivateKey(openSSH: text)
  }
}
