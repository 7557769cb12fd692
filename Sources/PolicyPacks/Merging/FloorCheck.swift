import Detection
import Diagnostics

/// Reports whatever a pack writes that is looser than what binds it.
struct FloorCheck {
  let base: PolicyPack?
  let pack: PolicyPack
  let problems: Problems

  func check(_ document: PackDocument) {
    for entry in document.cells { check(entry) }
    for tool in document.tools { check(tool) }
  }

  private func check(_ entry: CellEntry) {
    let (name, floors) =
      switch entry.owner {
      case .tool(let id): ("tool", floors(forTool: id, entry.key))
      case .boundary(let boundary): ("boundary", [floor(of: boundary, in: base, entry.key)])
      }
    for case let floor? in floors where floor.verdict > entry.cell.verdict {
      problems.error(
        "looser-than-parent",
        "\(entry.key.words) is '\(entry.cell.verdict.name)' for this \(name) here, "
          + "but \(floor.origin) asks for at least '\(floor.verdict.name)'",
        at: entry.location)
    }
  }

  /// A tool is bound by its parents' word on it and by every boundary rule, its own pack's too.
  private func floors(forTool id: ToolID, _ key: CellEntry.Key) -> [Cell?] {
    guard let tool = pack.tools[id] else { return [] }
    return [
      floor(of: tool.boundary, in: pack, key),
      base?.tools[id].flatMap { cell(in: $0.accepts, key) },
    ]
  }

  private func floor(of boundary: Boundary, in pack: PolicyPack?, _ key: CellEntry.Key) -> Cell? {
    pack?.boundaries[boundary].flatMap { cell(in: $0.accepts, key) }
  }

  private func cell(in acceptance: Acceptance, _ key: CellEntry.Key) -> Cell? {
    switch key {
    case .level(let level): acceptance.levels[level.name]
    case .dataClass(let dataClass):
      acceptance.cell(for: dataClass, level: pack.level(of: dataClass))
    }
  }

  private func check(_ entry: ToolEntry) {
    guard let tool = pack.tools[entry.id], let rules = pack.boundaries[tool.boundary] else {
      return
    }
    if entry.training == true, rules.training == false {
      problems.error(
        "looser-than-parent",
        "tools behind '\(tool.boundary.rawValue)' may not train on what is sent",
        at: entry.location)
    }
    if let days = entry.retentionDays, let most = rules.retentionDays, days > most {
      problems.error(
        "looser-than-parent",
        "the tool keeps what is sent for \(days) days; \(most) are allowed behind "
          + "'\(tool.boundary.rawValue)'", at: entry.location)
    }
  }
}

extension CellEntry.Key {
  fileprivate var words: String {
    switch self {
    case .dataClass(let dataClass): dataClass.description
    case .level(let level): level.name
    }
  }
}
