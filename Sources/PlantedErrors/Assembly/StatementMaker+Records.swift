extension StatementMaker {
  mutating func amount(_ error: PlantedError?) -> Statement? {
    let row = row()
    var fillings = fillings(row)
    let right = records[row].amount
    var (shown, variation) = (
      right.written(language, exactly: false, &random), PlantedError.Variation?.none
    )
    if error == .wrongNumber {
      guard let wrong = wrongAmount(row) else { return nil }
      (shown, variation) = wrong
    }
    fillings["amount"] = Slot(shown, .number, isPlanted: error != nil)
    return finished(pick(phrasings.amount), fillings, error, variation, [evidence(row, .amount)])
  }

  private mutating func wrongAmount(_ row: Int) -> (String, PlantedError.Variation)? {
    let right = records[row].amount
    let variations: [PlantedError.Variation] = [.transposition, .wrongRow, .wrongUnit]
    switch random.pick(variations, or: .wrongRow) {
    case .transposition:
      guard let cents = transposed(right.cents) else { return nil }
      return (Money(cents: cents).written(language, exactly: true, &random), .transposition)
    case .wrongUnit:
      let currency = random.pick(["$", "£"], or: "$")
      if random.oneIn(2) {
        return (right.written(language, exactly: true, currency: currency, &random), .wrongUnit)
      }
      return (Money(cents: right.cents * 10).written(language, exactly: true, &random), .wrongUnit)
    default:
      let other = random.below(records.count)
      guard other != row, records[other].amount != right else { return nil }
      return (records[other].amount.written(language, exactly: true, &random), .wrongRow)
    }
  }

  /// Two neighbouring digits that differ, swapped; the harder, the further back.
  private mutating func transposed(_ number: Int) -> Int? {
    var digits = Array(String(number).utf8)
    let places = (0..<digits.count - 1).filter {
      digits[$0] != digits[$0 + 1] && digits[$0 + 1] != 0x30
    }
    guard !places.isEmpty else { return nil }
    let third = max(1, places.count / 3)
    let place: Int =
      switch difficulty {
      case .easy: places[random.below(third)]
      case .medium: places[random.below(places.count)]
      case .hard: places[places.count - 1 - random.below(third)]
      }
    digits.swapAt(place, place + 1)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  mutating func date(_ error: PlantedError?) -> Statement? {
    let row = row()
    var fillings = fillings(row)
    var variation: PlantedError.Variation?
    if error == .wrongDate {
      var day = records[row].opened
      let step = difficulty == .hard ? 1 : difficulty == .medium ? 3 : 7
      if random.oneIn(2) {
        day.day = (day.day - 1 + step) % 28 + 1
      } else {
        day.month = day.month % 12 + 1
      }
      variation = .shifted
      fillings["date"] = Slot(day.written(language, &random), .date, isPlanted: true)
    }
    return finished(pick(phrasings.date), fillings, error, variation, [evidence(row, .opened)])
  }

  mutating func name(_ error: PlantedError?) -> Statement? {
    let row = row()
    var fillings = fillings(row)
    let right = records[row].handler
    let surname = right.split(separator: " ").last.map(String.init) ?? right
    var (shown, variation) = (right, PlantedError.Variation?.none)
    if error == .wrongName {
      let names = Names(language)
      if random.oneIn(2) {
        (shown, variation) = (
          random.pick(names.firstNames, or: "") + " " + surname, .otherFirstName
        )
      } else {
        let others = records.map(\.handler).filter { $0 != right }
        guard !others.isEmpty else { return nil }
        (shown, variation) = (random.pick(others.sorted(), or: ""), .otherPerson)
      }
    }
    fillings["name"] = Slot(shown, .name, isPlanted: error != nil)
    return finished(pick(phrasings.name), fillings, error, variation, [evidence(row, .handler)])
  }

  mutating func policy(_ error: PlantedError?) -> Statement? {
    let row = row()
    var fillings = fillings(row)
    var variation: PlantedError.Variation?
    if error == .hallucinatedCitation {
      let near = difficulty != .easy
      variation = near ? .nearMiss : .invented
      let right = records[row].policy
      let wrong =
        near ? changed(right) : "HL-\(10_000_000 + random.below(89_999_999))-\(random.below(10))"
      guard !records.contains(where: { $0.policy == wrong }) else { return nil }
      fillings["policy"] = Slot(wrong, .citation, isPlanted: true)
    }
    return finished(pick(phrasings.policy), fillings, error, variation, [evidence(row, .policy)])
  }

  /// One digit changed.
  mutating func changed(_ key: String) -> String {
    var bytes = Array(key.utf8)
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    guard !digits.isEmpty else { return key }
    let place = digits[random.below(digits.count)]
    bytes[place] = 0x30 + (bytes[place] - 0x30 + 1 + UInt8(random.below(8))) % 10
    return String(decoding: bytes, as: UTF8.self)
  }
}
