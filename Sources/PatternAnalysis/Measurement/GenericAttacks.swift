/// Texts for patterns whose blow-ups cannot be found by looking at them: made of the characters
/// that the pattern itself speaks of.
struct GenericAttacks {
  private let isUnicode: Bool
  private var pieces: [[UInt8]] = []

  /// The most pieces that are repeated.
  private static let most = 24

  init(_ syntax: PatternSyntax, automaton: PositionAutomaton?) {
    isUnicode = automaton?.isUnicode ?? false
    guard let automaton else { return }
    var whole: [UInt8] = []
    for position in automaton.positions.indices.dropFirst() {
      guard let symbol = automaton.symbol(position) else { continue }
      let bytes = automaton.bytes([symbol])
      whole += bytes
      if !pieces.contains(bytes) { pieces.append(bytes) }
    }
    let pairs = zip(pieces, pieces.dropFirst()).map { $0 + $1 }
    pieces = Array((pieces + pairs).prefix(Self.most))
    if whole.count > 1 { pieces.append(Array(whole.prefix(64))) }
  }

  /// The texts to try.
  var attacks: [Attack] {
    pieces.flatMap { piece in
      [[], [0], [10]].map { suffix in Attack(prefix: [], pump: piece, suffix: suffix) }
    }
  }
}
