package import Detection
package import PolicyPacks

/// What each tool may get: the pack's classes of data, with its decision for each tool.
///
/// Every decision comes from `PolicyPack.decision`, as the engine's do. Classes of one root that are as
/// sensitive and as welcome everywhere share a row.
package struct DataMatrix: Sendable, Hashable {
  /// Classes that every tool treats alike.
  package struct Row: Sendable, Hashable {
    /// The classes, the root last.
    package var classes: [DataClass]
    /// How sensitive they are; attacks have no level.
    package var level: Level?
    /// What is decided for each tool.
    package var decisions: [ToolID: Decision]
  }

  /// The rows of one root.
  package struct Group: Sendable, Hashable {
    package var root: DataClass
    package var rows: [Row]
  }

  /// The groups, the organisation's own data first.
  package var groups: [Group]

  /// The matrix of a pack.
  package init(_ pack: PolicyPack) {
    let named = Set(pack.classes.keys).union(pack.detectors.map(\.detector.dataClass))
    let all = named.union(pack.combinations.values.flatMap(\.condition.classes))
    groups = DataMatrix.roots.compactMap { root in
      let rows = all.filter { $0.root == root }.sorted().reduce(into: [Row]()) { rows, dataClass in
        DataMatrix.add(dataClass, to: &rows, pack)
      }
      let ordered =
        rows.filter { !$0.classes.contains(root) } + rows.filter { $0.classes.contains(root) }
      return rows.isEmpty ? nil : Group(root: root, rows: ordered.map(\.withRootLast))
    }
  }

  private static let roots: [DataClass] = [
    "customer", "personal", "health", "company", "financial", "credentials", "attack",
  ]

  private static func add(_ dataClass: DataClass, to rows: inout [Row], _ pack: PolicyPack) {
    let level = dataClass.root == "attack" ? nil : pack.level(of: dataClass)
    let decisions = pack.tools.mapValues { pack.decision(for: dataClass, in: $0) }
    let same = rows.firstIndex { row in
      row.level == level
        && decisions.allSatisfy { row.decisions[$0.key]?.isLike($0.value) ?? false }
    }
    if let same {
      rows[same].classes.append(dataClass)
    } else {
      rows.append(Row(classes: [dataClass], level: level, decisions: decisions))
    }
  }
}

extension DataMatrix.Row {
  fileprivate var withRootLast: DataMatrix.Row {
    var row = self
    row.classes = classes.filter { $0.root != $0 } + classes.filter { $0.root == $0 }
    return row
  }
}

extension Decision {
  /// Whether somebody who reads it is told the same.
  fileprivate func isLike(_ other: Decision) -> Bool {
    verdict == other.verdict && (verdict != .approval || cell?.workflow == other.cell?.workflow)
  }
}

extension PolicyPack {
  /// What a tool does with a text in which a combination holds: the strictest of what it does with each
  /// class, and with data of the combination's level.
  package func decision(for combination: Combination, in tool: Tool) -> Decision {
    let single = combination.condition.classes.sorted().map { decision(for: $0, in: tool) }
    let together = decision(atLevel: combination.level, in: tool)
    return single.reduce(together) { $1.verdict > $0.verdict ? $1 : $0 }
  }
}
