/// A sentence that says in what scale a table has its numbers: `all figures in EUR million`.
enum ScaleNote {
  /// The factor that a note among the tokens tells; `nil` without a note.
  static func factor(in tokens: [Token], isGerman: Bool) -> Double? {
    for index in tokens.indices where tokens[index].text == "in" {
      var next = index + 1
      if next < tokens.count, isCurrency(tokens[next]) { next += 1 }
      guard next < tokens.count else { return nil }
      if let scaled = MeasureUnit.scaledCurrencies[tokens[next].text] { return scaled.factor }
      guard tokens[next].isWord, let factor = Scale.labelWords[tokens[next].text] else { continue }
      // `in million` alone says little; a currency stands before or behind.
      let behind = tokens[(next + 1)...].prefix(3)
      if next > index + 1 || behind.contains(where: isCurrency) { return factor }
    }
    return nil
  }

  private static func isCurrency(_ token: Token) -> Bool {
    if token.kind == .symbol { return MeasureUnit.symbol(token.scalar)?.isCurrency ?? false }
    return MeasureUnit.words[token.text]?.isCurrency ?? false
  }
}
