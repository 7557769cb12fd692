import Detection
import PolicyPacks

/// What changed in the table of tools and data: each cell by the one function that decides.
struct TableChanges {
  let old: PolicyPack
  let new: PolicyPack

  /// The cells that changed, tool by tool; classes that changed alike stand together.
  func changes() -> [PackChange] {
    Set(old.tools.keys).intersection(new.tools.keys).sorted().flatMap(changes)
  }

  private func changes(in tool: ToolID) -> [PackChange] {
    guard let before = old.tools[tool], let after = new.tools[tool] else { return [] }
    var groups: [(pair: Pair, names: [String])] = []
    func add(_ pair: Pair, _ name: String) {
      guard pair.isChange else { return }
      if let index = groups.firstIndex(where: { $0.pair == pair }) {
        groups[index].names.append(name)
      } else {
        groups.append((pair, [name]))
      }
    }
    var levels: [Level: Pair] = [:]
    for level in Level.allCases {
      let pair = Pair(
        old: old.decision(atLevel: level, in: before), new: new.decision(atLevel: level, in: after))
      levels[level] = pair
      add(pair, level.name)
    }
    for dataClass in classes {
      let pair = Pair(
        old: old.decision(for: dataClass, in: before), new: new.decision(for: dataClass, in: after))
      // A class that goes by its level before and after is told with it.
      let level = old.level(of: dataClass)
      if level == new.level(of: dataClass), pair == levels[level] { continue }
      add(pair, dataClass.description)
    }
    return groups.map { change(tool, $0.pair, $0.names) }
  }

  private func change(_ tool: ToolID, _ pair: Pair, _ names: [String]) -> PackChange {
    PackChange(
      kind: .cell, name: "\(tool) × \(names.listed)",
      details: [
        PackChange.Detail(
          words: "\(pair.old.words) → \(pair.new.words)", direction: pair.direction)
      ],
      origin: pair.new.cell?.origin ?? new.tools[tool]?.origin)
  }

  /// The classes that either pack finds, names or has cells for.
  private var classes: [DataClass] {
    let all = [old, new].flatMap { pack in
      pack.detectors.map(\.detector.dataClass) + Array(pack.classes.keys)
        + pack.tools.values.flatMap(\.namedClasses)
        + pack.boundaries.values.flatMap(\.accepts.namedClasses)
    }
    return Set(all).sorted()
  }
}

/// What was said of a cell, and what is.
private struct Pair: Hashable {
  var old: Decision
  var new: Decision

  var isChange: Bool {
    old.verdict != new.verdict || old.cell?.workflow != new.cell?.workflow
  }

  var direction: ChangeDirection {
    old.verdict == new.verdict ? .unclear : .between(old.verdict, new.verdict)
  }

  /// Where it was said does not matter for what changed, but does for where it stands now.
  static func == (left: Pair, right: Pair) -> Bool {
    left.old.verdict == right.old.verdict
      && left.old.cell?.workflow == right.old.cell?.workflow && left.new == right.new
  }

  func hash(into hasher: inout Hasher) { hasher.combine(new) }
}

extension Decision {
  fileprivate var words: String {
    cell?.workflow.map { "\(verdict.name) (\($0))" } ?? verdict.name
  }
}

extension AcceptanceLayers {
  fileprivate var namedClasses: [DataClass] { layers.flatMap { Array($0.classes.keys) } }
}

extension Tool {
  fileprivate var namedClasses: [DataClass] {
    definitions.flatMap { Array($0.accepts.classes.keys) + $0.boundary.namedClasses }
      + amendments.namedClasses
  }
}
