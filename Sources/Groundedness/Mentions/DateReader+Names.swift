extension DateReader {
  /// A day before its month: `3 May 2026`, `3rd of May`, `3. Mai`.
  func dayMonth(at index: Int) -> Found? {
    guard let day = Int(tokens[index].text), (1...31).contains(day) else { return nil }
    var next = index + 1
    if let mark = token(next), mark.isGlued, mark.isSymbol(".") || ordinalEnds.contains(mark.text) {
      next += 1
    }
    if token(next)?.text == "of" { next += 1 }
    guard let name = token(next), name.isWord, let month = Month.named(name.text),
      name.isCapitalised || name.text.count > 3
    else { return nil }
    next += 1
    let (year, end) = trailingYear(at: next)
    return valid([PartialDate(year: year, month: month, day: day)], index..<end)
  }

  /// A month before its day or year: `May 3, 2026`, `May 2026`, `in May`.
  func monthFirst(at index: Int) -> Found? {
    guard let month = Month.named(tokens[index].text), tokens[index].isCapitalised else {
      return nil
    }
    var next = index + 1
    if let dot = token(next), dot.isSymbol("."), dot.isGlued, tokens[index].text.count <= 4 {
      next += 1
    }
    if !place.document.habits.isGerman, let number = token(next), number.isDigits,
      number.text.utf8.count <= 2, let day = Int(number.text),
      (1...31).contains(day), !isDecimal(next)
    {
      var end = next + 1
      if let mark = token(end), mark.isGlued, ordinalEnds.contains(mark.text) { end += 1 }
      let (year, behind) = trailingYear(at: end)
      return valid([PartialDate(year: year, month: month, day: day)], index..<behind)
    }
    let (year, end) = trailingYear(at: next)
    if year == nil, Month.isAmbiguous(tokens[index].text) {
      guard index > tokens.startIndex, monthLeads.contains(tokens[index - 1].text) else {
        return nil
      }
    }
    if year == nil { return Found(PartialDate(month: month), index..<index + 1) }
    return Found(PartialDate(year: year, month: month), index..<end)
  }

  /// Whether a number has more digits behind a separator, or is the first part of something longer.
  func isDecimal(_ index: Int) -> Bool {
    guard let link = token(index + 1), link.isGlued, let next = token(index + 2), next.isGlued
    else {
      return false
    }
    return next.isDigits && (link.isSymbol(".") || link.isSymbol(",") || link.isSymbol(":"))
  }

  func trailingYear(at index: Int) -> (year: Int?, end: Int) {
    var next = index
    if let comma = token(next), comma.isSymbol(",") { next += 1 }
    if let of = token(next), of.text == "of" { next += 1 }
    guard let number = token(next), let year = yearValue(number), !isDecimal(next) else {
      return (nil, index)
    }
    return (year, next + 1)
  }

  func yearValue(_ token: Token) -> Int? {
    guard token.isDigits, token.text.utf8.count == 4, let year = Int(token.text),
      (1900...2099).contains(year)
    else { return nil }
    return year
  }
}

private let monthLeads: Set = [
  "in", "of", "since", "until", "by", "during", "early", "late", "mid", "end", "from", "to",
  "through",
  "im", "seit", "bis", "ab", "mitte", "anfang", "ende", "and", "und", "between", "zwischen", "last",
  "next",
  "this", "for", "vom", "der", "dem", "den", "des", "monats", "monat", "month", "on", "before",
  "after",
]
