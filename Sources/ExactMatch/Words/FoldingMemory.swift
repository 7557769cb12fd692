/// Characters that were folded before: there are few in a text, many times over.
struct FoldingMemory {
  private var known: [UInt64: [UInt8]] = [:]

  /// The folded form of a character, as `CharacterFolding` gives it.
  mutating func folded(_ character: [Unicode.Scalar]) -> [UInt8] {
    guard let name = FoldingMemory.name(of: character) else {
      return CharacterFolding.folded(character)
    }
    if let folded = known[name] { return folded }
    let folded = CharacterFolding.folded(character)
    known[name] = folded
    return folded
  }

  /// Up to three scalars as one number; each has 21 bits.
  private static func name(of character: [Unicode.Scalar]) -> UInt64? {
    guard character.count <= 3 else { return nil }
    return character.reduce(0) { $0 << 21 | UInt64($1.value) }
  }
}
