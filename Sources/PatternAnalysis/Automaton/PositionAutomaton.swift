/// A pattern as an automaton whose states are the places where it matches a character.
///
/// An edge says which character may be matched next, and in how many ways the pattern gets there:
/// more than one way is what makes a backtracking search try again. Position 0 stands for the
/// search that has not started to match yet.
///
/// Source: V. M. Glushkov, "The abstract theory of automata" (1961).
struct PositionAutomaton {
  /// A place where the pattern matches a character.
  struct Position {
    /// The index of its characters in the symbol table.
    let set: Int
    /// Where it is written, in UTF-8 bytes of the pattern.
    let range: Range<Int>
    /// The regions it stands in, the outermost first.
    let regions: [Int]
  }

  /// One position after another.
  struct Edge {
    let target: Int
    /// Whether there is more than one way.
    let isAmbiguous: Bool
  }

  /// A part that is not tried again in another way once it has matched.
  struct Region {
    /// Positions at which the part may be complete.
    var ends: Set<Int> = []
  }

  /// A part that stands any number of times.
  struct Loop {
    let range: Range<Int>
    let positions: Range<Int>
  }

  let positions: [Position]
  let edges: [[Edge]]
  let regions: [Region]
  let loops: [Loop]
  /// Positions at which the whole pattern may be complete.
  let ends: Set<Int>
  let matchesEmpty: Bool
  let characters: [MatchedCharacters]
  let symbols: SymbolTable
  let isUnicode: Bool
  /// What in the pattern the automaton does not stand for.
  let unjudged: Set<String>

  /// The position of the search that has not started to match.
  static let searchStart = 0

  /// Whether a position matches a character.
  func matches(_ position: Int, _ character: UInt32) -> Bool {
    characters[positions[position].set].contains(character)
  }

  /// The symbols that a position matches.
  func set(_ position: Int) -> SymbolSet { symbols.members[positions[position].set] }

  /// A word's bytes.
  func bytes(_ word: [Int]) -> [UInt8] {
    word.flatMap { symbol -> [UInt8] in
      let value = symbols.representatives[symbol]
      guard isUnicode, let scalar = Unicode.Scalar(value) else { return [UInt8(value & 0xFF)] }
      return Array(String(Character(scalar)).utf8)
    }
  }

  /// Where the loops of some positions are written, from the first to the last.
  func loopRange(of members: some Sequence<Int>) -> Range<Int>? {
    let ranges = members.filter { $0 != Self.searchStart }.compactMap { position in
      loops.filter { $0.positions.contains(position) }
        .min { $0.positions.count < $1.positions.count }?.range
    }
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max()
    else { return nil }
    return start..<end
  }

  /// Where the smallest loop around all of some positions is written.
  func loopRange(around members: [Int]) -> Range<Int>? {
    guard let first = members.min(), let last = members.max() else { return nil }
    let loop = loops.filter { $0.positions.contains(first) && $0.positions.contains(last) }
      .min { $0.positions.count < $1.positions.count }
    return loop?.range
  }
}
