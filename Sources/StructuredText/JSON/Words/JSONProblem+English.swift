extension JSONProblem.Kind {
  /// The kind of problem in English.
  var englishWords: (short: String, fix: String) {
    switch self {
    case .nothing, .notJSON, .textBeforeStart, .textAfterEnd, .notUTF8, .tooDeep, .unusualSpace,
      .comment:
      englishForText
    case .trailingComma, .extraComma, .missingComma, .missingColon, .strayColon, .missingValue,
      .missingKey, .duplicateKey, .unquotedKey, .unquotedText:
      englishForStructure
    case .unclosedArray, .unclosedObject, .unclosedString, .mismatchedBracket:
      englishForEndings
    case .singleQuotes, .smartQuotes, .unescapedQuote, .lineBreakInString, .controlCharacter,
      .badEscape, .loneSurrogate:
      englishForStrings
    case .foreignWord, .notANumber, .infinity, .leadingZero, .leadingPlus,
      .missingDigitBeforePoint, .missingDigitAfterPoint, .hexadecimal, .malformedNumber:
      englishForValues
    }
  }

  private var englishForText: (short: String, fix: String) {
    switch self {
    case .nothing: ("There is nothing here", "Put the JSON here.")
    case .notJSON: ("This is plain text, not JSON", "Ask for the answer as JSON only.")
    case .textBeforeStart:
      ("There is text before the JSON", "Remove everything before the first bracket.")
    case .textAfterEnd:
      ("There is text after the end of the JSON", "Remove everything after the last bracket.")
    case .notUTF8:
      ("These characters are damaged (not UTF-8)", "Save the text as UTF-8 and try again.")
    case .tooDeep:
      ("Lists and objects are nested too deeply here", "Use fewer levels of brackets.")
    case .unusualSpace:
      ("There is an invisible special space here", "Replace it with an ordinary space.")
    default: ("There is a comment, which JSON does not allow", "Remove the comment.")
    }
  }

  private var englishForStructure: (short: String, fix: String) {
    switch self {
    case .trailingComma:
      ("There is a comma before the closing bracket", "Remove the comma.")
    case .extraComma: ("There is a comma too many", "Remove the comma.")
    case .missingComma: ("A comma is missing between two entries", "Put a comma here.")
    case .missingColon: ("A colon is missing after the key", "Put a colon after the key.")
    case .strayColon: ("There is a colon where none belongs", "Remove the colon.")
    case .missingValue:
      ("This key has no value", "Write a colon and a value after it, or remove the key.")
    case .missingKey:
      ("This value has no key", "Write a key in double quotes and a colon before it.")
    case .duplicateKey:
      ("This key occurs twice in the same object", "Keep one of the two, or rename one.")
    case .unquotedKey: ("The key has no quotes", "Put the key in double quotes.")
    default: ("This text has no quotes", "Put the text in double quotes.")
    }
  }

  private var englishForEndings: (short: String, fix: String) {
    switch self {
    case .unclosedArray:
      ("The list that starts here never ends", "Add “]”; the answer may have been cut off.")
    case .unclosedObject:
      ("The object that starts here never ends", "Add “}”; the answer may have been cut off.")
    case .unclosedString:
      (
        "The text that starts here never ends",
        "Add a closing double quote; the answer may have been cut off."
      )
    default:
      ("This closing bracket is of the wrong kind", "Close “[” with “]” and “{” with “}”.")
    }
  }

  private var englishForStrings: (short: String, fix: String) {
    switch self {
    case .singleQuotes: ("There are single quotes around a text", "Use double quotes (\").")
    case .smartQuotes:
      ("There are curly quotes around a text", "Use straight double quotes (\").")
    case .unescapedQuote:
      ("There is a double quote inside a text", "Write a backslash before it: \\\".")
    case .lineBreakInString: ("There is a line break inside a text", "Write \\n instead.")
    case .controlCharacter:
      ("There is an invisible control character inside a text", "Remove it; write a tab as \\t.")
    case .badEscape:
      (
        "JSON does not know what this backslash means",
        "Remove the backslash, or write two for a backslash that is meant."
      )
    default:
      ("This is half of a character", "Write the whole character, such as an emoji, itself.")
    }
  }

  private var englishForValues: (short: String, fix: String) {
    switch self {
    case .foreignWord(let meaning):
      ("This word comes from another language than JSON", "Write \(meaning) instead.")
    case .notANumber:
      ("JSON has no “NaN” (not a number)", "Write null, or leave the entry out.")
    case .infinity: ("JSON has no infinite numbers", "Write null, or a number.")
    case .leadingZero: ("The number starts with a zero too many", "Remove the zeros in front.")
    case .leadingPlus: ("The number starts with a plus sign", "Remove the plus sign.")
    case .missingDigitBeforePoint:
      ("The number starts with a decimal point", "Write a zero before the point.")
    case .missingDigitAfterPoint:
      ("The number ends with a decimal point", "Write a zero after the point, or remove it.")
    case .hexadecimal:
      ("The number is hexadecimal, which JSON does not allow", "Write it as a decimal number.")
    default:
      ("The number is not written as JSON wants it", "Use only digits and one decimal point.")
    }
  }
}
