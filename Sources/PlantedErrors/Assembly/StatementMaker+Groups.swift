extension StatementMaker {
  private func rows(ofRegion region: String) -> [Int] {
    records.indices.filter { records[$0].region == region }
  }

  mutating func total(_ error: PlantedError?) -> Statement? {
    let region = records[row()].region
    let rows = rows(ofRegion: region)
    var cents = rows.reduce(0) { $0 + records[$1].amount.cents }
    var variation: PlantedError.Variation?
    if error == .wrongNumber {
      guard rows.count > 2, let last = rows.last else { return nil }
      // As it was before the last claim came in.
      cents -= records[last].amount.cents
      variation = .staleTotal
    }
    let shown = Money(cents: cents).written(language, exactly: error != nil, &random)
    return finished(
      pick(phrasings.total),
      ["region": Slot(region), "total": Slot(shown, .number, isPlanted: error != nil)], error,
      variation, rows.map { evidence($0, .amount) })
  }

  mutating func count(_ error: PlantedError?) -> Statement? {
    let region = records[row()].region
    let rows = rows(ofRegion: region)
    guard rows.count > 1 else { return error == nil ? amount(nil) : nil }
    var number = rows.count
    var variation: PlantedError.Variation?
    if error == .wrongNumber {
      number += random.pick([-1, 1, 2, 3], or: 1)
      guard number > 1, number != records.count else { return nil }
      variation = .staleTotal
    }
    let shown = written(number)
    return finished(
      pick(phrasings.count),
      ["region": Slot(region), "count": Slot(shown, .number, isPlanted: error != nil)], error,
      variation, rows.map { evidence($0, .region) })
  }

  mutating func month(_ error: PlantedError?) -> Statement? {
    let month = records[row()].opened.month
    let rows = records.indices.filter { records[$0].opened.month == month }
    guard rows.count > 1, error == nil else { return error == nil ? date(nil) : nil }
    return finished(
      pick(phrasings.month),
      [
        "month": Slot(Day.months(language)[month - 1], .date),
        "count": Slot(written(rows.count), .number),
      ], nil, nil, rows.map { evidence($0, .opened) })
  }

  private mutating func written(_ number: Int) -> String {
    let words = language == .english ? Words.english : Words.german
    guard random.oneIn(2), let word = words[number] else { return String(number) }
    return word
  }
}
