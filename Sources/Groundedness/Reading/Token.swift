/// A word, a run of digits or a symbol of a text.
struct Token {
  enum Kind: UInt8 {
    /// Letters; one or two letters with digits right behind them (`Q2`) are one word.
    case word
    case digits
    case symbol
  }

  var kind: Kind
  /// Where it stands, in UTF-8 bytes.
  var start: Int
  var end: Int
  /// A word in lower case; digits as they are; empty for a symbol.
  var text: String
  /// A symbol's scalar.
  var scalar: UInt32 = 0
  /// Whether it follows the token before without a space.
  var isGlued: Bool
  /// Whether the space before it is one that keeps the groups of a number together.
  var followsNarrowSpace = false
  /// How a word is written.
  var letterCase = LetterCase.lower

  enum LetterCase: UInt8 { case lower, capitalised, upper }

  var range: Range<Int> { start..<end }
  var isWord: Bool { kind == .word }
  var isDigits: Bool { kind == .digits }
  var isCapitalised: Bool { kind == .word && letterCase != .lower }
  var isDash: Bool { kind == .symbol && Symbol.isDash(scalar) }

  /// Whether it is a certain ASCII symbol.
  func isSymbol(_ symbol: Unicode.Scalar) -> Bool { kind == .symbol && scalar == symbol.value }
}
