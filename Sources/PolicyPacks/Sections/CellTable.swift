package import Detection
package import Diagnostics

/// Where a cell stands, for problems that show only after the merge.
package struct CellEntry: Sendable {
  package enum Owner: Sendable {
    case tool(ToolID)
    case boundary(Boundary)
  }
  package enum Key: Sendable {
    case dataClass(DataClass)
    case level(Level)
  }
  package var owner: Owner
  package var key: Key
  package var cell: Cell
  package var location: Location
}

/// A table of cells, before it is known whose it is.
struct CellTable {
  private var cells: [(key: CellEntry.Key, cell: Cell, location: Location)] = []

  /// The cells of a tool or boundary; where each stands is kept.
  func acceptance(of owner: CellEntry.Owner, _ reading: Reading) -> Acceptance {
    var acceptance = Acceptance()
    for (key, cell, location) in cells {
      switch key {
      case .level(let level): acceptance.levels[level.name] = cell
      case .dataClass(let dataClass): acceptance.classes[dataClass] = cell
      }
      reading.cells.append(CellEntry(owner: owner, key: key, cell: cell, location: location))
    }
    return acceptance
  }
}

/// Reads cells: a class or a level, and a verdict or `{verdict, workflow}`.
extension CellTable {
  /// A table that is all of a mapping.
  static let shape = Shape<CellTable>(
    ["type": "object", "patternProperties": pattern, "additionalProperties": false]
  ) { entry, reading in
    entry.value.pairs("'\(entry.name)'", reading.problems).map { read($0, reading) }
  }

  /// The names of classes and levels, and what stands there.
  static let pattern: SchemaNode = {
    let levels = Level.allCases.map(\.name).joined(separator: "|")
    let names = "^(?:(?:\(levels))|\(NamePattern.roots)(?:[.][^\\n]*)?)$"
    return .object([(names, cell.schema)])
  }()

  static func read(_ pairs: [(key: YAMLNode, value: YAMLNode)], _ reading: Reading) -> CellTable {
    var table = CellTable()
    for pair in pairs {
      guard let name = pair.key.text, let cell = cell.read(Entry(name, pair.value), reading),
        let key = key(name, at: pair.key.location, reading)
      else { continue }
      table.cells.append((key, cell, pair.value.place ?? pair.key.location))
    }
    return table
  }

  private static func key(
    _ name: String, at location: Location, _ reading: Reading
  ) -> CellEntry.Key? {
    if let level = Level(name: name) { return .level(level) }
    let dataClass = DataClass(name)
    guard DataClass.roots.contains(dataClass.root) else {
      let known = DataClass.roots.map(\.description) + Level.allCases.map(\.name)
      reading.problems.unknown("class or level", name, at: location, among: known)
      return nil
    }
    reading.references.classes.append(Located(value: dataClass, location: location))
    return .dataClass(dataClass)
  }

  private struct CellKeys: Keys {
    let verdict = Key.required(
      "verdict", .verdict, "What may happen with data of the class or level.")
    let workflow = Key(
      "workflow", .reference(\.workflows), "Who may approve, where the verdict is `approval`.")

    var relations: SchemaNode {
      ["if": .has(workflow), "then": .key(verdict, .words([Verdict.approval.name]))]
    }
  }

  private static let cell = Shape<Cell>.either(
    Shape<Cell>(Shape.verdict.schema) { entry, reading in
      Shape.verdict.read(entry, reading).map {
        Cell(verdict: $0, origin: Origin(entry.value.location))
      }
    },
    orMapping: .mapping(CellKeys(), called: "the cell") { fields in
      let (verdict, workflow) = (fields.verdict, fields.workflow)
      if workflow != nil, let verdict, verdict != .approval {
        fields.problems.error(
          "workflow-without-approval",
          "a workflow belongs to the verdict 'approval', not '\(verdict.name)'",
          at: fields.location)
      }
      return verdict.map {
        Cell(verdict: $0, workflow: workflow, origin: Origin(fields.location))
      }
    }
  ).named("cell")
}

extension YAMLNode {
  /// The place of a scalar; `nil` for what has none of its own.
  fileprivate var place: Location? { text == nil ? nil : location }
}
