/// Finds dates: `2026-05-03`, `3 May 2026`, `May 3`, `3. Mai`, `03.05.2026`, `Q2 2026`, `2026`.
struct DateReader {
  private let place: Place
  private let tokens: ArraySlice<Token>

  init(_ place: Place) {
    self.place = place
    tokens = place.tokens
  }

  /// A date and the tokens that it takes.
  struct Found {
    var readings: [PartialDate]
    var tokens: Range<Int>

    init(_ reading: PartialDate, _ tokens: Range<Int>) {
      readings = [reading]
      self.tokens = tokens
    }

    init(_ readings: [PartialDate], _ tokens: Range<Int>) {
      self.readings = readings
      self.tokens = tokens
    }
  }

  /// Adds what it finds, and marks the tokens that are used up.
  func read(into dates: inout [DateMention], _ taken: inout [Bool]) {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      guard !taken[index], let found = date(at: index, taken), isFree(found.tokens, taken) else {
        index += 1
        continue
      }
      for date in spread(found) where isFree(date.tokens, taken) {
        for token in date.tokens { taken[token] = true }
        dates.append(
          DateMention(
            range: tokens[date.tokens.lowerBound].start..<tokens[date.tokens.upperBound - 1].end,
            tokens: date.tokens, readings: date.readings, passage: place.passage, cell: place.cell))
      }
      index = found.tokens.upperBound
    }
  }

  private func isFree(_ range: Range<Int>, _ taken: [Bool]) -> Bool { !range.contains { taken[$0] } }

  private func date(at index: Int, _ taken: [Bool]) -> Found? {
    let token = tokens[index]
    if token.isDigits {
      if index > tokens.startIndex, token.isGlued, continuesNumber(tokens[index - 1]) { return nil }
      return numeric(at: index) ?? dayMonth(at: index) ?? period(at: index) ?? year(at: index)
    }
    guard token.isWord else { return nil }
    return monthFirst(at: index) ?? period(at: index)
  }

  private func continuesNumber(_ token: Token) -> Bool {
    token.isSymbol(".") || token.isSymbol(",")
  }

  // MARK: In digits

  private func numeric(at index: Int) -> Found? {
    guard let link = token(index + 1), link.kind == .symbol, link.isGlued,
      link.isDash || link.isSymbol("/") || link.isSymbol("."),
      let second = token(index + 2), second.isDigits, second.text.utf8.count <= 2,
      second.isGlued || link.isSymbol("."), let a = Int(tokens[index].text), let b = Int(second.text),
      tokens[index].text.utf8.count <= 4
    else { return nil }
    let isSame = token(index + 3).map { same($0, link) && $0.isGlued } ?? false
    if tokens[index].text.utf8.count == 4 {
      guard second.isGlued, (1900...2099).contains(a) else { return nil }
      if isSame, let third = token(index + 4), third.isDigits, third.isGlued, let c = Int(third.text) {
        return valid([PartialDate(year: a, month: b, day: c)], index..<index + 5)
      }
      guard second.text.utf8.count == 2, !link.isSymbol("."), !isSame else { return nil }
      return valid([PartialDate(year: a, month: b)], index..<index + 3)
    }
    guard tokens[index].text.utf8.count <= 2 else { return nil }
    if isSame, let third = token(index + 4), third.isDigits, third.isGlued || link.isSymbol("."),
      let c = Int(third.text), third.text.utf8.count == 4 || (third.text.utf8.count == 2 && third.isGlued)
    {
      let year = c < 100 ? 2000 + c : c
      let dayFirst = PartialDate(year: year, month: b, day: a)
      let readings = link.isSymbol(".") ? [dayFirst] : [dayFirst, PartialDate(year: year, month: a, day: b)]
      return valid(readings, index..<index + 5)
    }
    // `03.05.` and `3.5.`
    if isSame, link.isSymbol("."), second.isGlued {
      return valid([PartialDate(month: b, day: a)], index..<index + 4)
    }
    return nil
  }

  private func same(_ token: Token, _ link: Token) -> Bool {
    token.kind == .symbol && (token.scalar == link.scalar || token.isDash && link.isDash)
  }

  private func valid(_ readings: [PartialDate], _ range: Range<Int>) -> Found? {
    let valid = readings.filter(\.isValid)
    return valid.isEmpty ? nil : Found(valid, range)
  }

  // MARK: With the name of a month

  /// `3 May 2026`, `3rd of May`, `3. Mai`
  private func dayMonth(at index: Int) -> Found? {
    guard let day = Int(tokens[index].text), (1...31).contains(day) else { return nil }
    var next = index + 1
    if let mark = token(next), mark.isGlued, mark.isSymbol(".") || ordinalEnds.contains(mark.text) { next += 1 }
    if token(next)?.text == "of" { next += 1 }
    guard let name = token(next), name.isWord, let month = Month.named(name.text),
      name.isCapitalised || name.text.count > 3
    else { return nil }
    next += 1
    let (year, end) = trailingYear(at: next)
    return valid([PartialDate(year: year, month: month, day: day)], index..<end)
  }

  /// `May 3, 2026`, `May 2026`, `in May`
  private func monthFirst(at index: Int) -> Found? {
    guard let month = Month.named(tokens[index].text), tokens[index].isCapitalised else { return nil }
    var next = index + 1
    if let dot = token(next), dot.isSymbol("."), dot.isGlued, tokens[index].text.count <= 4 { next += 1 }
    if !place.document.habits.isGerman, let number = token(next), number.isDigits, number.text.utf8.count <= 2, let day = Int(number.text),
      (1...31).contains(day), !isDecimal(next)
    {
      var end = next + 1
      if let mark = token(end), mark.isGlued, ordinalEnds.contains(mark.text) { end += 1 }
      let (year, behind) = trailingYear(at: end)
      return valid([PartialDate(year: year, month: month, day: day)], index..<behind)
    }
    let (year, end) = trailingYear(at: next)
    if year == nil, Month.isAmbiguous(tokens[index].text) {
      guard index > tokens.startIndex, monthLeads.contains(tokens[index - 1].text) else { return nil }
    }
    if year == nil { return Found(PartialDate(month: month), index..<index + 1) }
    return Found(PartialDate(year: year, month: month), index..<end)
  }

  /// Whether a number has more digits behind a separator, or is the first part of something longer.
  private func isDecimal(_ index: Int) -> Bool {
    guard let link = token(index + 1), link.isGlued, let next = token(index + 2), next.isGlued else {
      return false
    }
    return next.isDigits && (link.isSymbol(".") || link.isSymbol(",") || link.isSymbol(":"))
  }

  private func trailingYear(at index: Int) -> (year: Int?, end: Int) {
    var next = index
    if let comma = token(next), comma.isSymbol(",") { next += 1 }
    if let of = token(next), of.text == "of" { next += 1 }
    guard let number = token(next), let year = yearValue(number), !isDecimal(next) else {
      return (nil, index)
    }
    return (year, next + 1)
  }

  private func yearValue(_ token: Token) -> Int? {
    guard token.isDigits, token.text.utf8.count == 4, let year = Int(token.text),
      (1900...2099).contains(year)
    else { return nil }
    return year
  }

  // MARK: Quarters, halves, years

  private func period(at index: Int) -> Found? {
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
    if token(next)?.text == "of" || token(next)?.text == "des", token(next + 1)?.text == "jahres" { next += 1 }
    let (year, end) = trailingYear(at: next)
    date.year = year
    return Found(date, index..<(year == nil ? min(next, tokens.endIndex) : end))
  }

  private func ordinalNumber(at index: Int, _ next: inout Int) -> Int? {
    if let number = ordinals[tokens[index].text] { return number }
    guard tokens[index].isDigits, tokens[index].text.utf8.count == 1, let mark = token(index + 1),
      mark.isGlued, mark.isSymbol(".") || ordinalEnds.contains(mark.text)
    else { return nil }
    next = index + 2
    return Int(tokens[index].text)
  }

  /// A year by itself, unless it counts or costs something.
  private func year(at index: Int) -> Found? {
    guard let year = yearValue(tokens[index]), !isDecimal(index) else { return nil }
    if let before = token(index - 1), before.kind == .symbol, MeasureUnit.symbol(before.scalar) != nil {
      return nil
    }
    if let next = token(index + 1) {
      let isUnit = next.kind == .symbol ? MeasureUnit.symbol(next.scalar) != nil : isMeasure(next.text)
      if isUnit { return nil }
    }
    if let before = token(index - 1), MeasureUnit.words[before.text]?.isCurrency ?? false { return nil }
    return Found(PartialDate(year: year), index..<index + 1)
  }

  private func isMeasure(_ word: String) -> Bool {
    MeasureUnit.words[word] != nil && word != "in" || Scale.factor(word, isGerman: false) != nil
  }

  // MARK: Ranges

  /// `3–5 May 2026`, `3. bis 5. Mai`: the first day shares what the second one says.
  private func spread(_ found: Found) -> [Found] {
    let first = found.tokens.lowerBound
    guard let date = found.readings.first, let own = date.day, date.month != nil,
      tokens[first].isDigits, let link = token(first - 1),
      link.isDash || rangeWords.contains(link.text)
    else { return [found] }
    let hasDot = token(first - 2)?.isSymbol(".") ?? false
    let index = first - (hasDot ? 3 : 2)
    guard let number = token(index), number.isDigits, let day = Int(number.text),
      number.text.utf8.count <= 2, (1..<own).contains(day)
    else { return [found] }
    var earlier = date
    earlier.day = day
    return [Found(earlier, index..<index + (hasDot ? 2 : 1)), found]
  }

  private func token(_ index: Int) -> Token? {
    index >= tokens.startIndex && index < tokens.endIndex ? tokens[index] : nil
  }
}

private let ordinalEnds: Set = ["st", "nd", "rd", "th"]
private let rangeWords: Set = ["to", "bis", "and", "und", "until"]
private let monthLeads: Set = [
  "in", "of", "since", "until", "by", "during", "early", "late", "mid", "end", "from", "to", "through",
  "im", "seit", "bis", "ab", "mitte", "anfang", "ende", "and", "und", "between", "zwischen", "last", "next",
  "this", "for", "vom", "der", "dem", "den", "des", "monats", "monat", "month", "on", "before", "after",
]
private let ordinals: [String: Int] = [
  "first": 1, "second": 2, "third": 3, "fourth": 4, "erste": 1, "ersten": 1, "erstes": 1, "zweite": 2,
  "zweiten": 2, "zweites": 2, "dritte": 3, "dritten": 3, "drittes": 3, "vierte": 4, "vierten": 4,
  "viertes": 4,
]
