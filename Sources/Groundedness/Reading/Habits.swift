/// What language a text is in, and how it writes numbers.
struct Habits {
  var isGerman = false
  /// Whether the comma is the decimal separator, where a text leaves that open.
  var hasDecimalComma = false

  init() {}

  init(_ document: Document) {
    var (german, english) = (0, 0)
    for token in document.tokens where token.isWord {
      if Self.germanWords.contains(token.text) { german += 1 }
      if Self.englishWords.contains(token.text) { english += 1 }
    }
    isGerman = german > english
    let (commas, points) = Self.decimals(document.tokens)
    hasDecimalComma = commas == points ? isGerman : commas > points
  }

  /// How many numbers can only have a decimal comma, and how many only a decimal point.
  private static func decimals(_ tokens: [Token]) -> (commas: Int, points: Int) {
    var (commas, points) = (0, 0)
    var index = 0
    while index + 2 < tokens.count {
      defer { index += 1 }
      guard tokens[index].isDigits, tokens[index + 1].isGlued, tokens[index + 2].isDigits,
        tokens[index + 2].isGlued
      else { continue }
      let isComma = tokens[index + 1].isSymbol(",")
      let isPoint = tokens[index + 1].isSymbol(".")
      guard isComma || isPoint else { continue }
      let follows = index + 3 < tokens.count && tokens[index + 3].isGlued ? tokens[index + 3] : nil
      let before = index > 0 && tokens[index].isGlued ? tokens[index - 1] : nil
      let goesOn =
        index + 4 < tokens.count && tokens[index + 4].isDigits && tokens[index + 4].isGlued
      if before?.isSymbol(".") ?? false || before?.isSymbol(",") ?? false { continue }
      let isDecimal = tokens[index + 2].text.utf8.count != 3
      if let follows, goesOn, follows.isSymbol(isComma ? "." : ",") {
        // 1.234,5 or 1,234.5: the second separator is the decimal one.
        if isComma { points += 2 } else { commas += 2 }
      } else if isDecimal, !(goesOn && (follows?.isSymbol(".") ?? false)) {
        if isComma { commas += 1 } else { points += 1 }
      }
    }
    return (commas, points)
  }

  private static let germanWords: Set = [
    "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "einen", "von", "mit", "für", "auf",
    "den",
    "dem", "des", "zu", "im", "am", "wird", "wurde", "werden", "sind", "sich", "auch", "bei", "aus",
    "nach", "oder", "als", "zum", "zur", "vom", "beträgt", "hat", "über", "bis",
  ]

  private static let englishWords: Set = [
    "the", "and", "is", "not", "a", "an", "of", "with", "for", "on", "to", "in", "at", "will",
    "was", "were",
    "are", "also", "by", "from", "after", "or", "as", "has", "have", "that", "this", "be", "it",
  ]
}
