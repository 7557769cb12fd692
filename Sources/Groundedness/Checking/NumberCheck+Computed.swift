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
  func computed(_ number: NumberMention, _ query: Query) -> ComputedValue? {
    let cues = Cues(output.tokens[output.passages[number.passage].tokens], label: label(of: number))
    return fromTables(number, cues, query) ?? fromPairs(number, cues)
  }

  /// The number of rows, the sum or the mean that a sentence asks for by naming values of a column.
  func named(_ number: NumberMention, _ query: Query) -> ComputedValue? {
    let cues = Cues(output.tokens[output.passages[number.passage].tokens], label: label(of: number))
    return fromTables(number, cues, query, named: true)
  }

  private func label(of number: NumberMention) -> Label? {
    output.cells[number.cell].label.map { output.labels[$0] }
  }

  private func agrees(_ number: NumberMention, _ value: Double, _ unit: MeasureUnit?) -> Bool {
    number.readings.contains { reading in
      if let own = reading.unit, let unit, own.dimension != unit.dimension { return false }
      let slack = number.isApproximate
        ? min(number.roundStep(of: reading), 0.1 * abs(value)) : 0.5 * reading.step * (1 + 1e-6) + abs(value) * 1e-9
      return abs(reading.value - value) <= slack
    }
  }

  // MARK: Sums, counts and means of columns

  private func fromTables(_ number: NumberMention, _ cues: Cues, _ query: Query, named: Bool? = nil) -> ComputedValue? {
    let own = Set(terms[number.passage])
    for table in index.tables {
      for selection in table.selections(own: own, query: query, in: self, number.passage) {
        if let named, selection.isNamed != named { continue }
        if let value = count(selection.rows, of: table, number, cues) { return value }
        for (column, numbers) in table.numbers.sorted(by: { $0.key < $1.key }) {
          let mentions = selection.rows.compactMap { numbers[$0] }.map { self.number(table.document, $0) }
          guard mentions.count > 1 else { continue }
          if let value = fold(mentions, column, of: table, number, cues) { return value }
        }
      }
    }
    return nil
  }

  /// What the rows that a sentence names add up to, where it says that it adds them up and the
  /// output's number is another.
  func wrongResult(_ number: NumberMention, _ query: Query) -> (Claim.Status, Reason, [Evidence])? {
    let cues = Cues(output.tokens[output.passages[number.passage].tokens], label: label(of: number))
    let own = Set(terms[number.passage])
    for table in index.tables {
      guard let selection = table.selections(own: own, query: query, in: self, number.passage).first,
        selection.isNamed, !selection.rows.isEmpty, selection.rows.count < table.rows.count
      else { continue }
      let rows = selection.rows
      let evidence = rows.prefix(3).map { index.evidence(ofPlace: place(table.document, table.rows[$0])) }
      if number.unit == nil, number.noun != nil || number.isInWords, number.first.value == number.first.value.rounded() {
        return (.contradicted, .wrongResult(.count(rows.count), source: String(rows.count)), evidence)
      }
      guard cues.sum, number.unit?.isCurrency ?? false else { continue }
      let columns = table.numbers.filter { column in
        rows.contains { row in column.value[row].map { !self.number(table.document, $0).isBare } ?? false }
      }
      guard columns.count == 1, let column = columns.first else { continue }
      let mentions = rows.compactMap { column.value[$0] }.map { self.number(table.document, $0) }
      let sum = mentions.reduce(0) { $0 + $1.first.value }
      let label = index.documents[table.document].labels[column.key]
      return (
        .contradicted,
        .wrongResult(.sum(of: mentions.count, field: label.name), source: DecimalText.of(sum)), evidence
      )
    }
    return nil
  }

  private func count(_ rows: [Int], of table: TableFacts, _ number: NumberMention, _ cues: Cues)
    -> ComputedValue?
  {
    let evidence = rows.prefix(3).map { index.evidence(ofPlace: place(table.document, table.rows[$0])) }
    if number.unit?.dimension == .percent, rows.count < table.rows.count, cues.share {
      let share = Double(rows.count) / Double(table.rows.count) * 100
      guard agrees(number, share, .percent) else { return nil }
      return ComputedValue(
        value: share, unit: .percent,
        computation: .share(String(rows.count), of: String(table.rows.count)), evidence: evidence)
    }
    guard number.unit == nil, !rows.isEmpty, agrees(number, Double(rows.count), nil) else { return nil }
    return ComputedValue(
      value: Double(rows.count), computation: .count(rows.count), evidence: evidence)
  }

  private func fold(
    _ mentions: [NumberMention], _ column: Int, of table: TableFacts, _ number: NumberMention,
    _ cues: Cues
  ) -> ComputedValue? {
    let label = index.documents[table.document].labels[column]
    let unit = mentions[0].unit
    let sum = mentions.reduce(0) { $0 + $1.first.value }
    let evidence = [mentions[0], mentions[mentions.count - 1]].map {
      Evidence(source: table.document, range: $0.range)
    }
    if cues.sum, agrees(number, sum, unit) {
      return ComputedValue(
        value: sum, unit: unit, computation: .sum(of: mentions.count, field: label.name),
        evidence: evidence)
    }
    let mean = sum / Double(mentions.count)
    if cues.mean, agrees(number, mean, unit) {
      return ComputedValue(
        value: mean, unit: unit, computation: .mean(of: mentions.count, field: label.name),
        evidence: evidence)
    }
    return nil
  }

  // MARK: Two values

  private func fromPairs(_ number: NumberMention, _ cues: Cues) -> ComputedValue? {
    guard cues.sum || cues.difference || cues.share else { return nil }
    let values = operands(for: number)
    for (a, first) in values.enumerated() {
      for second in values[(a + 1)...] {
        if let value = combine(first, second, number, cues) ?? combine(second, first, number, cues) {
          return value
        }
      }
    }
    if cues.sum, values.count > 2, agrees(number, values.reduce(0) { $0 + $1.number.first.value }, values[0].number.unit) {
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
    guard a.unit?.dimension == b.unit?.dimension, b.value != 0 else { return nil }
    let names = (text(first.number.range, ofSource: first.document), text(second.number.range, ofSource: second.document))
    let evidence = [first, second].map { Evidence(source: $0.document, range: $0.number.range) }
    func result(_ value: Double, _ unit: MeasureUnit?, _ computation: Computation) -> ComputedValue? {
      guard agrees(number, value, unit) else { return nil }
      return ComputedValue(value: value, unit: unit, computation: computation, evidence: evidence)
    }
    if cues.sum, let sum = result(a.value + b.value, a.unit, .total(names.0, names.1)) { return sum }
    if cues.difference, a.value > b.value {
      var unit = a.unit
      if unit?.dimension == .percent { unit = MeasureUnit(dimension: .percentagePoint, factor: 1) }
      if let difference = result(a.value - b.value, unit, .difference(names.0, names.1)) { return difference }
    }
    guard number.unit?.dimension == .percent, a.unit?.dimension != .percent else { return nil }
    if cues.difference, let change = result(
      abs(a.value - b.value) / abs(b.value) * 100, .percent, .change(from: names.1, to: names.0))
    { return change }
    if cues.share || cues.difference, a.value <= b.value {
      return result(a.value / b.value * 100, .percent, .share(names.0, of: names.1))
    }
    return nil
  }
}

