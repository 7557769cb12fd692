import Crypto
import Foundation

/// The secret under which the entries of datasets are hashed: 16 random bytes.
///
/// Without it nobody can tell from a dataset's file what is in it. Whoever holds it can hash every
/// number of a few digits and look which are there, so keep it where packs are not.
public struct DatasetKey: Sendable, Hashable {
  /// The name of a key, which says nothing about it: eight bytes, written as 16 hexadecimal digits.
  public struct ID: Sendable, Hashable, CustomStringConvertible {
    let number: UInt64
    /// The digits.
    public var description: String { number.digits }
  }

  let words: (low: UInt64, high: UInt64)

  /// A new key.
  public init() {
    var generator = SystemRandomNumberGenerator()
    words = (generator.next(), generator.next())
  }

  init(words: (low: UInt64, high: UInt64)) { self.words = words }

  /// The key's name: the first bytes of SHA-256 over what it is for and the key.
  public var id: ID {
    var hash = SHA256()
    hash.update(data: Data("dryrun dataset key 1\n".utf8))
    hash.update(data: Data(digits.utf8))
    return ID(number: hash.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Whether two keys are the same.
  public static func == (left: Self, right: Self) -> Bool { left.words == right.words }
  /// Hashes the key.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.low)
    hasher.combine(words.high)
  }
}

extension DatasetKey {
  /// 32 hexadecimal digits.
  var digits: String { words.low.digits + words.high.digits }

  /// Reads 32 hexadecimal digits, in small letters; `nil` if it is anything else.
  init?(digits: some StringProtocol) {
    guard digits.utf8.count == 32, let low = UInt64(digits.prefix(16), radix: 16),
      let high = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    words = (low, high)
    guard self.digits == digits else { return nil }
  }
}

extension DatasetKey: CustomStringConvertible, CustomReflectable {
  /// The key's name, and nothing of the key.
  public var description: String { "dataset key \(id)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension UInt64 {
  /// 16 hexadecimal digits.
  fileprivate var digits: String {
    let text = String(self, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
