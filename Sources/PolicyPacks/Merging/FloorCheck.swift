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
    for floor in floors(of: entry) where floor.verdict > entry.cell.verdict {
      let origin =
        floor.cell.map { "\($0.origin) asks for at least" } ?? "where nothing is said, it is"
      problems.error(
        "looser-than-parent",
        "\(entry.key.words) is '\(entry.cell.verdict.name)' here, but \(origin) '\(floor.verdict.name)'",
        at: entry.location)
    }
  }

  /// A tool is bound by what its parents say of it and by every boundary rule, its own pack's too.
  private func floors(of entry: CellEntry) -> [Decision] {
    switch entry.owner {
    case .boundary(let boundary):
      return [floor(of: boundary, in: base, entry.key)].compactMap { $0 }
    case .tool(let id):
      guard let tool = pack.tools[id] else { return [] }
      let inherited = base.flatMap { base in
        base.tools[id].map { tool in decision(in: tool, of: base, entry.key) }
      }
      return [floor(of: tool.boundary, in: pack, entry.key), inherited].compactMap { $0 }
    }
  }

  private func floor(of boundary: Boundary, in pack: PolicyPack?, _ key: CellEntry.Key) -> Decision?
  {
    guard let layers = pack?.boundaries[boundary]?.accepts else { return nil }
    let cell =
      switch key {
      case .level(let level): layers.cell(atLevel: level)
      case .dataClass(let dataClass):
        layers.cell(for: dataClass, level: self.pack.level(of: dataClass))
      }
    return cell.map { Decision(verdict: $0.verdict, cell: $0) }
  }

  private func decision(in tool: Tool, of pack: PolicyPack, _ key: CellEntry.Key) -> Decision {
    switch key {
    case .level(let level): pack.decision(atLevel: level, in: tool)
    case .dataClass(let dataClass): pack.decision(for: dataClass, in: tool)
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
