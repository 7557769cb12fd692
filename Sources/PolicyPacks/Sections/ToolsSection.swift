package import Detection
package import Diagnostics

/// A tool as one pack's files say it; a child may say a part only.
package struct ToolEntry: Sendable {
  package var id: ToolID
  package var title: String?
  package var boundary: Boundary?
  package var accepts = Acceptance()
  package var plugin: PluginUse?
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
  static let section = Section(
    "tools",
    "AI tools: who can see what is sent to each, what it accepts, and what its outputs owe. A tool of "
      + "a parent may be said in part.",
    entry.entries(of: "tools", "tool")
  ) { tools, document, _ in document.tools += tools }

  private struct ToolKeys: Keys {
    let title = Key("title", .text, "What people call it.")
    let boundary = Key(
      "boundary", .choice(Boundary.allCases.map { ($0.rawValue, $0) }),
      "Who can see what is sent: the `device` alone, the organisation's `tenant`, a `processor` under "
        + "contract, or the `public`.")
    let accepts = Key(
      "accepts", CellTable.shape,
      "A verdict for each class or level. The longest class that is named wins over its level; what a "
        + "tool does not say, its boundary does.")
    let plugin = Key("plugin", .pluginUse, "The plugin that speaks with it.")
    let training = Key("training", .flag, "Whether what is sent is used to train a model.")
    let retentionDays = Key("retentionDays", .count, "For how many days what is sent is kept.")
    let generic = Key(
      "generic", .flag,
      "Whether it stands for any tool behind its boundary. Such tools are there only while a pack has "
        + "no others."
    ).or(false)
    let outputs = Key(
      "outputs", tasks(to: Shape.reference(\.formats, "format").oneOrMany),
      "The formats that outputs owe, by task: one, or a list of them all.")
    let drafts = Key(
      "drafts", tasks(to: Shape.reference(\.drafts, "draft requirement").list),
      "The requirements on drafts, by task.")
    let at = Key("at", place, "Where it is, for whoever stands between.")
  }

  private struct PlaceKeys: Keys {
    let baseURLs = Key("baseURLs", .texts, "Base URLs of its interface.")
    let models = Key("models", .texts, "Models that it offers; `*` stands for anything.")
  }

  private static let place = Shape<(baseURLs: [String], models: [String])>.mapping(
    PlaceKeys(), called: "'at'"
  ) { fields in (fields.baseURLs ?? [], fields.models ?? []) }

  private static let entry = Shape<ToolEntry>.mapping(
    ToolKeys(), called: { "the tool '\($0)'" }
  ) { fields in
    var tool = ToolEntry(id: ToolID(fields.entry.name), location: fields.entry.key.location)
    tool.title = fields.title
    tool.namesBoundary = fields.has(\.boundary)
    tool.boundary = fields.boundary
    if let cells = fields.accepts {
      tool.accepts = cells.acceptance(of: .tool(tool.id), fields.reading)
    }
    tool.plugin = fields.plugin
    tool.training = fields.training
    tool.retentionDays = fields.retentionDays
    tool.isGeneric = fields.generic
    tool.outputs = fields.outputs ?? [:]
    tool.drafts = fields.drafts ?? [:]
    (tool.baseURLs, tool.models) = fields.at ?? ([], [])
    return tool
  }

  /// A mapping from tasks to names.
  private static func tasks<Name>(to names: Shape<[Name]>) -> Shape<[TaskID: [Name]]> {
    Shape<[TaskID: [Name]]>(
      ["type": "object", "additionalProperties": names.schema]
    ) { entry, reading in
      entry.value.pairs("'\(entry.name)'", reading.problems)?.reduce(into: [:]) { tasks, pair in
        let task = Shape.reference(\.tasks, "task").read(Entry("task", pair.key), reading)
        guard let task, let names = names.read(Entry(entry.name, pair.value), reading) else {
          return
        }
        tasks[task] = names
      }
    }
  }
}
