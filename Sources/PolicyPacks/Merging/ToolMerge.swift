import Detection
import Diagnostics

/// Adds a pack's tools, and what it says about those of its parents.
enum ToolMerge {
  static func merge(_ entries: [ToolEntry], into pack: inout PolicyPack, _ problems: Problems) {
    var own: Set<ToolID> = []
    for entry in entries {
      guard own.insert(entry.id).inserted else {
        problems.error(
          "duplicate-name", "there is a tool '\(entry.id)' already", at: entry.location)
        continue
      }
      if let tool = pack.tools[entry.id] {
        pack.tools[entry.id] = entry.applied(to: tool, problems)
      } else if entry.namesBoundary, let hidden = pack.hiddenGenericTools[entry.id] {
        // What bound the tool while it was there binds it again.
        pack.tools[entry.id] = entry.applied(to: hidden, problems)
        pack.tools[entry.id]?.isGeneric = entry.isGeneric
      } else if let boundary = entry.boundary {
        let floor = pack.boundaries[boundary]?.accepts ?? AcceptanceLayers()
        var tool = entry.tool(behind: boundary)
        tool.definitions = [ToolDefinition(accepts: entry.accepts, boundary: floor)]
        pack.tools[entry.id] = tool
      } else if !entry.namesBoundary {
        problems.error(
          "missing-key", "the tool '\(entry.id)' has no 'boundary'", at: entry.location,
          notes: ["say who can see what is sent: device, tenant, processor or public"])
      }
    }
    pack.hideNeedlessGenerics()
  }
}

extension ToolEntry {
  fileprivate func tool(behind boundary: Boundary) -> Tool {
    Tool(
      id: id, title: title ?? id.description, boundary: boundary, definitions: [],
      amendments: AcceptanceLayers(), plugin: plugin,
      training: training, retentionDays: retentionDays, outputs: outputs, drafts: drafts,
      baseURLs: baseURLs, models: models, isGeneric: isGeneric, origin: Origin(location))
  }

  fileprivate func applied(to tool: Tool, _ problems: Problems) -> Tool {
    if let boundary, boundary != tool.boundary {
      problems.error(
        "conflicting-boundary",
        "a parent puts '\(id)' behind '\(tool.boundary.rawValue)', not '\(boundary.rawValue)'",
        at: location)
    }
    if let plugin, let inherited = tool.plugin, plugin != inherited {
      problems.error(
        "conflicting-plugin", "a parent has '\(id)' answered by the plugin '\(inherited)'",
        at: location, notes: ["define a tool of its own for another plugin"])
    }
    var amendment = self.tool(behind: tool.boundary)
    amendment.amendments = AcceptanceLayers([accepts])
    var result = tool.tightened(by: amendment)
    result.title = title ?? tool.title
    result.isGeneric = tool.isGeneric
    return result
  }
}

extension Tool {
  /// Both as one: the layers and the requirements of both.
  func tightened(by other: Tool) -> Tool {
    var result = self
    result.definitions.formUnion(other.definitions)
    result.amendments = amendments.joined(with: other.amendments)
    result.drafts.merge(other.drafts) { mine, more in mine + more.filter { !mine.contains($0) } }
    result.outputs.merge(other.outputs) { mine, more in mine + more.filter { !mine.contains($0) } }
    result.retentionDays = [retentionDays, other.retentionDays].compactMap { $0 }.min()
    result.training = [training, other.training].compactMap { $0 }.reduce(nil) {
      ($0 ?? true) && $1
    }
    result.baseURLs += other.baseURLs.filter { !baseURLs.contains($0) }
    result.models += other.models.filter { !models.contains($0) }
    result.plugin = plugin ?? other.plugin
    result.isGeneric = isGeneric && other.isGeneric
    return result
  }
}
