import Foundation

/// What a character is among the words of a text: the same for `Ä`, `ä`, `A` with a mark behind it.
///
/// A character is a scalar and the marks behind it. Folded, it is in Unicode's compatibility form
/// (NFKC, Annex 15), its letters in one case (full case folding: `ß` is `ss`), without what nobody
/// sees (Default_Ignorable_Code_Point). The four i of Turkish are one: whether a name was written in
/// capitals by a Turkish program or by another one, it is found.
enum CharacterFolding {
  /// Stands in folded bytes for the end of a word; no word has it.
  static let wordEnd: UInt8 = 0

  /// The folded form of a character: UTF-8, with a `wordEnd` for each thing that is no part of a word.
  static func folded(_ character: some Sequence<Unicode.Scalar>) -> [UInt8] {
    let visible = character.filter { !$0.properties.isDefaultIgnorableCodePoint }
    var result: [UInt8] = []
    var hasLetter = false
    for scalar in caseless(compatible(visible)) {
      switch WordPart(scalar) {
      case .letter:
        hasLetter = true
        result += scalar.utf8
      case .mark where hasLetter: result += scalar.utf8
      case .wholeWord:
        hasLetter = false
        result += [wordEnd] + scalar.utf8 + [wordEnd]
      case .mark, .none:
        hasLetter = false
        if result.last != wordEnd { result.append(wordEnd) }
      }
    }
    return result
  }

  private static func compatible(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).precomposedStringWithCompatibilityMapping.unicodeScalars)
  }

  private static func caseless(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    // Small, capital, small: the way on which `ẞ`, `ß` and `ss` meet, and the forms of sigma.
    let small = scalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    let capital = small.flatMap { $0.properties.uppercaseMapping.unicodeScalars }
    let folded = compatible(capital.flatMap { $0.properties.lowercaseMapping.unicodeScalars })
    return folded.indices.filter { index in
      !(index > 0 && folded[index] == dotAbove && folded[index - 1] == "i")
    }.map { folded[$0] }
  }

  /// What is left of the dot on a Turkish capital `İ` when it is made small.
  private static let dotAbove: Unicode.Scalar = "\u{307}"
}

/// What a folded scalar is in a word.
enum WordPart {
  /// A letter or digit.
  case letter
  /// A mark that belongs to the letter before it.
  case mark
  /// A word by itself, as no spaces part the words of its script.
  case wholeWord
  /// No part of a word: a space, a sign, an apostrophe.
  case none

  init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      self = .letter
    case .modifierLetter: self = WordPart.apostrophes.contains(scalar) ? .none : .letter
    case .otherLetter: self = WordPart.isUnspaced(scalar) ? .wholeWord : .letter
    case .nonspacingMark, .spacingMark: self = .mark
    default: self = .none
    }
  }

  /// Letters to Unicode, apostrophes to people.
  private static let apostrophes: ClosedRange<Unicode.Scalar> = "\u{2BB}"..."\u{2BD}"

  /// Thai and Lao, Myanmar, Khmer, kana, Han; and Hangul, where particles follow names without a
  /// space.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x31F0...0x31FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: [UInt8] { Array(UTF8.encode(self) ?? UTF8.encodedReplacementCharacter) }

  /// Whether it belongs to the character that the scalar before it begins: a mark, something that
  /// nobody sees, the second or third part of a Hangul syllable, a half-width sound mark.
  var continuesCharacter: Bool {
    guard value >= 0xAD else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default:
      return (0x1160...0x11FF).contains(value) || (0xFF9E...0xFF9F).contains(value)
        || properties.isDefaultIgnorableCodePoint
    }
  }
}
