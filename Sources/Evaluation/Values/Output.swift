public import Detection
public import Groundedness
public import PolicyPacks

/// What an AI tool answered.
public struct Output: Sendable {
  /// The text.
  public var text: SensitiveText
  /// The tool that answered; `nil` for the pack's default one.
  public var tool: ToolID?
  /// The piece of work it is for, which says the formats that it owes.
  public var task: TaskID?
  /// What it must stand in; `nil` if nobody gave a source.
  public var sources: [GroundingSource]?

  /// An output.
  public init(
    _ text: SensitiveText, tool: ToolID? = nil, task: TaskID? = nil,
    sources: [GroundingSource]? = nil
  ) {
    self.text = text
    self.tool = tool
    self.task = task
    self.sources = sources
  }
}
