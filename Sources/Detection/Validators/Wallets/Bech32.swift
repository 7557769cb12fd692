/// Addresses of SegWit: Bech32 (BIP 173) for version 0, Bech32m (BIP 350) for later ones.
enum Bech32 {
  static func isValid(_ text: [UInt8]) -> Bool {
    let hasCapitals = text.contains { (65...90).contains($0) }
    let hasSmall = text.contains { (97...122).contains($0) }
    guard (14...90).contains(text.count), !(hasCapitals && hasSmall) else { return false }
    let small = text.map { (65...90).contains($0) ? $0 + 32 : $0 }
    guard let one = small.lastIndex(of: UInt8(ascii: "1")), one > 0 else { return false }
    var data: [Int] = []
    for character in small[(one + 1)...] {
      guard let value = alphabet.firstIndex(of: character) else { return false }
      data.append(value)
    }
    guard data.count > 6 else { return false }
    let prefix = small[..<one]
    let expanded = prefix.map { Int($0 >> 5) } + [0] + prefix.map { Int($0 & 31) }
    return checksum(expanded + data) == (data[0] == 0 ? 1 : 0x2BC8_30A3)
  }

  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  private static func checksum(_ values: [Int]) -> Int {
    let generator = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    return values.reduce(1) { checksum, value in
      let top = checksum >> 25
      return generator.enumerated().reduce((checksum & 0x1FF_FFFF) << 5 ^ value) {
        (top >> $1.offset) & 1 == 1 ? $0 ^ $1.element : $0
      }
    }
  }
}
