/// Oddities between `[` and `]`.
extension OddityFinder {
  mutating func findInClass(
    _ characterClass: CharacterClass, isCaseless: Bool, at range: Range<Int>
  ) {
    if seesBytes, bytes[range].contains(where: { $0 >= 0x80 }) {
      // Its members are pieces of characters; nothing else is worth saying about them.
      return add(
        .bytesInClass, range,
        "this class matches single bytes, but a character such as “ä” has two or more; write "
          + "alternatives instead, as in `(?:ä|ö)`")
    }
    for item in characterClass.items { findInItem(item) }
    findBars(characterClass.items, at: range)
    findDuplicates(characterClass.items, isCaseless: isCaseless)
  }

  private mutating func findInItem(_ item: CharacterClass.Item) {
    switch item.kind {
    case .span(let first, let last)
    where (65...90).contains(first) && (97...122).contains(last):
      add(
        .mixedCaseRange, item.range,
        "`\(text(item.range))` also matches `[ \\ ] ^ _` and the backtick, which stand between the "
          + "capitals and the small letters; write `A-Za-z`")
    case .single(8) where text(item.range) == "\\b":
      add(
        .backspaceInClass, item.range,
        "in a class `\\b` is the backspace, not the edge of a word; put it outside the class")
    case .property where seesBytes && syntax.preamble.isEmpty:
      addUnicodeInBytes(item.range)
    default: break
    }
  }

  /// `[com|org]`: letters and bars only, with a letter on both sides of a bar.
  private mutating func findBars(_ items: [CharacterClass.Item], at range: Range<Int>) {
    let singles = items.compactMap { item -> UInt32? in
      if case .single(let value) = item.kind { value } else { nil }
    }
    let bar = UInt32(UInt8(ascii: "|"))
    let isLetters = { (value: UInt32) in UInt8(exactly: value)?.isWord ?? false }
    guard singles.count == items.count, singles.allSatisfy({ $0 == bar || isLetters($0) }),
      let index = singles.dropFirst().dropLast().firstIndex(of: bar),
      isLetters(singles[index - 1]), isLetters(singles[index + 1])
    else { return }
    add(
      .barInClass, items[index].range,
      "in a class `|` is just another character, and the letters around it count one by one; "
        + "for alternatives write `(?:…|…)`")
  }

  /// Members that the earlier ones already hold.
  private mutating func findDuplicates(_ items: [CharacterClass.Item], isCaseless: Bool) {
    var oracle = CharacterOracle(syntax)
    var (exact, folded) = (MatchedCharacters(), MatchedCharacters())
    for item in items {
      let written = text(item.range)
      let characters = oracle.characters(of: item, written: written, isCaseless: false)
      let anyCase =
        isCaseless
        ? oracle.characters(of: item, written: written, isCaseless: true) : characters
      if characters.isSubset(of: exact) {
        add(
          .duplicateMember, item.range,
          "`\(written)` is already in this class; leave it out, or write what was meant instead")
      } else if isCaseless, characters.isSubset(of: folded) {
        add(
          .redundantCase, item.range,
          "`\(written)` is already in this class, because the pattern ignores case; leave it out")
      }
      exact = exact.union(characters)
      folded = folded.union(anyCase)
    }
  }
}
