/// A reason to expect a blow-up, found in a pattern's automaton.
struct Ambiguity {
  /// How the number of ways grows with the text.
  let kind: BlowUp.Kind
  /// The loops that compete, as positions.
  let positions: [Int]
  /// Ways into the loops, and words that all of them match again and again.
  let pumps: [Pump]

  /// A word that leads to a loop, and one that stays in it.
  struct Pump {
    /// Symbols from the start of a match.
    let prefix: [Int]
    /// Symbols that are repeated.
    let word: [Int]
    /// The position that the repeats lead to.
    let position: Int
  }
}

/// Counts the work of an analysis, so that it ends for every pattern.
struct WorkBudget {
  private(set) var steps: Int

  init(steps: Int = 600_000) { self.steps = steps }

  /// The analysis would take too long.
  struct Exhausted: Error {}

  mutating func spend(_ count: Int = 1) throws(Exhausted) {
    steps -= count
    guard steps >= 0 else { throw Exhausted() }
  }
}
