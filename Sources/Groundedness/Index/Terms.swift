/// What a word is compared by: without case, endings and umlauts.
enum Terms {
  /// The term of a token; `nil` for words that say nothing by themselves and for short numbers.
  static func term(of token: Token) -> String? {
    switch token.kind {
    case .symbol: nil
    case .digits: token.text.utf8.count >= 4 ? token.text : nil
    case .word: stopWords.contains(token.text) ? nil : stem(token.text)
    }
  }

  /// The term of a word.
  static func stem(_ word: String) -> String {
    var bytes = folded(word)
    guard bytes.count > 4 else { return String(decoding: bytes, as: UTF8.self) }
    for ending in endings where bytes.count - ending.count >= 4 && bytes.hasSuffix(ending) {
      bytes.removeLast(ending.count)
      break
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Umlauts and accents of Western European languages without their marks.
  private static func folded(_ word: String) -> [UInt8] {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return Array(word.utf8) }
    var result: [UInt8] = []
    for scalar in word.unicodeScalars {
      switch scalar {
      case "ä", "á", "à", "â", "å": result.append(UInt8(ascii: "a"))
      case "ö", "ó", "ò", "ô", "ø": result.append(UInt8(ascii: "o"))
      case "ü", "ú", "ù", "û": result.append(UInt8(ascii: "u"))
      case "é", "è", "ê", "ë": result.append(UInt8(ascii: "e"))
      case "í", "ì", "î", "ï": result.append(UInt8(ascii: "i"))
      case "ç": result.append(UInt8(ascii: "c"))
      case "ñ": result.append(UInt8(ascii: "n"))
      case "ß": result += Array("ss".utf8)
      default: result += Array(String(Character(scalar)).utf8)
      }
    }
    return result
  }

  private static let endings: [[UInt8]] = [
    "ings", "ing", "ies", "ern", "ens", "ed", "es", "en", "er", "em", "e", "s", "n", "y",
  ].map { Array($0.utf8) }

  /// Words without a meaning of their own, English and German.
  static let stopWords: Set = [
    "the", "a", "an", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by", "with",
    "as",
    "is", "are", "was", "were", "be", "been", "being", "it", "its", "this", "that", "these",
    "those",
    "there", "their", "they", "them", "he", "she", "his", "her", "we", "our", "you", "your", "i",
    "not",
    "no", "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "may",
    "might",
    "should", "must", "shall", "than", "then", "so", "if", "when", "while", "which", "who", "whom",
    "what",
    "where", "how", "also", "only", "any", "all", "each", "some", "such", "into", "over", "under",
    "about",
    "after", "before", "between", "during", "per", "out", "up", "down", "more", "less", "most",
    "other",
    "both", "same", "very", "just", "s", "t",
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "und",
    "oder", "aber", "von", "vom", "zu", "zum", "zur", "im", "ins", "am", "an", "auf", "aus", "bei",
    "beim",
    "mit", "nach", "für", "über", "unter", "vor", "seit", "bis", "durch", "gegen", "ohne", "um",
    "ist",
    "sind", "war", "waren", "sein", "wird", "werden", "wurde", "wurden", "worden", "hat", "haben",
    "hatte",
    "hatten", "nicht", "kein", "keine", "es", "er", "sie", "wir", "ihr", "ihre", "ihren", "sich",
    "dass",
    "als", "wie", "wenn", "dann", "so", "auch", "nur", "noch", "nun", "dies", "diese", "dieser",
    "dieses",
    "diesem", "diesen", "jede", "jeder", "jedes", "alle", "allen", "kann", "können", "könnte",
    "muss",
    "müssen", "soll", "sollen", "darf", "dürfen", "sowie", "je", "pro", "mehr", "weniger", "hier",
    "dort",
    "da", "damit", "dabei", "dazu", "davon", "deren", "dessen", "insgesamt",
  ]
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
  }
}
