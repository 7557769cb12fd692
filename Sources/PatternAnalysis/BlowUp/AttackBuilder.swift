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
      suffixes(after: pump.position).map { suffix in
        Attack(
          prefix: automaton.bytes(pump.prefix), pump: automaton.bytes(pump.word),
          suffix: suffix)
      }
    }
  }

  /// Ends that keep the text from matching, alone and followed by what the pattern still wants:
  /// PCRE2 does not even begin when a character that every match needs stands nowhere.
  private func suffixes(after position: Int) -> [[UInt8]] {
    let completion =
      automaton.word(from: position, to: { automaton.ends.contains($0) }).map(automaton.bytes) ?? []
    let killer = automaton.bytes([rarestSymbol])
    var suffixes: [[UInt8]] = [killer, killer + completion, [], [10] + completion]
    if completion.count > 1 { suffixes.append(completion.dropLast() + killer + completion) }
    return suffixes
  }

  private var rarestSymbol: Int {
    popularity.indices.min {
      (popularity[$0], $0) < (popularity[$1], $1)
    } ?? 0
  }
}
