import Detection
import PolicyPacks

/// What changed about tools beside their cells, and about boundaries.
struct ToolChanges {
  let old: PolicyPack
  let new: PolicyPack

  func changes() -> [PackChange] { boundaries() + tools() }

  private func tools() -> [PackChange] {
    NamedChanges<Tool, Tool>(
      // What is sent to a tool that is no longer known is stopped, unless the pack says otherwise.
      kind: .tool, origin: \.origin, added: .added,
      removed: new.unknownTool == .block ? .stricter : .unclear
    ).changes(from: old.tools, to: new.tools, details)
  }

  private func details(_ old: Tool, _ new: Tool) -> [PackChange.Detail] {
    var list = DetailList()
    list.compare("boundary", old.boundary, new.boundary, .unclear, \.rawValue)
    compareTraining(old.training, new.training, &list)
    compareDays(old.retentionDays, new.retentionDays, &list)
    list.compare("drafts", old.drafts.pairs, new.drafts.pairs, moreIs: .stricter)
    list.compare("outputs", old.outputs.pairs, new.outputs.pairs, moreIs: .stricter)
    list.compare("plugin", old.plugin, new.plugin, .unclear) { $0?.description ?? "none" }
    list.compare("baseURLs", old.baseURLs, new.baseURLs, moreIs: .words)
    list.compare("models", old.models, new.models, moreIs: .words)
    list.compare("title", old.title, new.title, .words) { $0 }
    list.compare("generic", old.isGeneric, new.isGeneric, .unclear) { "\($0)" }
    return list.details
  }

  private func boundaries() -> [PackChange] {
    Boundary.allCases.compactMap { boundary -> PackChange? in
      let (before, after) = (old.boundaries[boundary], new.boundaries[boundary])
      guard before != after else { return nil }
      let cells = (old: before?.accepts.cells ?? [:], new: after?.accepts.cells ?? [:])
      var list = DetailList()
      compareCells(cells.old, cells.new, &list)
      compareTraining(before?.training, after?.training, &list)
      compareDays(before?.retentionDays, after?.retentionDays, &list)
      guard !list.details.isEmpty else { return nil }
      let changed = cells.new.filter { $0.value.verdict != cells.old[$0.key]?.verdict }.values
      let origin = (changed.isEmpty ? cells.new.values.map { $0 } : Array(changed)).map(\.origin)
        .min { "\($0)" < "\($1)" }
      return PackChange(
        kind: .boundary, name: boundary.rawValue, details: list.details, origin: origin)
    }
  }

  private func compareCells(
    _ old: [String: Cell], _ new: [String: Cell], _ list: inout DetailList
  ) {
    for name in Set(old.keys).union(new.keys).sorted() {
      let (before, after) = (old[name]?.verdict, new[name]?.verdict)
      guard before != after else { continue }
      let direction = ChangeDirection.between(before ?? .allow, after ?? .allow)
      list.add(
        "\(name): \(before?.name ?? "unsaid") → \(after?.name ?? "unsaid")",
        // A boundary that says nothing leaves it to the tools.
        direction == .words ? .unclear : direction)
    }
  }

  private func compareTraining(_ old: Bool?, _ new: Bool?, _ list: inout DetailList) {
    list.compare("training", old, new, new == false ? .stricter : .looser) {
      $0.map { "\($0)" } ?? "unsaid"
    }
  }

  /// No limit is more than any.
  private func compareDays(_ old: Int?, _ new: Int?, _ list: inout DetailList) {
    guard old != new else { return }
    list.add(
      "retentionDays: \(old.map { "\($0)" } ?? "unsaid") → \(new.map { "\($0)" } ?? "unsaid")",
      (old ?? .max) < (new ?? .max) ? .looser : .stricter)
  }
}

extension [TaskID: [RuleID]] {
  fileprivate var pairs: [String] { flatMap { task, rules in rules.map { "\($0) for \(task)" } } }
}

extension [TaskID: [FormatID]] {
  fileprivate var pairs: [String] {
    flatMap { task, formats in formats.map { "\($0) for \(task)" } }
  }
}

extension AcceptanceLayers {
  /// The strictest cell for each class and level that is named.
  fileprivate var cells: [String: Cell] {
    var cells: [String: Cell] = [:]
    for layer in layers.sorted(by: { "\($0.firstOrigin)" < "\($1.firstOrigin)" }) {
      let named =
        layer.levels.map { ($0.key, $0.value) }
        + layer.classes.map { ($0.key.description, $0.value) }
      cells.merge(named) { $0.verdict >= $1.verdict ? $0 : $1 }
    }
    return cells
  }
}

extension Acceptance {
  fileprivate var firstOrigin: String {
    (Array(classes.values) + Array(levels.values)).map { "\($0.origin)" }.min() ?? ""
  }
}
