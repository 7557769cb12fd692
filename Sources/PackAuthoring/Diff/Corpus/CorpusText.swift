public import Detection
public import PolicyPacks

/// A text of a corpus.
public struct CorpusText: Sendable {
  /// What somebody says should become of it.
  public enum Label: String, Sendable, Hashable, CaseIterable {
    /// It must not simply be sent: an approval or a block.
    case shouldStop = "should-stop"
    /// It may be sent, perhaps with a warning.
    case shouldAllow = "should-allow"
  }

  /// Where it stands: a file, or a file and a line.
  public var place: String
  /// The text.
  public var text: SensitiveText
  /// The tool that it was for, if that is known.
  public var tool: ToolID?
  /// The task that it was for, if that is known.
  public var task: TaskID?
  /// What should become of it, if anybody said so.
  public var label: Label?

  /// A text.
  public init(
    at place: String, _ text: SensitiveText, tool: ToolID? = nil, task: TaskID? = nil,
    label: Label? = nil
  ) {
    self.place = place
    self.text = text
    self.tool = tool
    self.task = task
    self.label = label
  }
}

/// A part of a corpus that could not be read.
public struct UnreadText: Error, Sendable, Hashable {
  /// Where it stands.
  public var place: String
  /// Why, without anything of the text.
  public var reason: String

  /// A part that could not be read.
  public init(at place: String, _ reason: String) {
    self.place = place
    self.reason = reason
  }
}
