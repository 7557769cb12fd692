/// A word of a case that is not replaced, and what stands around it.
struct LeftToken {
  /// The word.
  var text: String
  /// Where it stands, in UTF-8 bytes of the case, half-open.
  var range: Range<Int>
  /// Whether a sentence or a line begins with it.
  var opens: Bool
  /// The word before it, with nothing but a space or a full stop between.
  var before: String?
  /// Whether a capitalised word follows, with a space between.
  var isBeforeCapital = false
  /// Whether an `@` stands right before it.
  var isHandle = false

  /// Whether it follows `Mr`, `Frau` and the like, so that it is a name.
  var isBehindTitle: Bool {
    before.map { word in
      HiddenWords.titles.contains { $0.lowercased() == word.lowercased() }
    } == true
  }

  /// Whether it follows a word that German nouns follow and names do not.
  var isBehindArticle: Bool {
    !opens && before.map { LeftToken.articles.contains($0.lowercased()) } == true
  }

  /// The words of a piece.
  static func tokens(_ piece: CaseTemplate.Piece) -> [LeftToken] {
    let bytes = Array(piece.text.utf8)
    var tokens: [LeftToken] = []
    var end = 0
    for word in WordSearch.words(of: piece.text, joints: ".,-/'") {
      let between = String(decoding: bytes[end..<word.range.lowerBound], as: UTF8.self)
      let isNear = ["", " ", ". ", ".", "\u{A0}"].contains(between)
      if between == " ", word.text.first?.isUppercase == true, let last = tokens.indices.last {
        tokens[last].isBeforeCapital = true
      }
      let start = piece.range.lowerBound
      tokens.append(
        LeftToken(
          text: word.text,
          range: start + word.range.lowerBound..<start + word.range.upperBound,
          opens: between.contains { ".!?:\"".contains($0) || $0.isNewline },
          before: isNear ? tokens.last?.text : nil, isHandle: between.hasSuffix("@")))
      end = word.range.upperBound
    }
    return tokens
  }

  private static let articles: Set<String> = [
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "kein", "keine", "keinen", "keiner", "im", "am", "zum", "zur", "vom", "beim", "ins", "mein",
    "meine", "meinen", "meinem", "meiner", "sein", "seine", "seinen", "ihre", "ihren", "ihrem",
    "unser", "unsere", "unseren", "diese", "dieser", "dieses", "diesen", "diesem", "jede", "jeder",
  ]
}
