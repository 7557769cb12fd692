/// Something in a text that JSON does not allow.
public struct JSONProblem: Sendable, Hashable {
  /// What it is.
  public let kind: Kind
  /// Where: UTF-8 bytes, half-open; empty where something is missing.
  public let range: Range<Int>

  /// Creates a problem.
  public init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension JSONProblem {
  /// The kinds of problems.
  public enum Kind: Sendable, Hashable {
    /// The text has nothing but white space and comments.
    case nothing
    /// The text is prose: no JSON starts anywhere in it.
    case notJSON
    /// Text stands before the JSON.
    case textBeforeStart
    /// Text stands behind the JSON.
    case textAfterEnd
    /// Bytes are not UTF-8.
    case notUTF8
    /// Arrays and objects are nested more deeply than the reader follows.
    case tooDeep
    /// A space is one that JSON does not know, such as a no-break space.
    case unusualSpace
    /// A comment, which JSON does not know.
    case comment

    /// A comma before a closing bracket.
    case trailingComma
    /// A comma with nothing before it.
    case extraComma
    /// No comma between two elements or members.
    case missingComma
    /// No colon between key and value.
    case missingColon
    /// A colon where none belongs.
    case strayColon
    /// A key without a value.
    case missingValue
    /// A value without a key.
    case missingKey
    /// A key occurs once more in the same object.
    case duplicateKey(first: Range<Int>)
    /// A key without quotes.
    case unquotedKey
    /// A text without quotes.
    case unquotedText

    /// An array that does not end.
    case unclosedArray
    /// An object that does not end.
    case unclosedObject
    /// A string that does not end.
    case unclosedString
    /// A closing bracket of the other kind.
    case mismatchedBracket

    /// Single quotes around a string.
    case singleQuotes
    /// Typographic quotes around a string.
    case smartQuotes
    /// A quote inside a string that would end it.
    case unescapedQuote
    /// A line break inside a string.
    case lineBreakInString
    /// Another control character inside a string.
    case controlCharacter
    /// A backslash with something behind it that JSON does not know.
    case badEscape
    /// Half of a character beyond the basic plane.
    case loneSurrogate

    /// Another language's word for one that JSON has.
    case foreignWord(meaning: String)
    /// `NaN`.
    case notANumber
    /// `Infinity`, with or without a sign.
    case infinity
    /// A number that starts with zeros.
    case leadingZero
    /// A number that starts with a plus sign.
    case leadingPlus
    /// A number that starts with its point.
    case missingDigitBeforePoint
    /// A number that ends with its point.
    case missingDigitAfterPoint
    /// A hexadecimal number.
    case hexadecimal
    /// A number that is spoiled in another way.
    case malformedNumber
  }
}
