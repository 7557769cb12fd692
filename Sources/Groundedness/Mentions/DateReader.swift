/// Finds dates: `2026-05-03`, `3 May 2026`, `May 3`, `3. Mai`, `03.05.2026`, `Q2 2026`, `2026`.
struct DateReader {
  let place: Place
  let tokens: ArraySlice<Token>

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

  func isFree(_ range: Range<Int>, _ taken: [Bool]) -> Bool {
    !range.contains { taken[$0] }
  }

  func date(at index: Int, _ taken: [Bool]) -> Found? {
    let token = tokens[index]
    if token.isDigits {
      if index > tokens.startIndex, token.isGlued, continuesNumber(tokens[index - 1]) { return nil }
      return numeric(at: index) ?? dayMonth(at: index) ?? period(at: index) ?? year(at: index)
    }
    guard token.isWord else { return nil }
    return monthFirst(at: index) ?? period(at: index)
  }

  func continuesNumber(_ token: Token) -> Bool {
    token.isSymbol(".") || token.isSymbol(",")
  }

  // MARK: In digits

  func numeric(at index: Int) -> Found? {
    guard let link = token(index + 1), link.kind == .symbol, link.isGlued,
      link.isDash || link.isSymbol("/") || link.isSymbol("."),
      let second = token(index + 2), second.isDigits, second.text.utf8.count <= 2,
      second.isGlued || link.isSymbol("."), let a = Int(tokens[index].text),
      let b = Int(second.text),
      tokens[index].text.utf8.count <= 4
    else { return nil }
    let isSame = token(index + 3).map { same($0, link) && $0.isGlued } ?? false
    if tokens[index].text.utf8.count == 4 {
      guard second.isGlued, (1900...2099).contains(a) else { return nil }
      if isSame, let third = token(index + 4), third.isDigits, third.isGlued,
        let c = Int(third.text)
      {
        return valid([PartialDate(year: a, month: b, day: c)], index..<index + 5)
      }
      guard second.text.utf8.count == 2, !link.isSymbol("."), !isSame else { return nil }
      return valid([PartialDate(year: a, month: b)], index..<index + 3)
    }
    guard tokens[index].text.utf8.count <= 2 else { return nil }
    if isSame, let third = token(index + 4), third.isDigits, third.isGlued || link.isSymbol("."),
      let c = Int(third.text),
      third.text.utf8.count == 4 || (third.text.utf8.count == 2 && third.isGlued)
    {
      let year = c < 100 ? 2000 + c : c
      let dayFirst = PartialDate(year: year, month: b, day: a)
      let readings =
        link.isSymbol(".") ? [dayFirst] : [dayFirst, PartialDate(year: year, month: a, day: b)]
      return valid(readings, index..<index + 5)
    }
    // `03.05.` and `3.5.`
    if isSame, link.isSymbol("."), second.isGlued {
      return valid([PartialDate(month: b, day: a)], index..<index + 4)
    }
    return nil
  }

  func same(_ token: Token, _ link: Token) -> Bool {
    token.kind == .symbol && (token.scalar == link.scalar || token.isDash && link.isDash)
  }

  func valid(_ readings: [PartialDate], _ range: Range<Int>) -> Found? {
    let valid = readings.filter(\.isValid)
    return valid.isEmpty ? nil : Found(valid, range)
  }

  // MARK: Ranges

  /// `3–5 May 2026`, `3. bis 5. Mai`: the first day shares what the second one says.
  func spread(_ found: Found) -> [Found] {
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

  func token(_ index: Int) -> Token? {
    index >= tokens.startIndex && index < tokens.endIndex ? tokens[index] : nil
  }
}

/// What makes an English number an ordinal.
let ordinalEnds: Set = ["st", "nd", "rd", "th"]
private let rangeWords: Set = ["to", "bis", "and", "und", "until"]
