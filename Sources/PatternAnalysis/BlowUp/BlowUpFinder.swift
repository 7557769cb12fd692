import PCRE2

/// Finds a pattern's blow-ups by looking at it, then has real searches confirm them.
struct BlowUpFinder {
  private let syntax: PatternSyntax
  private var measurer: AttackMeasurer
  private(set) var confirmed: [BlowUp] = []
  private(set) var unconfirmed: [BlowUp] = []
  private(set) var unjudged: Set<String> = []

  /// The most ambiguities that are measured.
  private static let most = 8
  /// Up to so many repeats, only an exponential search reaches the limit.
  private static let fewRepeats = 64

  init(_ syntax: PatternSyntax) {
    self.syntax = syntax
    measurer = AttackMeasurer(syntax)
  }

  mutating func run() {
    guard let automaton = automaton() else {
      unjudged.insert("its size")
      return
    }
    unjudged.formUnion(automaton.unjudged)
    var finder = AmbiguityFinder(automaton)
    let (found, isComplete) = finder.find()
    if !isComplete { unjudged.insert("its size") }
    let builder = AttackBuilder(automaton)
    for ambiguity in found.prefix(Self.most) {
      judge(ambiguity, builder, automaton)
    }
    if confirmed.isEmpty { tryGenericAttacks(automaton, builder.genericSuffixes) }
  }

  /// Whatever the automaton says, some short texts are tried as well: they find what it does not
  /// stand for, and long rows of parts that may all be missing.
  private mutating func tryGenericAttacks(
    _ automaton: PositionAutomaton, _ suffixes: [[UInt8]]
  ) {
    let generic = GenericAttacks(
      automaton, positions: automaton.positions.indices, literals: syntax.literals,
      suffixes: suffixes)
    guard let (attack, measurement) = measurer.firstGivenUp(of: generic.attacks) else { return }
    add(.exponential, syntax.root.range, attack, measurement)
  }

  private func automaton() -> PositionAutomaton? {
    for copies in [64, 1] {
      var builder = AutomatonBuilder(syntax, unrolling: .loops(copies: copies))
      let searches = !syntax.startsAtOnePlace
      if let automaton = try? builder.automaton(of: syntax.root, searches: searches) {
        return automaton
      }
    }
    return nil
  }

  private mutating func judge(
    _ ambiguity: Ambiguity, _ builder: AttackBuilder, _ automaton: PositionAutomaton
  ) {
    let attacks = builder.attacks(for: ambiguity)
    guard var (attack, measurement) = measurer.worst(of: attacks) else { return }
    if ambiguity.kind == .exponential, measurement.outcome == .staysBelowLimit {
      // What stands around the loop may keep the made texts away, and let others in.
      let others = GenericAttacks(
        automaton, positions: ambiguity.positions, literals: syntax.literals,
        suffixes: builder.genericSuffixes)
      if let other = measurer.worst(of: others.attacks), other.1.outcome != .staysBelowLimit {
        (attack, measurement) = other
      }
    }
    let loop =
      ambiguity.kind == .exponential
      ? automaton.loopRange(around: ambiguity.positions)
      : automaton.loopRange(of: ambiguity.positions)
    add(ambiguity.kind, loop ?? syntax.root.range, attack, measurement)
  }

  /// Keeps what was expected as far as the measurement confirms it.
  private mutating func add(
    _ expected: BlowUp.Kind, _ range: Range<Int>, _ attack: Attack,
    _ measurement: BlowUpMeasurement
  ) {
    var kind = expected
    if expected == .exponential, !measurement.isExplosive(within: Self.fewRepeats) {
      let exponent = measurer.growth(attack, measurement.counts)?.exponent ?? 1
      kind = .polynomial(degree: max(2, 1 + Int(exponent.rounded())))
    }
    // Where the pattern was not fully understood, the measurement may say more as well.
    if !unjudged.isEmpty, measurement.isExplosive(within: Self.fewRepeats / 4) {
      kind = .exponential
    }
    let blowUp = BlowUp(kind: kind, range: range, attack: attack, measurement: measurement)
    guard case .limitReached = measurement.outcome else { return unconfirmed.append(blowUp) }
    if !confirmed.contains(where: { $0.range.overlaps(range) }) { confirmed.append(blowUp) }
  }
}

extension BlowUpMeasurement {
  fileprivate func isExplosive(within repeats: Int) -> Bool {
    guard let last = counts.last else { return false }
    return last.steps == nil && last.repeats <= repeats
  }
}

extension PatternSyntax {
  /// The different characters that stand for themselves, in the order of the pattern.
  fileprivate var literals: [[UInt8]] {
    var literals: [[UInt8]] = []
    root.forEach { node in
      guard case .character(let matcher) = node.kind, let value = matcher.literal else { return }
      let bytes =
        options.contains(.unicode)
        ? Unicode.Scalar(value).map { Array(String(Character($0)).utf8) }
        : UInt8(exactly: value).map { [$0] }
      if let bytes, !literals.contains(bytes) { literals.append(bytes) }
    }
    return literals
  }
}
