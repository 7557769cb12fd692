/// Cuts the tokens of a paragraph into sentences.
enum Sentences {
  /// The sentences, as ranges of token indices.
  static func ranges(of tokens: [Token]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where ends(at: index, tokens, from: start) {
      var end = index + 1
      // Quotes and brackets that close belong to the sentence.
      while end < tokens.count, tokens[end].isGlued, tokens[end].kind == .symbol,
        closing.contains(tokens[end].scalar)
      { end += 1 }
      if end > start { result.append(start..<end) }
      start = end
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }

  private static func ends(at index: Int, _ tokens: [Token], from start: Int) -> Bool {
    guard index >= start else { return false }
    let token = tokens[index]
    // Text without full stops, such as pasted data, must not become one endless sentence.
    if index - start >= longest, index + 1 < tokens.count, !tokens[index + 1].isGlued {
      return true
    }
    if token.isSymbol("!") || token.isSymbol("?") { return true }
    guard token.isSymbol(".") else { return false }
    var next = index + 1
    while next < tokens.count, tokens[next].isGlued, tokens[next].kind == .symbol,
      closing.contains(tokens[next].scalar)
    { next += 1 }
    guard next < tokens.count else { return true }
    if tokens[next].isGlued { return false }
    let follower = tokens[next]
    if follower.kind == .word, follower.letterCase == .lower { return false }
    guard index > start else { return true }
    let before = tokens[index - 1]
    guard before.isGlued || token.isGlued else { return true }
    if before.isWord {
      // Initials and abbreviations: `J. Smith`, `Dr. Klein`, `z. B. Wasser`.
      if before.text.count == 1, before.letterCase != .lower { return false }
      return !abbreviations.contains(before.text)
    }
    // `am 3. Mai`, `das 2. Quartal`: a German ordinal goes on.
    if before.isDigits, before.text.utf8.count <= 2, follower.isWord {
      // `The number is 2. April saw more` ends; only German has ordinals with a full stop.
      let isLed =
        index - 1 == start || ordinalLeads.contains(tokens[index - 2].text)
        || tokens[index - 2].kind == .symbol
      let hasYear =
        next + 1 < tokens.count && tokens[next + 1].text.utf8.count == 4
        && tokens[next + 1].isDigits
      return !(isLed || hasYear)
        || !(Month.named(follower.text) != nil || ordinalNouns.contains(follower.text))
    }
    return true
  }

  /// How many tokens a sentence may have.
  private static let longest = 240

  private static let closing: Set<UInt32> = [
    0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201C, 0x201D, 0x00AB, 0x00BB,
  ]

  private static let ordinalLeads: Set = [
    "am", "vom", "zum", "bis", "der", "den", "dem", "des", "ab", "seit", "und", "das", "die", "im",
    "beim",
    "jeden", "oder", "zur", "datum", "stand",
  ]

  private static let ordinalNouns: Set = [
    "quartal", "halbjahr", "woche", "tag", "monat", "jahr", "stock", "etage", "rate", "mahnung",
    "januar", "absatz", "platz", "stelle", "punkt", "kalenderwoche", "sitzung", "auflage",
  ]

  private static let abbreviations: Set = [
    "e", "g", "i", "z", "b", "u", "a", "d", "h", "vs", "etc", "approx", "ca", "no", "nos", "nr",
    "art",
    "abs", "bzw", "vgl", "dr", "prof", "mr", "mrs", "ms", "st", "sec", "para", "p", "pp", "s",
    "fig",
    "ltd", "inc", "co", "jr", "sr", "dipl", "ing", "ggf", "evtl", "inkl", "exkl", "max", "min",
    "mio",
    "mrd", "tsd", "str", "tel", "cf", "al", "ed", "eds", "vol", "bd", "hrsg", "lit", "ziff", "usw",
    "rd", "gem", "lt", "sog", "insb", "zzgl", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sep",
    "sept", "oct", "okt", "nov", "dec", "dez", "kap", "anm", "est", "dept", "gov", "gen", "rev",
    "hon",
  ]
}
