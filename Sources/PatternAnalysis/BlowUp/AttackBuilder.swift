/// Makes texts out of an ambiguity: those that lead into it and then let the match fail.
struct AttackBuilder {
  private let automaton: PositionAutomaton
  /// How many positions match each symbol.
  private let popularity: [Int]

  init(_ automaton: PositionAutomaton) {
    self.automaton = automaton
    popularity = automaton.symbols.representatives.indices.map { symbol in
      automaton.positions.dropFirst().count { automaton.symbols.members[$0.set].contains(symbol) }
    }
  }

  /// The texts to try, the most promising first.
  func attacks(for ambiguity: Ambiguity) -> [Attack] {
    ambiguity.pumps.flatMap { pump in
      suffixes(after: pump.position, of: ambiguity).map { suffix in
        Attack(
          prefix: automaton.bytes(pump.prefix), pump: automaton.bytes(pump.word),
          suffix: suffix)
      }
    }
  }

  /// Ends that keep the text from matching, alone and followed by what the pattern still wants:
  /// PCRE2 does not even begin when a character that every match needs stands nowhere.
  private func suffixes(after position: Int, of ambiguity: Ambiguity) -> [[UInt8]] {
    let starts = [position] + ambiguity.positions
    let rest = starts.lazy.compactMap { completion(from: $0, to: automaton.ends) }.first ?? []
    let killer = automaton.bytes([rarestSymbol])
    var suffixes = [killer + rest, killer, [], [10] + rest, rest + killer]
    if rest.count > 1 { suffixes += [rest.suffix(1), rest.dropLast() + killer + rest] }
    // What a look-ahead or an atomic group still wants, so that it fails itself or what follows.
    for region in automaton.positions[position].regions {
      let inner = completion(from: position, to: automaton.regions[region].ends) ?? []
      if !inner.isEmpty { suffixes += [inner + killer + rest, killer + inner + rest] }
    }
    return suffixes
  }

  /// Ends for texts that are not made for one place of the pattern.
  var genericSuffixes: [[UInt8]] {
    let killer = automaton.bytes([rarestSymbol])
    let last = automaton.ends.min().flatMap(automaton.symbol).map { automaton.bytes([$0]) } ?? []
    return [killer + last, killer, [10] + last, []]
  }

  private func completion(from position: Int, to ends: Set<Int>) -> [UInt8]? {
    automaton.word(from: position, to: { ends.contains($0) }).map(automaton.bytes)
  }

  private var rarestSymbol: Int {
    popularity.indices.min {
      (popularity[$0], $0) < (popularity[$1], $1)
    } ?? 0
  }
}
