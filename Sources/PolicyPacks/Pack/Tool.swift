public import Detection

/// What a tool's name belongs to is the tool itself.
public typealias ToolID = Identifier<Tool>

/// An AI tool that the organisation uses.
public struct Tool: Sendable, Hashable {
  /// Its name in commands and packs.
  public var id: ToolID
  /// What people call it.
  public var title: String
  /// Who can see what is sent to it.
  public var boundary: Boundary
  /// What the packs that define it say it accepts.
  public var definitions: Set<ToolDefinition>
  /// What packs on top of them say.
  public var amendments: AcceptanceLayers
  /// The plugin that speaks to it.
  public var plugin: PluginUse?
  /// Whether what is sent may be used for training.
  public var training: Bool?
  /// How many days the tool keeps what is sent.
  public var retentionDays: Int?
  /// The formats that outputs owe, by task; all of them.
  public var outputs: [TaskID: [FormatID]]
  /// The requirements on drafts, by task.
  public var drafts: [TaskID: [RuleID]]
  /// Where it is reached.
  public var baseURLs: [String]
  /// The models that it is, as patterns with `*`.
  public var models: [String]
  /// Whether it stands for any tool behind its boundary.
  ///
  /// Such tools are there only while a pack has
  /// no others.
  public var isGeneric: Bool
  /// Where it was said.
  public var origin: Origin
}

extension PolicyPack {
  /// The tools and those that are hidden.
  ///
  /// Generic ones that are set are hidden as soon as there are others. They are not forgotten: a child
  /// that gives a tool such a name again is bound by what was said of it.
  var allTools: [ToolID: Tool] {
    get { tools.merging(hiddenGenericTools) { tool, _ in tool } }
    set {
      let own = newValue.filter { !$0.value.isGeneric }
      tools = own.isEmpty ? newValue : own
      hiddenGenericTools = own.isEmpty ? [:] : newValue.filter(\.value.isGeneric)
    }
  }

  /// Hides generic tools if there are others.
  mutating func hideNeedlessGenerics() {
    let all = allTools
    allTools = all
  }
}

/// What a pack that defines a tool says it accepts.
///
/// A cell that the pack leaves empty is its boundary's, or else blocked, for good: a child that fills
/// it would loosen the tool.
public struct ToolDefinition: Sendable, Hashable {
  /// The pack's cells.
  public var accepts: Acceptance
  /// The cells of the boundary as they were where the tool was defined.
  public var boundary: AcceptanceLayers
}

/// What every tool of a boundary accepts at most.
public struct BoundaryRules: Sendable, Hashable {
  /// The cells.
  public var accepts = AcceptanceLayers()
  /// Whether training is allowed; `nil` where nothing is said.
  public var training: Bool?
  /// The most days that a tool may keep what is sent.
  public var retentionDays: Int?
}
