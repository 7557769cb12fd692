/// A cell of a table, and what is known of its neighbours: what an error in it is made from.
public struct PlantedCell: Sendable, Hashable {
  /// What the cell says, as the table writes it: `1850.00`, `2026-05-03`, `HL-12345678-2`.
  public var value: String
  /// What the column says in all rows of the table.
  public var column: [String]
  /// True values of the column that are shown beside the sentence: an error never equals one of them.
  public var shown: Set<String>

  /// A cell.
  public init(value: String, column: [String], shown: Set<String>) {
    self.value = value
    self.column = column
    self.shown = shown
  }

  /// Whether a value may stand there as an error: it is none that is true of something shown.
  func allows(_ wrong: String) -> Bool {
    !wrong.isEmpty && wrong != value && !shown.contains(wrong)
  }
}

/// A wrong value, and how it was made.
public struct PlantedValue: Sendable, Hashable {
  /// What the cell says instead.
  public var text: String
  /// How that was made.
  public var variation: PlantedError.Variation

  init(_ text: String, _ variation: PlantedError.Variation) {
    self.text = text
    self.variation = variation
  }
}

/// A way to make a cell say something wrong.
///
/// The wrong value has the shape of the right one, so that neither length nor style tells them apart.
protocol CellOperator: Sendable {
  /// A wrong value; `nil` if the cell allows none of this kind.
  func plant(in cell: PlantedCell, _ random: inout SeededGenerator) -> PlantedValue?
}

extension PlantedError {
  /// A wrong value for a cell.
  ///
  /// - Parameters:
  ///   - cell: the cell.
  ///   - random: where chance comes from.
  /// - Returns: `nil` if an error of this kind is not made from a cell, or not from this one.
  public func plant(in cell: PlantedCell, _ random: inout SeededGenerator) -> PlantedValue? {
    var operators = random.shuffled(cellOperators)
    while let next = operators.popLast() {
      if let wrong = next.plant(in: cell, &random) { return wrong }
    }
    return nil
  }

  private var cellOperators: [any CellOperator] {
    switch self {
    case .wrongNumber: [SwappedDigits(), OtherRow(), OtherUnit(), OtherPeriod()]
    case .wrongDate: [OtherPeriod(), OtherRow()]
    case .wrongName: [OtherRow()]
    case .hallucinatedCitation: [NearMiss()]
    case .stalePolicy: [OlderValue()]
    case .formatBreak, .leakedData, .overconfidentClaim, .alteredQuotation: []
    }
  }
}
