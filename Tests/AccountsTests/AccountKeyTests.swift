import Accounts
import Detection
import Crypto
import SSHSignatures
import Testing

@Suite("An account's key")
struct AccountKeyTests {
  private let lock = SymmetricKey(size: .bits256)

  @Test("what it signs is a signature of SSH's, for one purpose")
  func signing() throws {
    let key = AccountKey.drawn(for: "anna")
    let armored = try key.sign(Array("a decision".utf8), namespace: "purpose")
    let signature = try SSHSignature(armored: armored)
    try signature.verify(
      Array("a decision".utf8), namespace: "purpose", byOneOf: [key.publicKey])
    #expect(throws: SSHSignatureError.otherKey) {
      try signature.verify(
        Array("a decision".utf8), namespace: "purpose",
        byOneOf: [AccountKey.drawn(for: "anna").publicKey])
    }
    #expect(try SSHPublicKey(key.publicKey.description) == key.publicKey)
  }

  @Test("sealed and opened, it is the same key")
  func sealing() throws {
    let key = AccountKey.drawn(for: "anna")
    let sealed = try #require(key.sealed(with: lock))
    let opened = try #require(AccountKey(opening: sealed, of: "anna", with: lock))
    #expect(opened.publicKey == key.publicKey && opened.account == "anna")
    let armored = try opened.sign([1, 2, 3], namespace: "purpose")
    try SSHSignature(armored: armored).verify([1, 2, 3], namespace: "purpose", by: key.publicKey)
    #expect(try #require(key.sealed(with: lock)) != sealed)
  }

  @Test("a seal that was touched, another's, or another lock's stays closed")
  func tampering() throws {
    let sealed = try #require(AccountKey.drawn(for: "anna").sealed(with: lock))
    for place in sealed.indices {
      var touched = sealed
      touched[place] ^= 1
      #expect(AccountKey(opening: touched, of: "anna", with: lock) == nil)
    }
    #expect(AccountKey(opening: sealed, of: "ben", with: lock) == nil)
    #expect(AccountKey(opening: sealed, of: "anna", with: SymmetricKey(size: .bits256)) == nil)
    for count in [0, 12, sealed.count - 1] {
      #expect(AccountKey(opening: Array(sealed.prefix(count)), of: "anna", with: lock) == nil)
    }
  }

  @Test("nothing prints the secret half")
  func silence() {
    let key = AccountKey.drawn(for: "anna")
    var dumped = ""
    dump(key, to: &dumped)
    #expect("\(key)" == "an account's key (\(key.publicKey.fingerprint))")
    #expect(dumped.split(separator: "\n").count == 1)
  }
}
