import Crypto
import Foundation
import PlantedErrors

extension SeededGenerator {
  /// A generator of its own for a named part of a variant, so that a change in how one part draws moves
  /// no other.
  ///
  /// Its seed is the first eight bytes, big-endian, of the SHA-256 of the variant's seed, a unit
  /// separator and the name.
  init(part name: String, of seed: UInt64) {
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: seed >> UInt64(56 - 8 * $0)) }
    bytes.append(0x1F)
    bytes += Array(name.utf8)
    self.init(seed: SHA256.hash(data: bytes).prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }
}
