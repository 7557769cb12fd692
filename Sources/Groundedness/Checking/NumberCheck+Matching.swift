/// A number of a source that may bear out a number of the output.
struct NumberMatch {
  enum Kind { case exact, rounded, wrongUnit }
  var kind: Kind
  var document: Int
  var mention: Int
  var reading: Int
  var place: Int
  var score: Double
}

extension OutputCheck {
  /// The number of a source.
  func number(_ document: Int, _ mention: Int) -> NumberMention {
    index.mentions[document].numbers[mention]
  }

  /// Everything in the sources that has the number's value, the best fitting first.
  func matches(of number: NumberMention) -> [NumberMatch] {
    var matches: [NumberMatch] = []
    for reading in number.readings {
      let slack = tolerance(of: reading, number)
      let range = (reading.value - slack)...(reading.value + slack)
      for entry in index.numbers.entries(in: range) { add(entry, reading, number, to: &matches) }
      if let unit = reading.unit, !unit.isCurrency, unit.factor != 1 {
        // The same figure in another unit.
        let plain = reading.value / unit.factor
        for entry in index.numbers.entries(in: close(to: plain)) {
          add(entry, reading, number, to: &matches)
        }
      }
    }
    return matches.sorted {
      ($0.rank, -$0.score, $0.document, $0.mention) < ($1.rank, -$1.score, $1.document, $1.mention)
    }
  }

  private func close(to value: Double) -> ClosedRange<Double> {
    let slack = abs(value) * 1e-9 + 1e-9
    return (value - slack)...(value + slack)
  }

  /// How far a source's value may be from a number that rounds it.
  private func tolerance(of reading: NumberMention.Reading, _ number: NumberMention) -> Double {
    let exact = abs(reading.value) * 1e-9 + 1e-9
    guard number.isApproximate else { return max(exact, 0.5 * reading.step * (1 + 1e-6)) }
    return max(exact, min(number.roundStep(of: reading), 0.1 * abs(reading.value)))
  }

  private func add(
    _ entry: NumberIndex.Entry, _ reading: NumberMention.Reading, _ number: NumberMention,
    to matches: inout [NumberMatch]
  ) {
    let (document, mention) = (Int(entry.document), Int(entry.mention))
    let source = self.number(document, mention)
    let theirs = source.readings[Int(entry.reading)]
    let place = self.place(document, source.passage)
    let difference = abs(theirs.value - reading.value)
    let isExact = difference <= abs(reading.value) * 1e-9 + 1e-9
    var match = NumberMatch(
      kind: isExact ? .exact : .rounded, document: document, mention: mention,
      reading: Int(entry.reading), place: place, score: board.score(ofPlace: place))
    if !fits(reading.unit, theirs.unit, number, source, document) {
      guard let unit = reading.unit, let other = theirs.unit,
        isSameFigure(reading, unit, theirs, other)
      else { return }
      match.kind = .wrongUnit
    } else if !isExact {
      // Only a more precise value can be rounded, and not by much.
      guard theirs.step < reading.step * 0.999 || number.isApproximate else { return }
      guard reading.unit != nil || theirs.unit == nil && number.digits.utf8.count > 2 else {
        return
      }
      let relative = difference / max(abs(theirs.value), 1e-12)
      guard relative <= (number.isApproximate ? 0.1 : 0.05) || match.score > 2 else { return }
    }
    matches.append(match)
  }

  private func isSameFigure(
    _ a: NumberMention.Reading, _ unit: MeasureUnit, _ b: NumberMention.Reading,
    _ other: MeasureUnit
  ) -> Bool {
    let (left, right) = (a.value / unit.factor, b.value / other.factor)
    return abs(left - right) <= abs(left) * 1e-9
  }

  /// Whether a number with one unit can mean one with the other.
  private func fits(
    _ unit: MeasureUnit?, _ other: MeasureUnit?, _ number: NumberMention, _ source: NumberMention,
    _ document: Int
  ) -> Bool {
    let isNamed = index.documents[document].cells[source.cell].label != nil
    guard let unit else {
      guard let other else { return true }
      // Seven claims are not seven per cent.
      let isCount = number.noun != nil && !isNamed && other.dimension != .ordinal
      return other.dimension != .clock && !isCount
    }
    guard let other else {
      // Columns and keys leave units out; prose does so seldom.
      return isNamed || source.noun == nil || unit.dimension == .ordinal
    }
    return unit.dimension == other.dimension
  }
}

extension NumberMatch {
  fileprivate var rank: Int {
    switch kind {
    case .exact: 0
    case .rounded: 1
    case .wrongUnit: 2
    }
  }
}

extension NumberMention {
  /// The size of the last digit that is no zero: what a round number is rounded to.
  func roundStep(of reading: Reading) -> Double {
    var step = reading.step
    guard step > 0, reading.value != 0 else { return step }
    for _ in 0..<18 {
      let tens = reading.value / (step * 10)
      guard abs(tens - tens.rounded()) < 1e-9 else { break }
      step *= 10
    }
    return step
  }
}
