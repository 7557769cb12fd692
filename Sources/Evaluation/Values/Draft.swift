public import Detection
public import PolicyPacks

/// A prompt somebody wants to send: text, tool, task.
public struct Draft: Sendable, Hashable {
  /// The text.
  public var text: SensitiveText
  /// The tool it would go to; `nil` for the pack's default one.
  public var tool: ToolID?
  /// The piece of work it is for.
  public var task: TaskID?

  /// A draft.
  public init(_ text: SensitiveText, tool: ToolID? = nil, task: TaskID? = nil) {
    self.text = text
    self.tool = tool
    self.task = task
  }

  /// A draft.
  public init(_ text: String, tool: ToolID? = nil, task: TaskID? = nil) {
    self.init(SensitiveText(text), tool: tool, task: task)
  }
}

/// Who asks.
public struct Requester: Sendable, Hashable {
  /// The groups they are in.
  ///
  /// Only a server that knows them, or a pack's test, may say so.
  public var groups: Set<GroupID>
  /// The language they read, such as `de`; `nil` for the pack's first one.
  public var language: String?

  /// Somebody.
  public init(groups: Set<GroupID> = [], language: String? = nil) {
    self.groups = groups
    self.language = language
  }
}
