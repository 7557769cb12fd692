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

/// Reads cells: a class or a level, and a verdict or `{verdict, workflow}`.
enum CellsReader {
  static func read(
    _ pairs: [(key: YAMLNode, value: YAMLNode)], of owner: CellEntry.Owner,
    into document: inout PackDocument, _ problems: Problems
  ) -> Acceptance {
    var acceptance = Acceptance()
    for pair in pairs {
      guard let name = pair.key.text, let cell = cell(pair.value, into: &document, problems) else {
        continue
      }
      let key: CellEntry.Key
      if let level = Level(name: name) {
        key = .level(level)
        acceptance.levels[name] = cell
      } else {
        let dataClass = DataClass(name)
        guard DataClass.roots.contains(dataClass.root) else {
          let known = DataClass.roots.map(\.description) + Level.allCases.map(\.name)
          problems.unknown("class or level", name, at: pair.key.location, among: known)
          continue
        }
        key = .dataClass(dataClass)
        acceptance.classes[dataClass] = cell
        document.references.classes.append(Located(value: dataClass, location: pair.key.location))
      }
      document.cells.append(
        CellEntry(
          owner: owner, key: key, cell: cell, location: pair.value.place ?? pair.key.location))
    }
    return acceptance
  }

  private static func cell(
    _ node: YAMLNode, into document: inout PackDocument, _ problems: Problems
  ) -> Cell? {
    if node.text != nil {
      return node.verdict(problems).map { Cell(verdict: $0, origin: Origin(node.location)) }
    }
    guard var fields = Fields(node, "the cell", problems) else { return nil }
    let verdict = fields.required("verdict")?.verdict(problems)
    let workflow = fields.reference("workflow", into: &document.references.workflows)
    fields.finish()
    if workflow != nil, let verdict, verdict != .approval {
      problems.error(
        "workflow-without-approval",
        "a workflow belongs to the verdict 'approval', not '\(verdict.name)'",
        at: node.location)
    }
    return verdict.map { Cell(verdict: $0, workflow: workflow, origin: Origin(node.location)) }
  }
}

extension YAMLNode {
  /// The place of a scalar; `nil` for what has none of its own.
  fileprivate var place: Location? { text == nil ? nil : location }
}
