/// What names a value: the head of a column, a key.
struct Label {
  /// Its words in lower case: `amountEur`, `amount_eur` and `Amount (EUR)` have the same.
  var words: [String]
  /// The name as it is written.
  var name: String
  /// The unit that the values below it have, and the factor that takes them to its base.
  var unit: MeasureUnit?
  var scale = 1.0

  init(_ name: String) {
    self.name = name
    words = Self.words(of: name)
    for word in words {
      if let scaled = MeasureUnit.scaledCurrencies[word] {
        unit = MeasureUnit(dimension: scaled.dimension, factor: 1)
        scale = scaled.factor
      } else if unit == nil, let known = MeasureUnit.labelUnits[word] {
        unit = known
      }
      if let factor = Scale.labelWords[word] { scale = factor }
    }
    if name.contains("%") { unit = .percent }
    if unit == nil, name.contains("€") { unit = .currency(.eur) }
    if name.contains("T€") { scale = 1000 }
  }

  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in name {
      let startsHump = character.isUppercase && wasLower
      if startsHump || !(character.isLetter || character.isNumber) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if character.isLetter || character.isNumber { word.append(character) }
      wasLower = character.isLowercase || character.isNumber
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
