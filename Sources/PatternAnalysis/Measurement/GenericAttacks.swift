/// Texts for what cannot be found by looking at a pattern alone: made of the characters that some
/// parts of it speak of.
struct GenericAttacks {
  /// The texts to try.
  let attacks: [Attack]

  /// The most different characters that are taken from positions, and as many again from literals.
  private static let mostCharacters = 5

  /// Texts of the characters that some positions match, and of the pattern's own literals: those
  /// in look-behinds decide where a match may start.
  init(
    _ automaton: PositionAutomaton, positions: some Sequence<Int>, literals: [[UInt8]],
    suffixes: [[UInt8]]
  ) {
    var characters: [[UInt8]] = []
    for position in positions where position != PositionAutomaton.searchStart {
      guard let symbol = automaton.symbol(position) else { continue }
      let bytes = automaton.bytes([symbol])
      if !characters.contains(bytes) { characters.append(bytes) }
    }
    characters = Array(characters.prefix(Self.mostCharacters))
    characters += literals.filter { !characters.contains($0) }.prefix(Self.mostCharacters)
    let pairs = characters.flatMap { first in characters.map { first + $0 } }
    attacks = (characters + pairs).flatMap { pump in
      suffixes.map { Attack(prefix: [], pump: pump, suffix: $0) }
    }
  }
}
