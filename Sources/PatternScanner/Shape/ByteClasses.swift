import PatternAnalysis

/// Which bytes a part that matches one character matches, where patterns see bytes.
///
/// What is plain is worked out here, as asking PCRE2 takes longer than planning a pattern; for the
/// rest PCRE2 is asked once. A test compares both for every class of the packs.
final class ByteClasses {
  private var answers: [CharacterMatcher: ByteSet] = [:]

  init() {}

  /// The bytes that a part matches.
  func bytes(of matcher: CharacterMatcher) -> ByteSet {
    if let plain = Self.plain(matcher) { return plain }
    if let answer = answers[matcher] { return answer }
    let answer = Self.asked(matcher)
    answers[matcher] = answer
    return answer
  }

  /// What PCRE2 says.
  static func asked(_ matcher: CharacterMatcher) -> ByteSet {
    var oracle = CharacterOracle(isUnicode: false, preamble: "")
    return ByteSet(
      oracle.characters(of: matcher).ranges.map {
        UInt8($0.lowerBound)...UInt8(min($0.upperBound, 0xFF))
      })
  }

  /// What needs no asking; `nil` for the rest.
  static func plain(_ matcher: CharacterMatcher) -> ByteSet? {
    let set: ByteSet? =
      switch matcher.form {
      case .literal(let value, _): value < 0x100 ? ByteSet(UInt8(value)) : nil
      case .type(let letter): type(letter)
      case .characterClass(let characters): plain(characters, isCaseless: matcher.isCaseless)
      case .anyCharacter where matcher.isDotAll: .any
      case .anyCharacter, .property: nil
      }
    guard let set, matcher.isCaseless, case .literal = matcher.form else { return set }
    return set.inBothCases
  }

  private static func plain(_ characters: CharacterClass, isCaseless: Bool) -> ByteSet? {
    var set = ByteSet.none
    for item in characters.items {
      switch item.kind {
      case .single(let value) where value < 0x100: set.insert(UInt8(value))
      case .span(let first, let last) where last < 0x100:
        set = set.union(ByteSet([UInt8(first)...UInt8(last)]))
      case .type(let letter):
        guard let type = type(letter) else { return nil }
        set = set.union(type)
      default: return nil
      }
    }
    if isCaseless { set = set.inBothCases }
    return characters.isNegated ? set.inverted : set
  }

  private static func type(_ letter: Character) -> ByteSet? {
    switch letter {
    case "d": digits
    case "D": digits.inverted
    case "w": .word
    case "W": ByteSet.word.inverted
    case "s": spaces
    case "S": spaces.inverted
    default: nil
    }
  }

  private static let digits = ByteSet([0x30...0x39])
  private static let spaces = ByteSet([0x09...0x0D, 0x20...0x20])
}
