/// A value that follows from values of a source.
struct ComputedValue {
  var value: Double
  var unit: MeasureUnit?
  var computation: Computation
  var evidence: [Evidence]
}

extension OutputCheck {
  /// How a number follows from the sources; `nil` if it does not, as far as is looked.
  ///
  /// Chance agreement would hide errors, so a word must call for each computation: `total`,
  /// `average`, `more than`.
  func computed(_ number: NumberMention) -> ComputedValue? {
    let cues = cues(of: number)
    return fromTables(number, cues, namedOnly: false) ?? fromPairs(number, cues)
  }

  /// The number of rows, the sum or the mean that a sentence asks for by naming values of a column.
  func named(_ number: NumberMention) -> ComputedValue? {
    fromTables(number, cues(of: number), namedOnly: true)
  }

  private func cues(of number: NumberMention) -> Cues {
    let label = output.cells[number.cell].label.map { output.labels[$0] }
    // The words near the number: a text without full stops is one long sentence.
    let passage = output.passages[number.passage].tokens
    let near = (number.tokens.lowerBound - 60..<number.tokens.upperBound + 60).clamped(to: passage)
    return Cues(output.tokens[near], label: label)
  }

  /// Whether a number says a value, as exactly as it is written.
  func agrees(_ number: NumberMention, _ value: Double, _ unit: MeasureUnit?) -> Bool {
    number.readings.contains { reading in
      if let own = reading.unit, let unit, own.dimension != unit.dimension { return false }
      let slack =
        number.isApproximate
        ? min(number.roundStep(of: reading), 0.1 * abs(value))
        : 0.5 * reading.step * (1 + 1e-6) + abs(value) * 1e-9
      return abs(reading.value - value) <= slack
    }
  }

  // MARK: Sums, counts and means of columns

  private func fromTables(_ number: NumberMention, _ cues: Cues, namedOnly: Bool) -> ComputedValue?
  {
    for group in rowGroups where group.isNamed || !namedOnly {
      if let value = count(group, number, cues) { return value }
      for sum in group.sums where sum.count > 1 {
        if let value = fold(sum, of: group, number, cues) { return value }
      }
    }
    return nil
  }

  private func count(_ group: RowGroup, _ number: NumberMention, _ cues: Cues) -> ComputedValue? {
    let all = index.tables[group.table].rows.count
    if number.unit?.dimension == .percent, !group.isWhole, cues.share {
      let share = Double(group.count) / Double(all) * 100
      guard agrees(number, share, .percent) else { return nil }
      return ComputedValue(
        value: share, unit: .percent, computation: .share(String(group.count), of: String(all)),
        evidence: examples(of: group))
    }
    guard number.unit == nil, group.count > 0, agrees(number, Double(group.count), nil) else {
      return nil
    }
    return ComputedValue(
      value: Double(group.count), computation: .count(group.count), evidence: examples(of: group))
  }

  private func examples(of group: RowGroup) -> [Evidence] {
    let document = index.tables[group.table].document
    return group.examples.map { index.evidence(ofPlace: place(document, $0)) }
  }

  private func fold(_ sum: RowGroup.Sum, of group: RowGroup, _ number: NumberMention, _ cues: Cues)
    -> ComputedValue?
  {
    let facts = index.tables[group.table]
    let column = facts.columns[sum.column]
    let field = index.documents[facts.document].labels[column.label].name
    func result(_ value: Double, _ computation: Computation) -> ComputedValue? {
      guard agrees(number, value, column.unit) else { return nil }
      let evidence = [sum.first, sum.last].map {
        Evidence(source: facts.document, range: self.number(facts.document, $0).range)
      }
      return ComputedValue(
        value: value, unit: column.unit, computation: computation, evidence: evidence)
    }
    if cues.sum, let sum = result(sum.value, .sum(of: sum.count, field: field)) { return sum }
    guard cues.mean else { return nil }
    return result(sum.value / Double(sum.count), .mean(of: sum.count, field: field))
  }

  /// What the rows that a sentence names add up to, where it says that it adds them up and the
  /// output's number is another.
  func wrongResult(_ number: NumberMention) -> (Claim.Status, Reason, [Evidence])? {
    let cues = cues(of: number)
    for group in rowGroups where group.isNamed && group.count > 0 && !group.isWhole {
      let isCount = number.noun != nil || number.isInWords
      if number.unit == nil, isCount, number.first.value == number.first.value.rounded() {
        return (
          .contradicted, .wrongResult(.count(group.count), source: String(group.count)),
          examples(of: group)
        )
      }
      guard cues.sum, number.unit?.isCurrency ?? false else { continue }
      let facts = index.tables[group.table]
      let sums = group.sums.filter { $0.count > 0 && !facts.columns[$0.column].holdsRecords }
      guard sums.count == 1, let sum = sums.first else { continue }
      let label = index.documents[facts.document].labels[facts.columns[sum.column].label]
      let computation = Computation.sum(of: sum.count, field: label.name)
      return (
        .contradicted, .wrongResult(computation, source: DecimalText.of(sum.value)),
        examples(of: group)
      )
    }
    return nil
  }
}
