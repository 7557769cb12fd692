/// The first key in some bytes, and how many of them it takes.
struct KeyStep {
  let length: Int
  let key: Key?
  let startsPaste: Bool

  private init(_ length: Int, _ key: Key?, startsPaste: Bool = false) {
    (self.length, self.key, self.startsPaste) = (length, key, startsPaste)
  }

  private init(_ length: Int, _ code: Key.Code, _ modifiers: Key.Modifiers = []) {
    self.init(length, Key(code, modifiers))
  }

  /// The first step; `nil` while it is not complete.
  ///
  /// - Parameter isOver: whether nothing more comes, so that what is there has to be enough.
  init?(_ bytes: ArraySlice<UInt8>, isOver: Bool) {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B:
      guard let step = KeyStep.escape(bytes, isOver) else { return nil }
      self = step
    case 0x0D, 0x0A: self.init(1, .enter)
    case 0x09: self.init(1, .tab)
    case 0x7F, 0x08: self.init(1, .backspace)
    case 0x01...0x1A: self.init(1, KeyStep.letter(first), .control)
    case 0x00, 0x1C...0x1F: self.init(1, nil)
    default:
      guard let step = KeyStep.character(bytes, isOver) else { return nil }
      self = step
    }
  }

  private static func letter(_ byte: UInt8) -> Key.Code {
    .character(Character(Unicode.Scalar(byte + 0x60)))
  }

  private static func character(_ bytes: ArraySlice<UInt8>, _ isOver: Bool) -> KeyStep? {
    let length = length(of: bytes[bytes.startIndex])
    let seen = bytes.prefix(length)
    let isBroken = seen.dropFirst().contains { $0 & 0xC0 != 0x80 }
    if seen.count < length, !isBroken, !isOver { return nil }
    guard seen.count == length, !isBroken,
      let text = String(validating: seen, as: UTF8.self), let character = text.first
    else { return KeyStep(1, .character("\u{FFFD}")) }
    return KeyStep(length, .character(character))
  }

  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func escape(_ bytes: ArraySlice<UInt8>, _ isOver: Bool) -> KeyStep? {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return isOver ? KeyStep(1, .escape) : nil }
    switch second {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      return sequence(bytes, isOver)
    case 0x1B: return KeyStep(1, .escape)
    default:
      guard let step = KeyStep(rest, isOver: isOver) else { return nil }
      guard let key = step.key else { return KeyStep(step.length + 1, nil) }
      return KeyStep(step.length + 1, key.code, key.modifiers.union(.alt))
    }
  }

  /// `ESC [ parameters letter` or `ESC O letter`, by ECMA-48 and as xterm sends them.
  private static func sequence(_ bytes: ArraySlice<UInt8>, _ isOver: Bool) -> KeyStep? {
    let rest = bytes.dropFirst(2)
    let parameters = rest.prefix { (0x20...0x3F).contains($0) }
    // No key sends that many.
    guard parameters.count <= 32 else { return KeyStep(2 + parameters.count, nil) }
    guard let final = rest.dropFirst(parameters.count).first else {
      if !isOver { return nil }
      // Alt and a bracket.
      let bracket = Character(Unicode.Scalar(bytes[bytes.startIndex + 1]))
      return parameters.isEmpty
        ? KeyStep(2, .character(bracket), .alt) : KeyStep(2 + parameters.count, nil)
    }
    let numbers = parameters.split(separator: UInt8(ascii: ";")).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    let length = 3 + parameters.count
    if final == UInt8(ascii: "~"), numbers.first == 200 {
      return KeyStep(length, nil, startsPaste: true)
    }
    // A control character inside means that the sequence was cut off.
    guard (0x40...0x7E).contains(final) else { return KeyStep(2 + parameters.count, nil) }
    return KeyStep(length, named(final, numbers))
  }

  private static func named(_ final: UInt8, _ numbers: [Int]) -> Key? {
    let held = Key.Modifiers(rawValue: numbers.count > 1 ? max(0, numbers[1] - 1) & 7 : 0)
    if final == UInt8(ascii: "Z") { return Key(.tab, .shift) }
    let code: Key.Code? =
      final == UInt8(ascii: "~") ? numbered[numbers.first ?? 0] : lettered[final]
    return code.map { Key($0, held) }
  }

  private static let numbered: [Int: Key.Code] = [
    1: .home, 7: .home, 4: .end, 8: .end, 3: .delete, 5: .pageUp, 6: .pageDown,
  ]

  private static let lettered: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "M"): .enter,
  ]
}
