/// Finds numbers, with sign, scale, unit and currency, in English and German ways of writing.
struct NumberReader {
  let place: Place
  let tokens: ArraySlice<Token>
  let isGerman: Bool

  init(_ place: Place) {
    self.place = place
    tokens = place.tokens
    isGerman = place.document.habits.isGerman
  }

  /// Adds what it finds, and marks the tokens that are used up.
  func read(into numbers: inout [NumberMention], _ taken: inout [Bool]) {
    var index = tokens.startIndex
    let firstNew = numbers.count
    while index < tokens.endIndex {
      guard !taken[index], let core = core(at: index, taken) else {
        index += 1
        continue
      }
      let number = complete(core, taken)
      for token in number.tokens { taken[token] = true }
      numbers.append(number)
      index = max(number.tokens.upperBound, index + 1)
    }
    shareUnits(of: &numbers, from: firstNew)
  }

  /// The digits or words of a number, before anything is known of what stands around them.
  struct Core {
    var tokens: Range<Int>
    /// Value and step of each way to read it.
    var values: [(value: Double, step: Double)]
    var digits: String
    var isInWords = false
    var isPlain = false
    /// What the digits themselves tell of the unit.
    var unit: MeasureUnit?
  }

  /// `14:30`, `2 pm`: minutes of the day.
  private func time(at index: Int) -> Core? {
    guard let hour = Double(tokens[index].text), hour < 25 else { return nil }
    var end = index + 1
    var minutes = 0.0
    if let colon = token(end), colon.isSymbol(":"), colon.isGlued, let next = token(end + 1),
      next.isDigits, next.isGlued, next.text.utf8.count == 2, let value = Double(next.text),
      value < 60
    {
      minutes = value
      end += 2
    }
    var isTime = end > index + 1
    var total = hour * 60 + minutes
    if let half = token(end),
      half.text == "pm" || half.text == "am" && (half.isGlued || isTime || !isGerman)
    {
      if half.text == "pm", hour < 12 { total += 720 }
      end += 1
      isTime = true
    } else if token(end)?.text == "uhr" {
      end += 1
      isTime = true
    }
    guard isTime else { return nil }
    return Core(
      tokens: index..<end, values: [(total, 1)],
      digits: NumberMention.significant(String(Int(total))),
      unit: .clock)
  }

  private func core(at index: Int, _ taken: [Bool]) -> Core? {
    if tokens[index].isDigits { return time(at: index) ?? digits(at: index, taken) }
    guard tokens[index].isWord else { return nil }
    if isGerman, tokens[index].text == "million" || tokens[index].text == "milliarde",
      let before = token(index - 1), before.text.hasPrefix("ein")
    {
      return Core(tokens: index..<index + 1, values: [], digits: "1", isInWords: true)
    }
    guard let words = NumberWords.number(tokens, at: index) else { return nil }
    return Core(
      tokens: index..<index + words.length, values: [(words.value, 1)],
      digits: NumberMention.significant(String(Int(words.value))), isInWords: true)
  }

  /// Digits with separators: `1,234.50`, `1.234,50`, `1 234`, `1'234`.
  private func digits(at index: Int, _ taken: [Bool]) -> Core? {
    var parts = [tokens[index].text]
    var separators: [Unicode.Scalar] = []
    var end = index + 1
    while let next = group(at: end, previous: parts, taken) {
      separators.append(next.separator)
      parts.append(tokens[next.index].text)
      end = next.index + 1
    }
    let values = DigitGroups(parts, separators).values(
      decimalComma: place.document.habits.hasDecimalComma)
    guard !values.isEmpty else { return nil }
    return Core(
      tokens: index..<end, values: values, digits: NumberMention.significant(parts.joined()),
      isPlain: parts.count == 1)
  }

  private func group(at index: Int, previous: [String], _ taken: [Bool]) -> (
    separator: Unicode.Scalar, index: Int
  )? {
    guard let next = token(index), !taken[index] else { return nil }
    if next.isDigits, next.followsNarrowSpace, next.text.utf8.count == 3,
      (previous.last?.utf8.count ?? 4) <= 3
    {
      return (" ", index)
    }
    guard next.kind == .symbol, next.isGlued, let digits = token(index + 1), digits.isDigits,
      digits.isGlued,
      !taken[index + 1]
    else { return nil }
    if next.isSymbol(".") { return (".", index + 1) }
    if next.isSymbol(",") { return (",", index + 1) }
    if Symbol.isApostrophe(next.scalar), digits.text.utf8.count == 3 { return ("'", index + 1) }
    return nil
  }

  func token(_ index: Int) -> Token? {
    index >= tokens.startIndex && index < tokens.endIndex ? tokens[index] : nil
  }

  /// `10 to 20 per cent`, `10–20 €`: the first number has the unit of the second one.
  private func shareUnits(of numbers: inout [NumberMention], from start: Int) {
    guard numbers.count - start > 1 else { return }
    for index in (start + 1..<numbers.count).reversed() {
      (numbers[index - 1], numbers[index]) = sharingScale(numbers[index - 1], numbers[index])
      let (left, right) = (numbers[index - 1], numbers[index])
      guard left.unit == nil, let unit = right.unit,
        left.noun == nil || right.tokens.lowerBound - left.tokens.upperBound == 1,
        right.tokens.lowerBound - left.tokens.upperBound == 1,
        let link = token(left.tokens.upperBound), link.isDash || rangeLinks.contains(link.text)
      else { continue }
      numbers[index - 1].noun = nil
      numbers[index - 1].isBare = false
      let factor = unit.factor * (right.scale ?? 1)
      numbers[index - 1].readings =
        left.readings.map {
          NumberMention.Reading(value: $0.value * factor, step: $0.step * factor, unit: unit)
        } + left.readings.map { NumberMention.Reading(value: $0.value, step: $0.step, unit: unit) }
    }
  }
}

extension NumberReader {
  /// `€740–760 million`: the scale stands behind, the currency in front.
  private func sharingScale(_ left: NumberMention, _ right: NumberMention) -> (
    NumberMention, NumberMention
  ) {
    guard let unit = left.unit, unit.isCurrency, right.unit == nil || right.unit == unit,
      let scale = right.scale, scale > 1, left.scale ?? 1 == 1,
      right.tokens.lowerBound - left.tokens.upperBound == 1,
      let link = token(left.tokens.upperBound), link.isDash || rangeLinks.contains(link.text)
    else { return (left, right) }
    var (first, second) = (left, right)
    first.readings.insert(
      NumberMention.Reading(
        value: left.first.value * scale, step: left.first.step * scale, unit: unit), at: 0)
    second.readings = right.readings.map {
      NumberMention.Reading(value: $0.value, step: $0.step, unit: unit)
    }
    return (first, second)
  }
}

private let rangeLinks: Set = ["to", "and", "bis", "und", "or", "oder"]

extension NumberMention {
  /// Digits without zeros at the ends.
  static func significant(_ digits: String) -> String {
    let all = Array(digits.utf8.filter(\.isDigit))
    guard let first = all.firstIndex(where: { $0 != 0x30 }),
      let last = all.lastIndex(where: { $0 != 0x30 })
    else { return "0" }
    return String(decoding: all[first...last], as: UTF8.self)
  }
}
