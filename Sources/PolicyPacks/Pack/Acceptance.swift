public import Detection

/// One cell of the table of classes and verdicts.
public struct Cell: Sendable, Hashable {
  /// The verdict.
  public var verdict: Verdict
  /// Who may approve, where the verdict is `approval`.
  public var workflow: WorkflowID?
  /// Where it was said.
  public var origin: Origin
}

/// What one pack says that a tool, or every tool of a boundary, accepts: verdicts by class and level.
public struct Acceptance: Sendable, Hashable {
  /// Cells that name a class.
  public internal(set) var classes: [DataClass: Cell] = [:]
  /// Cells that name a level, by its name.
  public internal(set) var levels: [String: Cell] = [:]

  /// The cell for a class: that of the longest class named, then that of its level.
  ///
  /// - Returns: the cell, or `nil` where nothing is said. `attack` has no level.
  public func cell(for dataClass: DataClass, level: Level) -> Cell? {
    entry(for: dataClass, level: level)?.cell
  }

  /// The cell for a class, with the class or the level that it names.
  func entry(for dataClass: DataClass, level: Level) -> (name: String, cell: Cell)? {
    if !classes.isEmpty {
      for ancestor in dataClass.lineage {
        if let cell = classes[ancestor] { return (ancestor.description, cell) }
      }
    }
    guard dataClass.root != "attack" else { return nil }
    return levels[level.name].map { (level.name, $0) }
  }
}

/// What several packs say about the same tool or boundary, a layer each.
///
/// Layers are never merged into one table: there a cell of one pack that names a class would win over
/// a stricter one of another that names a level. Each layer is asked, and the strictest answer counts,
/// so that a layer more can only tighten, in whatever order they come.
public struct AcceptanceLayers: Sendable, Hashable {
  /// The layers.
  public internal(set) var layers: Set<Acceptance>

  init(_ layers: Set<Acceptance> = []) { self.layers = layers }

  /// The strictest of the layers' cells for a class.
  public func cell(for dataClass: DataClass, level: Level) -> Cell? {
    layers.compactMap { $0.cell(for: dataClass, level: level) }.strictest
  }

  /// The strictest of the layers' cells that name a level.
  public func cell(atLevel level: Level) -> Cell? {
    layers.compactMap { $0.levels[level.name] }.strictest
  }

  func joined(with other: AcceptanceLayers) -> AcceptanceLayers {
    AcceptanceLayers(layers.union(other.layers))
  }
}

extension [Cell] {
  /// The strictest cell.
  var strictest: Cell? {
    first.map { dropFirst().reduce($0, Cell.stricter) }
  }
}

extension Cell {
  /// The stricter of two cells; of equals the one that names a workflow, then the one that was said
  /// first by name, so that the order never matters.
  static func stricter(_ left: Cell, _ right: Cell) -> Cell {
    func rank(_ cell: Cell) -> (Int, Int, String) {
      (cell.verdict.rawValue, cell.workflow == nil ? 0 : 1, cell.origin.description)
    }
    return rank(left) >= rank(right) ? left : right
  }
}
