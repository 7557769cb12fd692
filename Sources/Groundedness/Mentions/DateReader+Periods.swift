extension DateReader {
  func period(at index: Int) -> Found? {
    let word = tokens[index].text
    var next = index + 1
    var date = PartialDate()
    if word.utf8.count == 2, let number = word.utf8.last.map({ Int($0) - 0x30 }),
      word.first == "q" && (1...4).contains(number) || word.first == "h" && (1...2).contains(number)
    {
      if word.first == "q" { date.quarter = number } else { date.half = number }
    } else if let number = ordinalNumber(at: index, &next), let noun = token(next) {
      switch noun.text {
      case "quarter", "quartal", "quartals": date.quarter = (1...4).contains(number) ? number : nil
      case "half", "halbjahr", "halbjahres": date.half = (1...2).contains(number) ? number : nil
      default: return nil
      }
      next += 1
      guard date.quarter != nil || date.half != nil else { return nil }
      // `the first half of the claims` is no date.
      if noun.text == "half" {
        var behind = next
        if token(behind)?.text == "of" { behind += 1 }
        guard token(behind).flatMap(yearValue) != nil else { return nil }
      }
    } else {
      return nil
    }
    if let link = token(next), link.isSymbol("/") || link.isDash || link.isSymbol("-") {
      if let number = token(next + 1), let year = yearValue(number) {
        date.year = year
        return Found(date, index..<next + 2)
      }
    }
    if token(next)?.text == "of" || token(next)?.text == "des", token(next + 1)?.text == "jahres" {
      next += 1
    }
    let (year, end) = trailingYear(at: next)
    date.year = year
    return Found(date, index..<(year == nil ? min(next, tokens.endIndex) : end))
  }

  func ordinalNumber(at index: Int, _ next: inout Int) -> Int? {
    if let number = ordinals[tokens[index].text] { return number }
    guard tokens[index].isDigits, tokens[index].text.utf8.count == 1, let mark = token(index + 1),
      mark.isGlued, mark.isSymbol(".") || ordinalEnds.contains(mark.text)
    else { return nil }
    next = index + 2
    return Int(tokens[index].text)
  }

  /// A year by itself, unless it counts or costs something.
  func year(at index: Int) -> Found? {
    guard let year = yearValue(tokens[index]), !isDecimal(index) else { return nil }
    if let before = token(index - 1), before.kind == .symbol,
      MeasureUnit.symbol(before.scalar) != nil
    {
      return nil
    }
    if let next = token(index + 1) {
      let isUnit =
        next.kind == .symbol ? MeasureUnit.symbol(next.scalar) != nil : isMeasure(next.text)
      if isUnit { return nil }
    }
    if let before = token(index - 1), MeasureUnit.words[before.text]?.isCurrency ?? false {
      return nil
    }
    return Found(PartialDate(year: year), index..<index + 1)
  }

  func isMeasure(_ word: String) -> Bool {
    MeasureUnit.words[word] != nil && word != "in" || Scale.factor(word, isGerman: false) != nil
  }
}

private let ordinals: [String: Int] = [
  "first": 1, "second": 2, "third": 3, "fourth": 4, "erste": 1, "ersten": 1, "erstes": 1,
  "zweite": 2,
  "zweiten": 2, "zweites": 2, "dritte": 3, "dritten": 3, "drittes": 3, "vierte": 4, "vierten": 4,
  "viertes": 4,
]
