import Detection
import Diagnostics

/// Reports whatever a pack writes that is looser than what binds it.
struct FloorCheck {
  private let base: PolicyPack?
  private let pack: PolicyPack
  private let problems: Problems

  /// - Parameters:
  ///   - base: the parents as one. What they ask of a class is looked up at the level that the pack
  ///     gives it, as it is once the pack is on top of them.
  ///   - pack: the pack on top of them.
  init(base: PolicyPack?, pack: PolicyPack, problems: Problems) {
    var base = base
    base?.classes = pack.classes
    (self.base, self.pack, self.problems) = (base, pack, problems)
  }

  func check(_ document: PackDocument) {
    for entry in document.cells { check(entry) }
    for tool in document.tools { check(tool) }
    for boundary in document.boundaries { check(boundary) }
  }

  private func check(_ entry: CellEntry) {
    let strictest = floors(of: entry).max { $0.verdict < $1.verdict }
    guard let floor = strictest, floor.verdict > entry.cell.verdict else { return }
    let origin =
      floor.cell.map { "\($0.origin) asks for at least" } ?? "where nothing is said, it is"
    problems.error(
      "looser-than-parent",
      "\(entry.key.words) is '\(entry.cell.verdict.name)' here, but \(origin) '\(floor.verdict.name)'",
      at: entry.location)
  }

  /// A tool is bound by what its parents say of it and by every boundary rule, its own pack's too.
  private func floors(of entry: CellEntry) -> [Decision] {
    switch entry.owner {
    case .boundary(let boundary):
      return [floor(of: boundary, in: base, entry.key)].compactMap { $0 }
    case .tool(let id):
      guard let tool = pack.tools[id] else { return [] }
      let inherited = base.flatMap { base in
        base.allTools[id].map { tool in decision(in: tool, of: base, entry.key) }
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
    guard let tool = pack.tools[entry.id] else { return }
    let rules = pack.boundaries[tool.boundary]
    let parent = base?.allTools[entry.id]
    check(
      training: entry.training, days: entry.retentionDays, at: entry.location,
      [(rules?.training, rules?.retentionDays), (parent?.training, parent?.retentionDays)])
  }

  private func check(_ entry: Located<(boundary: Boundary, rules: BoundaryRules)>) {
    let (boundary, rules) = entry.value
    let parent = base?.boundaries[boundary]
    check(
      training: rules.training, days: rules.retentionDays, at: entry.location,
      [(parent?.training, parent?.retentionDays)])
  }

  private func check(
    training: Bool?, days: Int?, at location: Location, _ floors: [(training: Bool?, days: Int?)]
  ) {
    if training == true, floors.contains(where: { $0.training == false }) {
      problems.error(
        "looser-than-parent", "training is allowed here, but what binds this forbids it",
        at: location)
    }
    if let days, let most = floors.compactMap(\.days).min(), days > most {
      problems.error(
        "looser-than-parent", "'retentionDays' is \(days) here, but at most \(most) are allowed",
        at: location)
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
