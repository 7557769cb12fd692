import Crypto
public import Detection
import Foundation
public import PolicyPacks

/// A key by which somebody says that two requests are one, as it is kept: two digests, and neither the key
/// nor what was asked.
public struct KeptKey: Sendable, Hashable {
  /// Says which key it is, and whose: 64 hexadecimal digits.
  public let name: String
  /// Whose it is.
  let person: PersonID
  /// Says what was asked.
  let request: String

  /// A key.
  ///
  /// - Parameters:
  ///   - text: the key as it was sent.
  ///   - person: who sent it.
  ///   - address: what was asked, such as `POST /api/v1/disputes`.
  ///   - body: what was sent with it.
  ///   - key: the organisation's key: without it nobody finds out what was asked by trying.
  public init(
    _ text: String, of person: PersonID, for address: String, _ body: [UInt8],
    key: OrganisationKey
  ) {
    self.person = person
    name = key.code(ofParts: ["name", person.description, text])
    request = key.code(ofParts: ["request", address], body)
  }
}

extension OrganisationKey {
  /// HMAC-SHA256 of parts, each with its length, under a key of its own (HKDF-SHA256): programs choose
  /// what is in them.
  fileprivate func code(ofParts parts: [String], _ body: [UInt8] = []) -> String {
    let own = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: secret, info: Data("idempotency-key-v1".utf8), outputByteCount: 32)
    var code = HMAC<SHA256>(key: own)
    for part in parts {
      code.update(data: Data("\(part.utf8.count):\(part)".utf8))
    }
    code.update(data: body)
    return code.finalize().hexadecimal
  }
}
