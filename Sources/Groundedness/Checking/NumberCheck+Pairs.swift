extension OutputCheck {
  /// A sum, a difference, a share or a change of two values that stand near each other.
  func fromPairs(_ number: NumberMention, _ cues: Cues) -> ComputedValue? {
    guard cues.sum || cues.difference || cues.share else { return nil }
    let values = operands(for: number)
    for (a, first) in values.enumerated() {
      for second in values[(a + 1)...] {
        if let value = combine(first, second, number, cues) ?? combine(second, first, number, cues)
        {
          return value
        }
      }
    }
    if cues.sum, values.count > 2,
      agrees(number, values.reduce(0) { $0 + $1.number.first.value }, values[0].number.unit)
    {
      return ComputedValue(
        value: 0, computation: .sum(of: values.count, field: ""),
        evidence: values.prefix(3).map { Evidence(source: $0.document, range: $0.number.range) })
    }
    return nil
  }

  private typealias Operand = (number: NumberMention, document: Int)

  /// Numbers that the sentence itself names and the sources have; otherwise those of the passage
  /// that fits best.
  private func operands(for number: NumberMention) -> [Operand] {
    var operands: [Operand] = []
    for other in mentions.numbers(of: number.passage) where other.tokens != number.tokens {
      guard let match = matches(of: other).first(where: { $0.kind != .wrongUnit }) else { continue }
      operands.append((self.number(match.document, match.mention), match.document))
      if operands.count == 6 { break }
    }
    if operands.count >= 2 { return operands }
    for (place, score) in board.best(1) where score > 1.5 {
      let document = index.places[place].document
      let range = index.numbers.ofPlace.range(ofPlace: place)
      guard range.count <= 6 else { continue }
      operands += range.map { (self.number(document, $0), document) }
    }
    return Array(operands.prefix(8))
  }

  private func combine(_ first: Operand, _ second: Operand, _ number: NumberMention, _ cues: Cues)
    -> ComputedValue?
  {
    let (a, b) = (first.number.first, second.number.first)
    guard a.unit?.dimension == b.unit?.dimension, b.value != 0,
      number.unit != nil || a.unit == nil
    else { return nil }
    let names = (
      text(first.number.range, ofSource: first.document),
      text(second.number.range, ofSource: second.document)
    )
    let evidence = [first, second].map { Evidence(source: $0.document, range: $0.number.range) }
    func result(_ value: Double, _ unit: MeasureUnit?, _ computation: Computation) -> ComputedValue?
    {
      guard agrees(number, value, unit) else { return nil }
      return ComputedValue(value: value, unit: unit, computation: computation, evidence: evidence)
    }
    if cues.sum, let sum = result(a.value + b.value, a.unit, .total(names.0, names.1)) {
      return sum
    }
    if cues.difference, a.value > b.value {
      var unit = a.unit
      if unit?.dimension == .percent { unit = MeasureUnit(dimension: .percentagePoint, factor: 1) }
      if let difference = result(a.value - b.value, unit, .difference(names.0, names.1)) {
        return difference
      }
    }
    guard number.unit?.dimension == .percent, a.unit?.dimension != .percent else { return nil }
    if cues.difference,
      let change = result(
        abs(a.value - b.value) / abs(b.value) * 100, .percent, .change(from: names.1, to: names.0))
    {
      return change
    }
    if cues.share || cues.difference, a.value <= b.value {
      return result(a.value / b.value * 100, .percent, .share(names.0, of: names.1))
    }
    return nil
  }
}
