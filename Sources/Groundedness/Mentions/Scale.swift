/// Words and letters that multiply a number.
enum Scale {
  /// Scales by the word behind a number, in lower case; German `Billion` is a thousand times the
  /// English one.
  static func factor(_ word: String, isGerman: Bool) -> Double? {
    if isGerman, word == "billion" || word == "billionen" { return 1e12 }
    return words[word]
  }

  /// Letters that multiply only right behind the digits.
  static func gluedFactor(_ word: String) -> Double? {
    switch word {
    case "k": 1e3
    case "m": 1e6
    case "b": 1e9
    case "t": 1e3
    default: nil
    }
  }

  /// Scales that the name of a column may tell.
  static let labelWords: [String: Double] = [
    "thousand": 1e3, "thousands": 1e3, "tsd": 1e3, "tausend": 1e3, "million": 1e6, "millions": 1e6,
    "mio": 1e6, "millionen": 1e6, "mn": 1e6, "bn": 1e9, "mrd": 1e9, "milliarden": 1e9,
    "billions": 1e9,
  ]

  private static let words: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "tausend": 1e3, "tsd": 1e3, "million": 1e6, "millions": 1e6,
    "millionen": 1e6, "mio": 1e6, "mill": 1e6, "mn": 1e6, "mln": 1e6, "billion": 1e9,
    "billions": 1e9,
    "bn": 1e9, "bln": 1e9, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "trillion": 1e12,
    "billionen": 1e12,
  ]
}
