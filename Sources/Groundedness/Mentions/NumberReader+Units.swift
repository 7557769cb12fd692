extension NumberReader {
  func readScale(_ end: inout Int, _ factors: inout [Double], hasDecimals: Bool) -> Bool {
    guard let word = token(end), word.isWord else { return false }
    if let factor = Scale.factor(word.text, isGerman: isGerman) {
      end += 1
      if let dot = token(end), dot.isSymbol("."), dot.isGlued, word.text.count <= 4 { end += 1 }
      factors = [factor]
      return true
    }
    guard word.isGlued, let factor = Scale.gluedFactor(word.text) else { return false }
    // Right behind the digits: thousand, million, billion.
    guard !(word.text == "t") else { return false }
    end += 1
    factors = word.text == "m" ? [factor, 1] : [factor]
    return true
  }

  func readUnitBehind(_ end: inout Int, _ core: Core) -> MeasureUnit? {
    guard let next = token(end) else { return nil }
    if next.kind == .symbol {
      if let unit = MeasureUnit.symbol(next.scalar) {
        end += 1
        return unit
      }
      // `30-day notice`
      if next.isDash, next.isGlued, let word = token(end + 1), word.isGlued,
        let unit = MeasureUnit.words[word.text], !unit.isCurrency
      {
        end += 2
        return unit
      }
      if next.scalar == 0xB0, let letter = token(end + 1), letter.text == "c" || letter.text == "f"
      {
        end += 2
        return MeasureUnit(dimension: .temperature, factor: 1)
      }
      return nil
    }
    if let special = specialUnit(next, &end, core) { return special }
    if next.text == "m", next.isGlued == false || core.isPlain == false,
      next.letterCase != .lower
    {
      return nil
    }
    if let scaled = MeasureUnit.scaledCurrencies[next.text] {
      end += 1
      return scaled
    }
    if let unit = MeasureUnit.words[next.text] {
      end += 1
      return unit
    }
    // `14 calendar days`, `three working days`
    if let word = token(end + 1), word.isWord, next.letterCase == .lower,
      !linkWords.contains(next.text),
      let unit = MeasureUnit.words[word.text], unit.dimension == .time || unit.dimension == .months
    {
      end += 2
      return unit
    }
    return nil
  }

  func specialUnit(_ next: Token, _ end: inout Int, _ core: Core) -> MeasureUnit? {
    switch next.text {
    case "per":
      guard let word = token(end + 1), word.text == "cent" || word.text == "mille" else {
        return nil
      }
      end += 2
      return word.text == "cent" ? .percent : MeasureUnit(dimension: .perMille, factor: 1)
    case "percentage":
      guard let word = token(end + 1), word.text == "points" || word.text == "point" else {
        return nil
      }
      end += 2
      return MeasureUnit(dimension: .percentagePoint, factor: 1)
    case "basis":
      guard token(end + 1)?.text == "points" else { return nil }
      end += 2
      return MeasureUnit(dimension: .basisPoint, factor: 1)
    case "us":
      guard let sign = token(end + 1),
        sign.isSymbol("$") || sign.text == "dollars" || sign.text == "dollar"
      else { return nil }
      end += 2
      return .currency(.usd)
    case "st", "nd", "rd", "th":
      guard next.isGlued else { return nil }
      end += 1
      return .ordinal
    default: return nil
    }
  }

  func readCurrencyBefore(_ start: inout Int, _ factors: inout [Double]) -> MeasureUnit? {
    guard let before = token(start - 1) else { return nil }
    if before.kind == .symbol, let unit = MeasureUnit.symbol(before.scalar), unit.isCurrency {
      start -= 1
      if let word = token(start - 1), word.isGlued || tokens[start].isGlued {
        if word.text == "us" { start -= 1 }
        if word.text == "t" {
          start -= 1
          factors = factors.map { $0 * 1000 }
        }
      }
      return unit
    }
    guard before.isWord else { return nil }
    if let scaled = MeasureUnit.scaledCurrencies[before.text] {
      start -= 1
      return scaled
    }
    guard let unit = MeasureUnit.words[before.text], unit.isCurrency, before.text.utf8.count == 3,
      before.letterCase == .upper
    else { return nil }
    start -= 1
    return unit
  }
}
