/// Words that say how sure or how general a statement is.
struct Hedges {
  /// Words that take certainty away: `may`, `some`, `in 2 of 9`.
  var reservations: [Int] = []
  /// Whether one of them is more than a permission or a usual exception.
  var isUnsure = false
  /// Whether one of the words that add certainty means it: `always`, but not `will`.
  var isAssured = false
  /// Words that add it: `always`, `all`, `will`.
  var assurances: [Int] = []

  init(_ tokens: ArraySlice<Token>, isGerman: Bool) {
    for index in tokens.indices where tokens[index].isWord {
      let word = tokens[index].text
      let next = index + 1 < tokens.endIndex ? tokens[index + 1] : nil
      if word == "may", tokens[index].letterCase != .lower, next?.isDigits ?? false { continue }
      if Self.isReservation(word, next, index > tokens.startIndex ? tokens[index - 1] : nil) {
        reservations.append(index)
        if !weakWords.contains(word) { isUnsure = true }
      } else if assuranceWords.contains(word), !Self.isNegated(index, tokens) {
        if mildWords.contains(word), isGerman, word == "will" { continue }
        assurances.append(index)
        if !mildWords.contains(word) { isAssured = true }
      }
    }
    for index in tokens.indices where Self.isRatio(at: index, tokens) {
      reservations.append(index)
      isUnsure = true
    }
  }

  private static func isReservation(_ word: String, _ next: Token?, _ before: Token?) -> Bool {
    // `may not` forbids.
    if word == "may" || word == "can" { return next?.text != "not" && next?.text != "only" }
    return reservationWords.contains(word)
  }

  private static func isNegated(_ index: Int, _ tokens: ArraySlice<Token>) -> Bool {
    let before = index > tokens.startIndex ? tokens[index - 1].text : ""
    return before == "not" || before == "nicht"
  }

  /// Whether a share stands there: `2 of 9`, `two out of nine`, `2 von 9`.
  private static func isRatio(at index: Int, _ tokens: ArraySlice<Token>) -> Bool {
    func isNumber(_ index: Int) -> Bool {
      guard index >= tokens.startIndex, index < tokens.endIndex else { return false }
      return tokens[index].isDigits && tokens[index].text.utf8.count < 4
        || NumberWords.number(tokens, at: index) != nil
    }
    guard tokens[index].text == "of" || tokens[index].text == "von" else { return false }
    var after = index + 1
    while after < tokens.endIndex, ["the", "den", "insgesamt"].contains(tokens[after].text) {
      after += 1
    }
    let before =
      index > tokens.startIndex && tokens[index - 1].text == "out" ? index - 2 : index - 1
    return isNumber(before) && isNumber(after)
  }
}

/// Assurances that are often only the future, the passive or a duty.
private let mildWords: Set = [
  "will", "must", "any", "each", "without", "wird", "werden", "muss", "müssen", "jede", "jeder",
  "jedes", "jeden",
  "jedem", "alle", "aller", "allen",
]

/// Reservations that are often permissions or conditions.
private let weakWords: Set = [
  "can", "kann", "können", "should", "sollte", "sollten", "up", "unless", "subject", "sofern",
  "certain",
  "bestimmte", "bestimmten", "unter", "regel", "grundsätzlich", "most", "many", "several",
  "mehrere", "mehreren",
]
private let reservationWords: Set = [
  "might", "could", "possibly", "perhaps", "likely", "probably", "some", "sometimes",
  "occasionally",
  "partly", "partially", "potentially", "presumably", "apparently", "suggests", "suggest",
  "appears", "seems",
  "estimated", "expected", "often", "usually", "generally", "typically", "normally", "most", "many",
  "few",
  "possible", "unclear", "unconfirmed", "preliminary", "provisional", "suspected", "should",
  "tends",
  "subject", "unless", "up", "could", "majority", "several", "certain", "rarely", "mostly",
  "könnte", "könnten", "dürfte", "dürften", "möglicherweise", "vielleicht", "vermutlich",
  "wahrscheinlich",
  "voraussichtlich", "teilweise", "teils", "manche", "manchen", "einige", "einigen", "mitunter",
  "gelegentlich",
  "mutmaßlich", "eventuell", "unter", "kann", "können", "häufig", "oft", "meist", "meistens",
  "überwiegend",
  "regel", "regelmäßig", "grundsätzlich", "scheint", "offenbar", "unklar", "vorläufig", "geschätzt",
  "einzelne", "einzelnen", "mehrere", "mehreren", "sofern", "sollte", "sollten", "möglich",
  "bestimmte",
  "bestimmten", "etwaige",
]
private let assuranceWords: Set = [
  "will", "always", "all", "every", "never", "certainly", "definitely", "guaranteed", "guarantees",
  "guarantee", "undoubtedly", "clearly", "must", "entirely", "completely", "without", "any",
  "invariably", "each",
  "none", "proves", "proven", "confirmed", "confirms", "surely", "automatically", "everyone",
  "immer", "alle", "aller", "allen", "jeder", "jede", "jedes", "jeden", "jedem", "stets", "nie",
  "niemals",
  "garantiert", "garantieren", "sicher", "zweifellos", "eindeutig", "ausnahmslos", "sämtliche",
  "sämtlichen",
  "vollständig", "wird", "werden", "muss", "müssen", "bestätigt", "nachweislich", "automatisch",
  "durchweg",
  "ausschließlich", "definitiv", "keinesfalls",
]
