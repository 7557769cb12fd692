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
    let elements = shape.elements
    let plan = plan(
      Branch(
        elements, after: reader.readPreceding().elements,
        before: reader.readFollowing().elements))
    if let reason = syntax.needsWholeText {
      return .whole(reason, gates: plan.map { $0.triggers } ?? [])
    }
    if let plan, plan.cost < Cost.ofSearch(shape.beginning.bytes, &classes) {
      return .near(plan.triggers, plan.reach, Opening(elements))
    }
    return .whole(.tooCommon, gates: gates(pattern.keywords))
  }

  /// Triggers for keywords, if these are long enough to be rare.
  private mutating func gates(_ keywords: [String]) -> [Trigger] {
    guard !keywords.isEmpty, keywords.allSatisfy({ $0.utf8.count >= 3 }) else { return [] }
    var triggers: [Trigger] = []
    var cost: Float = 0
    for keyword in keywords {
      let elements = keyword.utf8.map { Shape.bytes(ByteSet($0).inBothCases) }
      guard let plan = planOfBestCut(in: Branch(elements)) else { return [] }
      triggers += plan.triggers
      cost += plan.cost
    }
    return cost < Cost.mostOfGates ? triggers : []
  }

  private struct ShapePlan {
    var triggers: [Trigger] = []
    var reach = Reach.none
    var cost: Float = 0
  }

  private mutating func plan(_ branch: Branch) -> ShapePlan? {
    var room = Self.mostBranches
    return plan(branch, below: .infinity, &room)
  }

  /// The cheapest plan: one cut for the branch as a whole, or cuts for each part of one of its choices.
  ///
  /// - Parameters:
  ///   - limit: a plan that costs as much is of no use.
  ///   - room: how many branches may still be looked at.
  private mutating func plan(
    _ branch: Branch, below limit: Float, _ room: inout Int
  ) -> ShapePlan? {
    var best = planOfBestCut(in: branch)
    let (leading, others) = branch.choices
    for (choices, enough) in [(leading.map { [$0] } ?? [], Cost.little), (others, Cost.some)] {
      for choice in choices {
        let least = min(limit, best?.cost ?? .infinity)
        guard least > enough else { return best }
        best = plan(branch.opened(at: choice), below: least, &room) ?? best
      }
    }
    return best
  }

  private mutating func plan(
    _ branches: [Branch], below limit: Float, _ room: inout Int
  ) -> ShapePlan? {
    guard branches.count <= room else { return nil }
    room -= branches.count
    var plan = ShapePlan()
    for branch in branches {
      guard let part = self.plan(branch, below: limit - plan.cost, &room) else { return nil }
      let isNew = part.triggers.contains { !plan.triggers.contains($0) }
      plan.triggers += part.triggers.filter { !plan.triggers.contains($0) }
      plan.reach = plan.reach.union(part.reach)
      if isNew { plan.cost += part.cost }
      guard plan.cost < limit else { return nil }
    }
    return plan
  }

  /// More branches than this of one pattern are not looked at.
  private static let mostBranches = 1024

  private mutating func planOfBestCut(in branch: Branch) -> ShapePlan? {
    // Paths are short; what is further behind need not be ready to be walked.
    let shape = ShapeNodes(Array(branch.elements.prefix(branch.own.upperBound + Scout.mostDepth)))
    var best: (cut: Cut, offset: Int, scout: Scout)?
    var cost = Float.infinity
    for cut in promisingCuts(of: branch, shape) {
      for view in [Scout.View.ways, .columns] {
        if view == .columns, cost < Cost.little { break }
        guard let scout = Scout(cut, of: shape, view, &classes) else { continue }
        let (offset, other) = Cost.least(of: scout, cut: cut, &classes)
        if other < cost { (best, cost) = ((cut, offset, scout), other) }
      }
    }
    guard let (cut, offset, scout) = best else { return nil }
    let trigger = Trigger(
      paths: scout.paths, offset: offset, least: cut.before.least,
      tail: cut.reach.isFar ? .sequence(Array(branch.elements[cut.index...])) : nil)
    return ShapePlan(triggers: [trigger], reach: cut.reach, cost: cost)
  }

  /// The cuts that look best by the few bytes behind them.
  private mutating func promisingCuts(
    of branch: Branch, _ shape: ShapeNodes
  ) -> [Cut] {
    var best: (cut: Cut, cost: Float)?
    var second: (cut: Cut, cost: Float)?
    for cut in Cut.all(of: branch) {
      guard let scout = Scout(cut, of: shape, .glance, &classes) else { continue }
      let cost = Cost.least(of: scout, cut: cut, &classes).cost
      if cost < best?.cost ?? .infinity {
        (best, second) = ((cut, cost), best)
      } else if cost < second?.cost ?? .infinity {
        second = (cut, cost)
      }
      if cost < Cost.negligible { break }
    }
    return [best, second].compactMap { $0?.cut }
  }
}

/// What parts of the work cost, in nanoseconds; only their ratios matter.
private enum Cost {
  /// Not worth thinking about.
  static let little: Float = 0.002

  /// Worth a second thought.
  static let some: Float = 0.1

  /// Not worth looking for less.
  static let negligible: Float = 0.0005

  /// Gates that cost more keep nothing away.
  static let mostOfGates: Float = 1

  /// For each byte of a text that PCRE2 searches as a whole: it passes over bytes that no match starts with.
  static func ofSearch(_ first: ByteSet, _ classes: inout ClassTable) -> Float {
    let set = classes.number(of: first)
    return 4 + 12 * classes.share(of: set)
  }

  /// Where the first gram should begin, and what that costs.
  static func least(
    of scout: Scout, cut: Cut, _ classes: inout ClassTable
  ) -> (offset: Int, cost: Float) {
    let question = ofQuestion(cut.reach, &classes)
    var best = (offset: 0, cost: Float.infinity)
    for offset in scout.offsets {
      // For each byte of ordinary text.
      let cost = scout.hits(at: offset) * 6 + scout.share * question
      if cost < best.cost { best = (offset, cost) }
    }
    return best
  }

  /// For each candidate: PCRE2 is asked about few starts at once, or else first about the tail alone, which
  /// is shorter and mostly says no.
  private static func ofQuestion(_ reach: Reach, _ classes: inout ClassTable) -> Float {
    guard reach.isFar else { return 300 + 4 * Float(max(0, reach.most ?? 0)) }
    // How far it is, in ordinary text, to the first start that counts.
    let most = reach.most.map { Float(min($0, 1200)) } ?? 1200
    let set = classes.number(of: reach.bytes)
    return 150 + 3 * min(most, 1 / max(0.001, 1 - classes.share(of: set, after: set)))
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
