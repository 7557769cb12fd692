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
    do {
      let builder = AttackBuilder(automaton)
      for ambiguity in try finder.find().prefix(Self.most) {
        judge(ambiguity, builder.attacks(for: ambiguity), automaton)
      }
    } catch {
      unjudged.insert("its size")
    }
    if !unjudged.isEmpty { tryGenericAttacks(automaton) }
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
    _ ambiguity: Ambiguity, _ attacks: [Attack], _ automaton: PositionAutomaton
  ) {
    guard let (attack, measurement) = measurer.worst(of: attacks) else { return }
    let loop =
      ambiguity.kind == .exponential
      ? automaton.loopRange(around: ambiguity.positions)
      : automaton.loopRange(of: ambiguity.positions)
    let range = loop ?? syntax.root.range
    add(ambiguity.kind, range, attack, measurement)
  }

  private mutating func tryGenericAttacks(_ automaton: PositionAutomaton) {
    let attacks = GenericAttacks(syntax, automaton: automaton).attacks
    guard let (attack, measurement) = measurer.worst(of: attacks),
      case .limitReached = measurement.outcome, confirmed.isEmpty
    else { return }
    add(.exponential, syntax.root.range, attack, measurement)
  }

  /// Keeps what the measurement says, where it says less than the pattern looked like.
  private mutating func add(
    _ expected: BlowUp.Kind, _ range: Range<Int>, _ attack: Attack,
    _ measurement: BlowUpMeasurement
  ) {
    var kind = expected
    if expected == .exponential, !measurement.isExplosive(within: Self.fewRepeats) {
      let exponent = GrowthEstimate(measurement.counts)?.exponent ?? 1
      kind = .polynomial(degree: max(2, 1 + Int(exponent.rounded())))
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
