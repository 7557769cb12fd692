import Accounts
import Crypto
import Foundation
import Testing

@Suite("Passwords")
struct PasswordTests {
  private let cost: PasswordCost

  init() throws {
    cost = try #require(PasswordCost(rounds: 16, blockSize: 1, parallelism: 1))
  }

  /// RFC 7914, section 12; the first half stands as what is kept.
  @Test(
    "the work is that of scrypt",
    arguments: [
      (
        "password", "NaCl", 1024, 8, 16,
        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162",
        "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
      ),
      (
        "pleaseletmein", "SodiumChloride", 16384, 8, 1,
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2",
        "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
      ),
    ])
  func scrypt(
    _ password: String, _ salt: String, _ rounds: Int, _ size: Int, _ parallelism: Int,
    _ verifier: String, _ sealing: String
  ) throws {
    let kept = """
      {"cost": {"rounds": \(rounds), "blockSize": \(size), "parallelism": \(parallelism)},
      "salt": "\(Data(salt.utf8).base64EncodedString())",
      "verifier": "\(try bytes(verifier).base64EncodedString())"}
      """
    let digest = try JSONDecoder().decode(PasswordDigest.self, from: Data(kept.utf8))
    #expect(try digest.sealingKey(Password(password)) == SymmetricKey(data: bytes(sealing)))
    #expect(try digest.sealingKey(Password(password + " ")) == nil)
  }

  private func bytes(_ digits: String) throws -> Data {
    let pairs = stride(from: 0, to: digits.count, by: 2).map { digits.dropFirst($0).prefix(2) }
    return Data(try pairs.map { try #require(UInt8($0, radix: 16)) })
  }

  @Test("a kept digest opens with its password, and with no other")
  func opening() throws {
    let made = try PasswordDigest.make(for: Password("four words and more"), cost: cost)
    let kept = try JSONDecoder().decode(
      PasswordDigest.self, from: JSONEncoder().encode(made.digest))
    #expect(try kept.sealingKey(Password("four words and more")) == made.sealingKey)
    for other in [
      "", "four words and mor", "Four words and more", String(repeating: "x", count: 2000),
    ] {
      #expect(try kept.sealingKey(Password(other)) == nil)
    }
    let again = try PasswordDigest.make(for: Password("four words and more"), cost: cost)
    #expect(again.sealingKey != made.sealingKey && again.digest != made.digest)
  }

  @Test("a letter written in two ways is one")
  func normalised() throws {
    let made = try PasswordDigest.make(for: Password("gr\u{FC}ne \u{C4}pfel essen"), cost: cost)
    #expect(
      try made.digest.sealingKey(Password("gru\u{308}ne A\u{308}pfel essen")) == made.sealingKey)
  }

  @Test("a digest that nothing opens takes the same work")
  func unopenable() throws {
    let digest = PasswordDigest.unopenable(cost: cost)
    #expect(digest.cost == cost)
    #expect(try digest.sealingKey(Password("four words and more")) == nil)
    #expect(try digest.sealingKey(Password("")) == nil)
    #expect(PasswordDigest.unopenable().cost == .standard)
  }

  @Test(
    "numbers that would stop the server are refused, when kept numbers are read as well",
    arguments: [(1 << 22, 8, 1), (1000, 8, 1), (1 << 15, 64, 1), (1 << 15, 8, 100), (0, 1, 1)])
  func costs(_ rounds: Int, _ size: Int, _ parallelism: Int) {
    #expect(PasswordCost(rounds: rounds, blockSize: size, parallelism: parallelism) == nil)
    let text = """
      {"rounds": \(rounds), "blockSize": \(size), "parallelism": \(parallelism)}
      """
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PasswordCost.self, from: Data(text.utf8))
    }
  }

  @Test("the usual cost is N = 32768, r = 8, p = 3")
  func standard() {
    let cost = PasswordCost.standard
    #expect(cost.rounds == 32768 && cost.blockSize == 8 && cost.parallelism == 3)
  }

  @Test("nothing prints a password")
  func silence() {
    let password = Password("four words and more")
    var dumped = ""
    dump(password, to: &dumped)
    for text in ["\(password)", String(reflecting: password), dumped] {
      #expect(!text.contains("four"))
    }
  }
}
