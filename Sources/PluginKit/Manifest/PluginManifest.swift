/// What a plugin says of itself: in `plugin.yaml`, or in Swift.
public struct PluginManifest: Sendable, Hashable, Codable {
  /// The plugin's name.
  public var id: PluginID
  /// What people call it.
  public var title: String
  /// Its version: three numbers with dots between.
  public var version: String
  /// The majors of the contract that it speaks; the highest one in common with the host is used.
  public var api: [Int]
  /// What it does, at least one thing.
  public var kinds: [PluginKind]
  /// Whether the same input always gives the same answer.
  public var isDeterministic: Bool
  /// A JSON Schema 2020-12 of what can be configured; `nil` if nothing can.
  public var configuration: JSON?
  /// What it needs from the machine.
  public var needs: PluginNeeds
  /// What a detector finds in some texts, for the test of itself that the host makes before first use.
  public var examples: [DetectorExample]

  /// A plugin's description of itself.
  public init(
    id: PluginID, title: String, version: String, api: [Int] = [PluginAPI.current],
    kinds: [PluginKind], isDeterministic: Bool = false, configuration: JSON? = nil,
    needs: PluginNeeds = PluginNeeds(), examples: [DetectorExample] = []
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.api = api
    self.kinds = kinds
    self.isDeterministic = isDeterministic
    self.configuration = configuration
    self.needs = needs
    self.examples = examples
  }
}

/// The contract between host and plugins.
public enum PluginAPI {
  /// The major that this kit speaks.
  public static let current = 1
  /// All majors that this kit speaks.
  public static let supported = [1]

  /// The highest major that both speak; `nil` if there is none.
  public static func common(_ left: [Int], _ right: [Int]) -> Int? {
    Set(left).intersection(right).max()
  }
}

/// A text and what a detector finds in it.
public struct DetectorExample: Sendable, Hashable, Codable {
  /// The text.
  public var text: String
  /// What is found, in UTF-8 bytes, by position; none if nothing may be.
  public var spans: [Range<Int>]

  /// A text and what is found in it.
  public init(_ text: String, spans: [Range<Int>]) {
    self.text = text
    self.spans = spans
  }

  /// A text in which each expected finding is marked, as in `Diagnosis «F32.1»`.
  public init(marked: String) {
    var text = ""
    var spans: [Range<Int>] = []
    var start: Int?
    for character in marked {
      switch character {
      case "«": start = text.utf8.count
      case "»":
        spans.append((start ?? 0)..<text.utf8.count)
        start = nil
      default: text.append(character)
      }
    }
    self.init(text, spans: spans)
  }
}
