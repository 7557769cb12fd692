/// The words of a text that the trainer wants hidden, each with what takes its place.
///
/// A name becomes an invented name, a street keeps what says that it is one, a number another number.
struct HiddenWords {
  /// The words that are replaced, with their places in the case.
  let words: [(range: Range<Int>, kind: HiddenWord)]

  init(_ reading: CaseReading, _ range: Range<Int>) {
    let tokens = HiddenWords.tokens(reading, range)
    let names = tokens.filter { HiddenWords.isName(reading.string($0)) }
    let isStreet = tokens.contains { HiddenWords.ways.contains(reading.string($0)) }
    let isPerson = names.count >= 2 && names.count == tokens.count && !isStreet
    words = tokens.compactMap { token in
      let text = reading.string(token)
      if HiddenWords.ways.contains(text) { return nil }
      if text.allSatisfy(\.isNumber) { return (token, .number) }
      if text.contains(where: \.isNumber) { return (token, .code) }
      if HiddenWords.isName(text) {
        let isGiven = isPerson && token != names.last
        return (HiddenWords.stem(of: token, text), isGiven ? .given : .family)
      }
      return text.count > 3 ? (token, .word) : nil
    }
  }

  /// What stands between spaces, without punctuation at its ends.
  private static func tokens(_ reading: CaseReading, _ range: Range<Int>) -> [Range<Int>] {
    WordSearch.words(of: reading.string(range), joints: "-").map { word in
      range.lowerBound + word.range.lowerBound..<range.lowerBound + word.range.upperBound
    }
  }

  private static func isName(_ text: String) -> Bool {
    text.count > 1 && text.first?.isUppercase == true
      && text.allSatisfy { $0.isLetter || $0 == "-" }
  }

  /// Words that say what a name is of, and nothing of whose it is.
  static let ways: Set<String> = [
    "Avenue", "Close", "Court", "Drive", "Lane", "Place", "Road", "Square", "Street", "Way",
    "Allee", "Gasse", "Platz", "Straße", "Weg", "Dr", "Frau", "Herr", "Miss", "Mr", "Mrs", "Ms",
    "Prof",
  ]

  /// Words that stand before a person's name.
  static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Sir", "Dame", "Dr", "Prof", "Professor", "Herr", "Herrn",
    "Frau", "Mme", "Mlle", "Madame", "Monsieur", "Señor", "Señora", "Signor", "Signora",
  ]

  private static let streets = [
    "straße", "strasse", "weg", "gasse", "platz", "allee", "ring", "damm", "ufer",
  ]

  /// `Linden` of `Lindenstraße`.
  private static func stem(of token: Range<Int>, _ text: String) -> Range<Int> {
    guard let ending = streets.first(where: { text.hasSuffix($0) }), text.count > ending.count + 2
    else { return token }
    return token.lowerBound..<token.upperBound - ending.utf8.count
  }
}