/// Words of a sentence that call for a computation.
struct Cues {
  var sum = false
  var mean = false
  var difference = false
  var share = false

  init(_ tokens: ArraySlice<Token>, label: Label?) {
    for word in tokens.lazy.filter(\.isWord).map(\.text) { note(word) }
    for word in label?.words ?? [] { note(word) }
  }

  private mutating func note(_ word: String) {
    if sumWords.contains(word) || word.hasPrefix("gesamt") { sum = true }
    if meanWords.contains(word) || word.hasPrefix("durchschnitt") { mean = true }
    if differenceWords.contains(word) { difference = true }
    if shareWords.contains(word) { share = true }
  }
}

private let sumWords: Set = [
  "total", "totals", "totalled", "totaling", "totalling", "totaled", "sum", "sums", "altogether", "overall",
  "combined", "together", "all", "aggregate", "amount", "amounts", "amounted", "insgesamt", "summe", "summen",
  "zusammen", "alles", "aller", "alle", "belaufen", "summieren", "addieren", "jointly", "both", "beide",
  "beiden", "adding", "summing", "every", "entire", "whole", "gives", "makes", "ergibt", "ergeben", "ganze",
  "ganzen", "gesamte", "gesamten", "macht", "in", "adds", "add", "worth", "volume", "volumen",
]
private let meanWords: Set = ["average", "averaged", "averages", "averaging", "mean", "mittel", "mittelwert", "schnitt", "typical"]
private let differenceWords: Set = [
  "difference", "more", "less", "fewer", "higher", "lower", "increase", "increased", "increases", "decrease",
  "decreased", "rose", "risen", "rise", "fell", "fallen", "fall", "dropped", "drop", "up", "down", "grew",
  "grown", "growth", "decline", "declined", "reduction", "reduced", "saved", "savings", "exceeds", "exceeded",
  "exceed", "above", "below", "remaining", "remains", "left", "gap", "later", "earlier", "longer", "shorter",
  "mehr", "weniger", "höher", "niedriger", "gestiegen", "stieg", "stiegen", "gesunken", "sank", "sanken",
  "anstieg", "rückgang", "zunahme", "abnahme", "differenz", "unterschied", "wuchs", "gewachsen", "wachstum",
  "zurückgegangen", "verbleiben", "verbleibt", "rest", "übersteigt", "unterschreitet", "plus", "minus",
  "zulegte", "net", "netto", "surplus", "shortfall", "erhöht", "erhöhte", "reduziert", "reduzierte", "um", "by",
  "fehlen", "fehlt", "noch", "missing", "leaves", "leave", "leaving", "übrig", "offen", "outstanding",
  "günstiger", "teurer", "cheaper", "dearer", "savings",
]
private let shareWords: Set = [
  "of", "share", "proportion", "percentage", "rate", "ratio", "von", "der", "des", "aller", "anteil", "quote",
  "entspricht", "ausmacht", "ausmachen", "entfallen", "entfällt", "represents", "accounts", "account",
  "accounted", "made",
]
