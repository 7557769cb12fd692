public import Detection

/// One cell of the table of classes and verdicts.
public struct Cell: Sendable, Hashable, Codable {
  /// The verdict.
  public var verdict: Verdict
  /// Who may approve, where the verdict is `approval`.
  public var workflow: WorkflowID?
  /// Where it was said.
  public var origin: Origin
}

/// What a tool, or every tool of a boundary, accepts: verdicts by class and by level.
public struct Acceptance: Sendable, Hashable, Codable {
  /// Cells that name a class.
  public internal(set) var classes: [DataClass: Cell] = [:]
  /// Cells that name a level.
  public internal(set) var levels: [String: Cell] = [:]

  /// The cell for a class: that of the longest class named, then that of its level.
  ///
  /// - Returns: the cell, or `nil` where nothing is said. `attack` has no level.
  public func cell(for dataClass: DataClass, level: Level) -> Cell? {
    for ancestor in dataClass.lineage {
      if let cell = classes[ancestor] { return cell }
    }
    return dataClass.root == "attack" ? nil : levels[level.name]
  }

  /// Both tables in one, the stricter cell winning.
  ///
  /// It does not matter which comes first.
  func tightened(by other: Acceptance) -> Acceptance {
    Acceptance(
      classes: classes.merging(other.classes, uniquingKeysWith: Cell.stricter),
      levels: levels.merging(other.levels, uniquingKeysWith: Cell.stricter))
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
