import Crypto
import Foundation

extension SSHSignature {
  /// Signs a message for a purpose, as `ssh-keygen -Y sign` does.
  ///
  /// - Parameters:
  ///   - message: what to sign.
  ///   - namespace: what the signature is for; printable ASCII.
  ///   - key: the key.
  public init(
    signing message: some Collection<UInt8>, namespace: String, by key: SSHPrivateKey
  ) throws(SSHSignatureError) {
    let signed = SSHSignature.signedBytes(
      for: Array(message), namespace: namespace, hash: .sha512)
    guard let signature = key.signature(over: signed) else { throw .damaged }
    var bytes = SSHSignature.magic + [0, 0, 0, 1]
    bytes.appendSSH(key.publicKey.bytes)
    bytes.appendSSH(namespace.utf8)
    bytes.appendSSH([])
    bytes.appendSSH(HashAlgorithm.sha512.rawValue.utf8)
    var blob: [UInt8] = []
    blob.appendSSH(key.publicKey.algorithm.rawValue.utf8)
    blob.appendSSH(signature)
    bytes.appendSSH(blob)
    try self.init(bytes: bytes)
  }

  /// The text that `ssh-keygen` writes: base64 between marks, seventy characters a line.
  public var armored: String {
    let base64 = Array(Data(bytes).base64EncodedString().utf8)
    let lines = stride(from: 0, to: base64.count, by: 70).map {
      String(decoding: base64[$0..<min($0 + 70, base64.count)], as: UTF8.self)
    }
    return ([SSHArmor.begin] + lines + [SSHArmor.end]).joined(separator: "\n") + "\n"
  }
}
