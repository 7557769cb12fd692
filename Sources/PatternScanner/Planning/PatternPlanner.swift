import PCRE2
import PatternAnalysis

/// Finds for each pattern the bytes by which a scan shall notice it: those that are rarest in
/// ordinary text.
struct PatternPlanner {
  /// The sets in the paths of the triggers.
  private(set) var classes = ClassTable()
  private let byteClasses = ByteClasses()

  /// Plans a pattern that PCRE2 has accepted.
  mutating func plan(_ pattern: ScanPattern) -> PatternPlan {
    let syntax = PatternSyntax(accepted: pattern.source, options: pattern.options)
    if let reason = syntax.dependsOnSearch { return .whole(reason, gates: []) }
    var reader = ShapeReader(syntax, classes: byteClasses)
    let shape = reader.read()
    guard shape.length.least > 0 else {
      return .whole(syntax.opaqueParts.isEmpty ? .matchesEmptyText : .notUnderstood, gates: [])
    }
    let plan = plan(shape.elements)
    if let reason = syntax.needsWholeText {
      return .whole(reason, gates: plan.map { $0.triggers } ?? [])
    }
    if let plan, plan.cost < Cost.ofSearch { return .near(plan.triggers, plan.reach) }
    return .whole(.tooCommon, gates: gates(pattern.keywords))
  }

  /// Triggers for keywords, if these are long enough to be rare.
  private mutating func gates(_ keywords: [String]) -> [Trigger] {
    guard !keywords.isEmpty, keywords.allSatisfy({ $0.utf8.count >= 3 }) else { return [] }
    var triggers: [Trigger] = []
    var cost: Float = 0
    for keyword in keywords {
      let elements = keyword.utf8.map { Shape.bytes(ByteSet($0).inBothCases) }
      guard
        let plan = self.plan(
          Branches.Branch(elements: elements, end: elements.count))
      else { return [] }
      triggers.append(plan.trigger)
      cost += plan.cost
    }
    return cost < Cost.ofSearch / 4 ? triggers : []
  }

  private struct ShapePlan {
    var triggers: [Trigger] = []
    var reach = Reach.none
    var cost: Float = 0
  }

  private mutating func plan(_ elements: [Shape]) -> ShapePlan? {
    let branches = Branches.open(elements)
    var whole: ShapePlan?
    if branches.map({ $0.count <= Scout.mostPaths }) ?? true {
      whole = plan([Branches.Branch(elements: elements, end: elements.count)], below: .infinity)
    }
    guard let branches, whole.map({ $0.cost > Cost.little }) ?? true else { return whole }
    return plan(branches, below: whole?.cost ?? .infinity) ?? whole
  }

  private mutating func plan(_ branches: [Branches.Branch], below limit: Float) -> ShapePlan? {
    var plan = ShapePlan()
    for branch in branches {
      guard let (trigger, reach, cost) = self.plan(branch) else { return nil }
      guard !plan.triggers.contains(trigger) else { continue }
      plan.triggers.append(trigger)
      plan.reach = plan.reach.union(reach)
      plan.cost += cost
      guard plan.cost < limit else { return nil }
    }
    return plan
  }

  private mutating func plan(
    _ branch: Branches.Branch
  ) -> (trigger: Trigger, reach: Reach, cost: Float)? {
    // Paths are short; what is further behind need not be ready to be walked.
    let shape = ShapeNodes(Array(branch.elements.prefix(branch.end + Scout.mostDepth)))
    var best: (cut: Cut, offset: Int, scout: Scout)?
    var cost = Float.infinity
    for cut in promisingCuts(of: branch, shape) {
      guard let scout = Scout(cut, of: shape, isDeep: true, &classes) else { continue }
      let (offset, other) = Cost.least(of: scout, cut: cut)
      if other < cost { (best, cost) = ((cut, offset, scout), other) }
    }
    guard let (cut, offset, scout) = best else { return nil }
    let (before, after) = (branch.elements[..<cut.index], branch.elements[cut.index...])
    let isFar = cut.before.most.map { $0 > Self.near } ?? true
    return (
      Trigger(
        paths: scout.paths, offset: offset, least: cut.before.least,
        tail: isFar ? .sequence(Array(after)) : nil),
      Reach(
        bytes: before.reduce(.none) { $0.union($1.allBytes) }, most: cut.before.most), cost
    )
  }

  /// The cuts that look best by the few bytes behind them.
  private mutating func promisingCuts(
    of branch: Branches.Branch, _ shape: ShapeNodes
  ) -> [Cut] {
    var best: (cut: Cut, cost: Float)?
    var second: (cut: Cut, cost: Float)?
    for cut in Cut.all(of: branch.elements, before: branch.end) {
      guard let scout = Scout(cut, of: shape, isDeep: false, &classes) else { continue }
      let cost = Cost.least(of: scout, cut: cut).cost
      if cost < best?.cost ?? .infinity {
        (best, second) = ((cut, cost), best)
      } else if cost < second?.cost ?? .infinity {
        second = (cut, cost)
      }
      if cost < Cost.negligible { break }
    }
    return [best, second].compactMap { $0?.cut }
  }

  /// With a cut no further from the start, PCRE2 is asked about the whole pattern at once.
  private static let near = 8
}

/// What parts of the work cost, in nanoseconds; only their ratios matter.
private enum Cost {
  /// For each byte of a text that PCRE2 searches as a whole.
  static let ofSearch: Float = 4
  /// Not worth thinking about.
  static let little: Float = 0.002

  /// Not worth looking for less.
  static let negligible: Float = 0.0005

  /// Where the first gram should begin, and what that costs.
  static func least(of scout: Scout, cut: Cut) -> (offset: Int, cost: Float) {
    var best = (offset: 0, cost: Float.infinity)
    for offset in scout.offsets {
      let cost = of(scout, at: offset, cut: cut)
      if cost < best.cost { best = (offset, cost) }
    }
    return best
  }

  /// For each byte of ordinary text.
  private static func of(_ scout: Scout, at offset: Int, cut: Cut) -> Float {
    let reach = cut.before.most.map { Float(min($0, 400)) } ?? 1200
    return scout.hits(at: offset) * 6 + scout.share * (150 + reach)
  }
}

extension PatternSyntax {
  /// Why a match may depend on where the search began, so that parts of a text cannot be left out.
  fileprivate var dependsOnSearch: WholeTextPattern.Reason? {
    if options.contains(.anchored) { return .searchStart }
    if !preamble.isEmpty { return .verbs }
    var reason: WholeTextPattern.Reason?
    root.forEach { node in
      switch node.kind {
      case .verb(let name) where name != "F": reason = .verbs
      case .assertion(.searchStart): reason = .searchStart
      default: break
      }
    }
    return reason
  }

  /// Why only a search through the whole text gives the matches, once there may be one.
  fileprivate var needsWholeText: WholeTextPattern.Reason? {
    if options.contains(.unicode) { return .unicode }
    var movesStart = false
    root.forEach { if case .marker(.matchStart) = $0.kind { movesStart = true } }
    return movesStart ? .matchStart : nil
  }
}
