import PCRE2

/// Makes the automaton of a pattern.
struct AutomatonBuilder {
  /// How repetitions are written out.
  let unrolling: Unrolling
  var positions: [PositionAutomaton.Position] = []
  var follow: [[Int: Int]] = []
  var regions: [PositionAutomaton.Region] = []
  var openRegions: [Int] = []
  var sets: [MatchedCharacters: Int] = [:]
  var loops: [PositionAutomaton.Loop] = []
  private var oracle: CharacterOracle
  let groups: GroupIndex
  let isUnicode: Bool
  var unjudged: Set<String> = []
  /// The groups whose patterns are being written out where they are called.
  var called: [Int] = []

  /// How repetitions are written out.
  enum Unrolling {
    /// Every repetition exactly as often as it says.
    case exact
    /// A repetition that leaves a choice of many numbers counts as one without a most; at most so
    /// many copies are made of what must stand.
    case loops(copies: Int)
  }

  /// The automaton would have too many positions.
  struct TooLarge: Error {}

  /// The most positions.
  static let mostPositions = 1_500
  /// How deep groups may call one another.
  static let mostCalls = 4

  init(_ syntax: PatternSyntax, unrolling: Unrolling) {
    self.unrolling = unrolling
    oracle = CharacterOracle(syntax)
    groups = GroupIndex(syntax.root)
    isUnicode = syntax.options.contains(.unicode)
  }

  /// Builds the automaton.
  ///
  /// - Parameter searches: whether a match may start anywhere.
  mutating func automaton(
    of root: PatternNode, searches: Bool
  ) throws(TooLarge) -> PositionAutomaton {
    let end: UInt32 = isUnicode ? 0x10_FFFF : 0xFF
    let start = try position(of: MatchedCharacters([0...end]), at: root.range)
    let whole = try fragment(of: root)
    follow[start] = whole.first
    if searches { follow[start][start] = 1 }
    let ordered = sets.sorted { $0.value < $1.value }.map(\.key)
    return PositionAutomaton(
      positions: positions,
      edges: follow.map { targets in
        targets.sorted { $0.key < $1.key }.map {
          PositionAutomaton.Edge(target: $0.key, isAmbiguous: $0.value > 1)
        }
      },
      regions: regions, loops: loops, ends: Set(whole.last.keys),
      matchesEmpty: whole.emptyWays > 0,
      characters: ordered, symbols: SymbolTable(ordered, isUnicode: isUnicode),
      isUnicode: isUnicode,
      unjudged: unjudged)
  }

  mutating func fragment(of node: PatternNode) throws(TooLarge) -> AutomatonFragment {
    switch node.kind {
    case .character(let matcher):
      return AutomatonFragment(
        position: try position(of: oracle.characters(of: matcher), at: node.range))
    case .sequence(let parts):
      var whole = AutomatonFragment.empty
      for part in parts { whole = join(whole, try fragment(of: part)) }
      return whole
    case .alternation(let parts):
      var whole = AutomatonFragment.nothing
      for part in parts { whole = whole.or(try fragment(of: part)) }
      return whole
    case .group(let group, let body):
      return group.isAtomic ? try region(of: body) : try fragment(of: body)
    case .repetition(let quantifier, let body):
      return try repetition(quantifier, of: body, at: node.range)
    case .lookaround(let lookaround, let body):
      return try self.lookaround(lookaround, body)
    case .conditional(let condition, let yes, let no):
      return try conditional(condition, yes, no)
    case .backreference(let reference):
      return try copy(of: reference, isAtomic: true)
    case .call(let reference):
      return try copy(of: reference, isAtomic: false)
    default:
      return try special(node)
    }
  }
}
