public import Detection

/// A detector as a pack has it: with words for people.
public struct DetectorRule: Sendable, Hashable {
  /// How the data is found.
  public var detector: Detector
  /// The plugin that looks at texts, where no pattern does.
  public var plugin: PluginUse?
  /// The file of the dataset that it looks for, where it looks for one.
  public var datasetFile: String?
  /// What people read, in the pack's first language.
  public var message: Message
  /// The lesson that belongs to it.
  public var learn: String?
  /// Where it was said.
  public var origin: Origin
}

/// Something that a good draft has.
public struct DraftRequirement: Sendable, Hashable, Codable {
  /// Patterns of which one must match.
  public var anyOf: [String]
  /// What people read, in the pack's first language.
  public var message: Message
  /// Where it was said.
  public var origin: Origin
}

/// A class of data as a pack has it.
public struct ClassRule: Sendable, Hashable {
  /// How sensitive it is.
  public var level: Level
  /// What people call it.
  public var title: String?
  /// Where it was said.
  public var origin: Origin
}
