/// Turns a phrase into a pattern that finds it as whole words, in any case, with any space between them
/// and whichever hyphens and apostrophes an output has.
enum PhrasePattern {
  static func source(_ phrase: String) -> String {
    let words = phrase.split(whereSeparator: \.isWhitespace).map { word in
      word.unicodeScalars.map(source).joined()
    }
    let (before, behind) = (#"(?i)(?<![\p{L}\p{M}\p{N}])"#, #"(?![\p{L}\p{M}\p{N}])"#)
    return before + words.joined(separator: #"\s+"#) + behind
  }

  private static func source(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "-", "\u{2010}", "\u{2011}": #"[\x{2d}\x{2010}\x{2011}]"#
    case "'", "\u{2019}": #"[\x{27}\x{2019}]"#
    default: "\\x{\(String(scalar.value, radix: 16))}"
    }
  }
}
