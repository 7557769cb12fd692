/// `\d`, `\w`, `\s` and their opposites as ECMA-262 has them.
///
/// Digits and word characters are ASCII; white space is Unicode's and the line ends.
enum CharacterSetEscape {
  case digit, noDigit, word, noWord, space, noSpace

  init?(_ letter: Unicode.Scalar) {
    switch letter {
    case "d": self = .digit
    case "D": self = .noDigit
    case "w": self = .word
    case "W": self = .noWord
    case "s": self = .space
    case "S": self = .noSpace
    default: return nil
    }
  }

  /// As it stands between other items of a class.
  var inClass: String {
    switch self {
    case .digit: "0-9"
    case .noDigit: #"\x{0}-\x{2f}\x{3a}-\x{10ffff}"#
    case .word: "A-Za-z0-9_"
    case .noWord: #"\x{0}-\x{2f}\x{3a}-\x{40}\x{5b}-\x{5e}\x{60}\x{7b}-\x{10ffff}"#
    case .space: Self.spaces
    case .noSpace: Self.noSpaces
    }
  }

  /// As it stands alone.
  var standalone: String { "[\(inClass)]" }

  private static let spaces =
    #"\x{9}-\x{d}\x{20}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"#
    + #"\x{feff}"#

  private static let noSpaces =
    #"\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}"#
    + #"\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}"#
    + #"\x{ff00}-\x{10ffff}"#
}
