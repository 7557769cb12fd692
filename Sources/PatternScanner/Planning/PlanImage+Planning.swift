extension PlanImage {
  /// Plans for some patterns.
  convenience init(planning patterns: [ScanPattern]) {
    var planner = PatternPlanner()
    var searches: [PlannedSearch] = []
    var reaches: [Reach] = []
    var openings: [Opening] = []
    var owned: [(trigger: Trigger, pattern: Int, isGate: Bool)] = []
    for (index, pattern) in patterns.enumerated() {
      switch planner.plan(pattern) {
      case .near(let triggers, let reach, let opening):
        owned += triggers.map { ($0, index, false) }
        reaches.append(reach)
        openings.append(opening)
      case .whole(let reason, let gates):
        owned += gates.map { ($0, index, true) }
        reaches.append(.none)
        openings.append(.any)
        searches.append(PlannedSearch(pattern: index, reason: reason, isGated: !gates.isEmpty))
      }
    }
    var list = TriggerList(sets: planner.classes.sets)
    for (trigger, pattern, isGate) in owned { list.add(trigger, of: pattern, isGate: isGate) }
    let overlap = (owned.map(\.trigger.offset).max() ?? 0) + 1
    var sections = Self.sections(of: list)
    sections[.reachBytes] = [UInt8](of: reaches.map(\.bytes))
    sections[.reachMost] = [UInt8](of: reaches.map { Int64($0.most ?? .max) })
    sections[.openings] = [UInt8](of: openings)
    sections[.wholes] = [UInt8](of: searches)
    var most = 0
    if !list.entries.isEmpty {
      let layout = StageLayout(list.entries, of: list.owners)
      most = layout.most
      sections.merge(Self.sections(of: layout)) { $1 }
    }
    sections[.facts] = [UInt8](of: [Int64(overlap), Int64(most)])
    self.init(sections)
  }

  private static func sections(of list: TriggerList) -> [Section: [UInt8]] {
    var end: Int64 = 0
    let tailEnds = list.tails.map { tail in
      end += Int64(tail.utf8.count)
      return end
    }
    return [
      .sets: [UInt8](of: list.sets), .paths: [UInt8](of: list.paths),
      .pathStarts: [UInt8](of: list.pathStarts), .triggers: [UInt8](of: list.triggers),
      .tailEnds: [UInt8](of: tailEnds),
      .tails: list.tails.flatMap(\.utf8),
    ]
  }

  private static func sections(of layout: StageLayout) -> [Section: [UInt8]] {
    [
      .grams: [UInt8](of: layout.grams), .masks: [UInt8](of: layout.masks),
      .pageStarts: [UInt8](of: layout.pageStarts), .entries: [UInt8](of: layout.entries),
      .hints: [UInt8](of: layout.literals.hints), .slots: [UInt8](of: layout.literals.starts),
      .firstHalves: [UInt8](of: layout.literals.firstHalves),
      .lastHalves: [UInt8](of: layout.literals.lastHalves),
    ]
  }
}

/// A pattern with a search of its own, as it stands in an image.
struct PlannedSearch: BitwiseCopyable {
  private let pattern: Int32
  private let reason: Int16
  private let isGated: Int16

  init(pattern: Int, reason: WholeTextPattern.Reason, isGated: Bool) {
    self.pattern = Int32(pattern)
    self.reason = Int16(WholeTextPattern.Reason.allCases.firstIndex(of: reason) ?? 0)
    self.isGated = isGated ? 1 : 0
  }

  var wholeTextPattern: WholeTextPattern {
    WholeTextPattern(
      pattern: Int(pattern), reason: WholeTextPattern.Reason.allCases[Int(reason)],
      isGated: isGated != 0)
  }
}
