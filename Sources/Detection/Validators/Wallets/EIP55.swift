/// Addresses of Ethereum: 20 bytes in hexadecimal digits, whose capitals are a checksum (EIP-55).
///
/// All small or all capital letters carry no checksum and are taken as they are.
enum EIP55 {
  static func isValid(_ text: [UInt8]) -> Bool {
    let digits = text.starts(with: Array("0x".utf8)) ? Array(text.dropFirst(2)) : text
    guard digits.count == 40, digits.allSatisfy({ $0.isHexDigit }) else { return false }
    let letters = digits.filter { $0 > UInt8(ascii: "9") }
    guard Set(digits).count > 2 else { return false }
    if letters.allSatisfy({ $0 >= 97 }) || letters.allSatisfy({ $0 < 97 }) { return true }
    let hash = Keccak256.hash(of: digits.map { (65...70).contains($0) ? $0 + 32 : $0 })
    return digits.enumerated().allSatisfy { index, digit in
      guard digit > UInt8(ascii: "9") else { return true }
      let nibble = index % 2 == 0 ? hash[index / 2] >> 4 : hash[index / 2] & 15
      return (nibble >= 8) == (digit < 97)
    }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (48...57).contains(self) || (65...70).contains(self) || (97...102).contains(self)
  }
}
