import Detection
import PolicyPacks

/// What some packs demand of a tool, worked out from what they say and from nothing that merges them.
///
/// A table demands of a class what it says of the longest class named, or else of the level. Whoever
/// names a class or a level of a tool or its boundary binds every child; what nobody names binds nobody
/// here, so this is the least that must hold.
struct BindingRules {
  private typealias Table = [String: Verdict]
  private var tools: [String: [Table]] = [:]
  private var boundaries: [String: [Table]] = [:]

  /// - Parameter packs: a pack and those above it.
  init(_ packs: [RandomPack]) {
    for pack in packs {
      for (name, rules) in pack.sections["boundaries"]?.entries ?? [] {
        boundaries[name, default: []].append(Self.table(rules))
      }
      for (name, tool) in pack.sections["tools"]?.entries ?? [] {
        tools[name, default: []].append(tool["accepts"].map(Self.table) ?? [:])
      }
    }
  }

  /// The least verdict for a class of this level.
  func demand(_ dataClass: DataClass, _ level: Level, in tool: Tool) -> Verdict {
    let tables = (tools[tool.id.description] ?? []) + (boundaries[tool.boundary.rawValue] ?? [])
    return tables.compactMap { Self.demand(of: $0, dataClass, level) }.max() ?? .allow
  }

  private static func demand(of table: Table, _ dataClass: DataClass, _ level: Level) -> Verdict? {
    var parts = dataClass.description.split(separator: ".")
    while !parts.isEmpty {
      if let verdict = table[parts.joined(separator: ".")] { return verdict }
      parts.removeLast()
    }
    return dataClass.description.hasPrefix("attack") ? nil : table[level.name]
  }

  /// Cells by the word before the colon; what is no verdict is something else that stands there.
  private static func table(_ written: Written) -> Table {
    written.entries.reduce(into: [:]) { table, entry in
      guard case .value(let text) = entry.value else { return }
      let word = text.hasPrefix("{") ? "approval" : text
      if let verdict = Verdict(name: word) { table[entry.key] = verdict }
    }
  }
}
