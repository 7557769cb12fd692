package import Detection
package import Diagnostics

/// A tool as one pack's files say it; a child may say a part only.
package struct ToolEntry: Sendable {
  package var id: ToolID
  package var title: String?
  package var boundary: Boundary?
  package var accepts = Acceptance()
  package var plugin: String?
  package var training: Bool?
  package var retentionDays: Int?
  package var outputs: [TaskID: [FormatID]] = [:]
  package var drafts: [TaskID: [RuleID]] = [:]
  package var baseURLs: [String] = []
  package var models: [String] = []
  package var isGeneric = false
  /// Whether a boundary was written, be it a wrong one.
  package var namesBoundary = false
  package var location: Location
}

/// The section `tools`.
enum ToolsSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for entry in node.entries("tools", of: "tool", problems) {
      guard var fields = Fields(entry.value, "the tool '\(entry.name)'", problems) else { continue }
      var tool = ToolEntry(id: ToolID(entry.name), location: entry.key.location)
      tool.title = fields.text("title")
      tool.namesBoundary = fields.node("boundary") != nil
      tool.boundary = fields.node("boundary")?.choice("boundary", boundaries, problems)
      if let pairs = fields.node("accepts")?.pairs("'accepts'", problems) {
        tool.accepts = CellsReader.read(pairs, of: .tool(tool.id), into: &document, problems)
      }
      tool.plugin = fields.text("plugin")
      tool.training = fields.flag("training")
      tool.retentionDays = fields.count("retentionDays")
      tool.isGeneric = fields.flag("generic") ?? false
      tool.outputs = outputs(fields.node("outputs"), into: &document, problems)
      tool.drafts = drafts(fields.node("drafts"), into: &document, problems)
      if let at = fields.node("at"), var place = Fields(at, "'at'", problems) {
        tool.baseURLs = place.texts("baseURLs") ?? []
        tool.models = place.texts("models") ?? []
        place.finish()
      }
      fields.finish()
      document.tools.append(tool)
    }
  }

  private static let boundaries = Dictionary(
    uniqueKeysWithValues: Boundary.allCases.map { ($0.rawValue, $0) })

  private static func outputs(
    _ node: YAMLNode?, into document: inout PackDocument, _ problems: Problems
  ) -> [TaskID: [FormatID]] {
    var outputs: [TaskID: [FormatID]] = [:]
    for pair in node?.pairs("'outputs'", problems) ?? [] {
      let nodes =
        pair.value.text == nil ? pair.value.list("outputs", problems) ?? [] : [pair.value]
      guard let task = pair.key.reference("task", into: &document.references.tasks, problems)
      else { continue }
      outputs[task] = nodes.compactMap {
        $0.reference("format", into: &document.references.formats, problems)
      }
    }
    return outputs
  }

  private static func drafts(
    _ node: YAMLNode?, into document: inout PackDocument, _ problems: Problems
  ) -> [TaskID: [RuleID]] {
    var drafts: [TaskID: [RuleID]] = [:]
    for pair in node?.pairs("'drafts'", problems) ?? [] {
      guard let task = pair.key.reference("task", into: &document.references.tasks, problems),
        let list = pair.value.list("drafts", problems)
      else { continue }
      drafts[task] = list.compactMap {
        $0.reference("draft requirement", into: &document.references.drafts, problems)
      }
    }
    return drafts
  }
}
