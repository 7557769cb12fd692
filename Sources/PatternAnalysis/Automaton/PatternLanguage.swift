/// The texts that a pattern matches as a whole, decided without backtracking.
///
/// Only for patterns that need no look at their surroundings; what stands in the pattern beyond
/// that is named by ``unjudged``. Tests hold it against PCRE2.
package struct PatternLanguage {
  private let automaton: PositionAutomaton

  /// The language of a pattern; `nil` if its automaton would be too large.
  package init?(_ syntax: PatternSyntax) {
    var builder = AutomatonBuilder(syntax, unrolling: .exact)
    guard let automaton = try? builder.automaton(of: syntax.root, searches: false) else {
      return nil
    }
    self.automaton = automaton
  }

  /// Parts of the pattern that were left out.
  package var unjudged: Set<String> { automaton.unjudged }

  /// Whether a text, in bytes or scalars as the pattern is read, belongs to it.
  package func contains(_ text: [UInt32]) -> Bool {
    guard !text.isEmpty else { return automaton.matchesEmpty }
    var current: Set<Int> = [PositionAutomaton.searchStart]
    for character in text {
      var next: Set<Int> = []
      for position in current {
        for edge in automaton.edges[position]
        where automaton.matches(edge.target, character) { next.insert(edge.target) }
      }
      current = next
    }
    return !current.isDisjoint(with: automaton.ends)
  }
}
