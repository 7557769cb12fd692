public import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: enough to know it again, and nothing to find it by.
///
/// scrypt (RFC 7914) gives 64 bytes: the first half is kept and verifies the password, the second is
/// never kept and seals the account's key. So one piece of work answers both questions, and whoever has
/// the first half has nothing of the second.
public struct PasswordDigest: Sendable, Hashable, Codable {
  /// How it was made.
  public let cost: PasswordCost
  private let salt: Data
  private let verifier: Data

  private static let saltLength = 16
  private static let halfLength = 32

  /// What keeping a password gives.
  public struct Made: Sendable {
    /// What to keep.
    public let digest: PasswordDigest
    /// What the password seals; not to be kept.
    public let sealingKey: SymmetricKey
  }

  /// Makes what is kept of a new password, with a salt from the system's random source.
  ///
  /// - Throws: `DerivationFailure` if there is no memory for it.
  public static func make(
    for password: Password, cost: PasswordCost = .standard
  ) throws(DerivationFailure) -> Made {
    let salt = SymmetricKey(size: .init(bitCount: saltLength * 8)).bytes
    let halves = try derive(password, salt, cost)
    return Made(
      digest: PasswordDigest(cost: cost, salt: Data(salt), verifier: Data(halves.verifier)),
      sealingKey: halves.sealingKey)
  }

  /// A digest that no password opens, for accounts that do not exist: refusing them takes as long as
  /// refusing a wrong password.
  public static func unopenable(cost: PasswordCost = .standard) -> PasswordDigest {
    PasswordDigest(
      cost: cost, salt: Data(SymmetricKey(size: .init(bitCount: saltLength * 8)).bytes),
      verifier: Data(SymmetricKey(size: .bits256).bytes))
  }

  /// What the password seals; `nil` if it is another one.
  ///
  /// The comparison takes as long for every wrong password.
  ///
  /// - Throws: `DerivationFailure` if there is no memory for it.
  public func sealingKey(_ password: Password) throws(DerivationFailure) -> SymmetricKey? {
    let halves = try PasswordDigest.derive(password, Array(salt), cost)
    // Two keys are compared in constant time.
    let isRight = SymmetricKey(data: halves.verifier) == SymmetricKey(data: verifier)
    return isRight && verifier.count == PasswordDigest.halfLength ? halves.sealingKey : nil
  }

  private static func derive(
    _ password: Password, _ salt: [UInt8], _ cost: PasswordCost
  ) throws(DerivationFailure) -> (verifier: [UInt8], sealingKey: SymmetricKey) {
    guard !salt.isEmpty else { throw DerivationFailure() }
    let bytes = try Scrypt.derive(
      password.bytes, salt: salt, count: 2 * halfLength, cost: cost)
    return (
      Array(bytes.prefix(halfLength)), SymmetricKey(data: bytes.suffix(halfLength))
    )
  }
}

/// The machine could not do the work that a password needs; mostly it has too little memory.
public struct DerivationFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sentence.
  public var description: String {
    "the password cannot be looked at: the machine has too little memory; try again"
  }
}

/// scrypt with the numbers of a cost.
enum Scrypt {
  static func derive(
    _ password: [UInt8], salt: [UInt8], count: Int, cost: PasswordCost
  ) throws(DerivationFailure) -> [UInt8] {
    let key = try? KDF.Scrypt.deriveKey(
      from: password, salt: salt, outputByteCount: count, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
    guard let key else { throw DerivationFailure() }
    return key.bytes
  }
}

extension SymmetricKey {
  /// A copy of the bytes.
  var bytes: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }
}
