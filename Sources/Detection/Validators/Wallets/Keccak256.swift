/// Keccak-256 with the padding that Ethereum uses, which is that of the submission and not of SHA-3.
///
/// Source: the Keccak reference, version 3.0. swift-crypto has SHA-3 only.
enum Keccak256 {
  /// The 32 bytes of a message of less than one block, 136 bytes.
  static func hash(of message: [UInt8]) -> [UInt8] {
    precondition(message.count < rate)
    var block = message + [UInt8](repeating: 0, count: rate - message.count)
    block[message.count] = 0x01
    block[rate - 1] |= 0x80
    var state = [UInt64](repeating: 0, count: 25)
    for lane in 0..<rate / 8 {
      for byte in 0..<8 { state[lane] |= UInt64(block[lane * 8 + byte]) << UInt64(byte * 8) }
    }
    permute(&state)
    return (0..<32).map { UInt8(truncatingIfNeeded: state[$0 / 8] >> UInt64($0 % 8 * 8)) }
  }

  private static let rate = 136

  private static func permute(_ state: inout [UInt64]) {
    var register: UInt8 = 1
    for _ in 0..<24 {
      theta(&state)
      rhoAndPi(&state)
      chi(&state)
      // Iota: the constant's bits come from a shift register.
      for power in 0..<7 {
        if register & 1 == 1 { state[0] ^= 1 << UInt64((1 << power) - 1) }
        register = register << 1 ^ (register >> 7) * 0x71
      }
    }
  }

  private static func theta(_ state: inout [UInt64]) {
    let columns = (0..<5).map { x in (0..<5).reduce(0) { $0 ^ state[x + 5 * $1] } }
    for x in 0..<5 {
      let mixed = columns[(x + 4) % 5] ^ rotated(columns[(x + 1) % 5], by: 1)
      for y in 0..<5 { state[x + 5 * y] ^= mixed }
    }
  }

  private static func rhoAndPi(_ state: inout [UInt64]) {
    var (x, y) = (1, 0)
    var lane = state[1]
    for round in 0..<24 {
      (x, y) = (y, (2 * x + 3 * y) % 5)
      let next = state[x + 5 * y]
      state[x + 5 * y] = rotated(lane, by: (round + 1) * (round + 2) / 2 % 64)
      lane = next
    }
  }

  private static func chi(_ state: inout [UInt64]) {
    for y in 0..<5 {
      let row = Array(state[5 * y..<5 * y + 5])
      for x in 0..<5 { state[x + 5 * y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]) }
    }
  }

  private static func rotated(_ lane: UInt64, by count: Int) -> UInt64 {
    count == 0 ? lane : lane << UInt64(count) | lane >> UInt64(64 - count)
  }
}
