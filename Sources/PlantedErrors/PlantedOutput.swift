/// A made-up AI output together with its sources and the truth about each part of it.
public struct PlantedOutput: Sendable, Hashable {
  /// What the output looks like.
  public enum Format: String, Sendable, Hashable, Codable, CaseIterable {
    case prose, markdown, json
  }

  /// A source with its name.
  public struct Source: Sendable, Hashable {
    /// A file's name; its extension says how it is read.
    public var name: String
    /// The whole text.
    public var text: String
  }

  /// The output.
  public var text: String
  /// What it looks like.
  public var format: Format
  /// The language of output and sources.
  public var language: WorldLanguage
  /// What it should stand in.
  public var sources: [Source]
  /// Its parts, by position; what lies between them says nothing.
  public var segments: [PlantedSegment]
}

/// A sentence, a row or a field of an output.
public struct PlantedSegment: Sendable, Hashable {
  /// What can be true or false in it.
  public struct Claim: Sendable, Hashable {
    /// What kind of thing is said.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case number, date, quotation, name, citation, certainty
    }

    /// What kind of thing is said.
    public var kind: Kind
    /// Where, in UTF-8 bytes of the output.
    public var range: Range<Int>
    /// Whether this is what was made false.
    public var isPlanted: Bool
  }

  /// A place in a source that exposes or bears out a segment.
  public struct Evidence: Sendable, Hashable {
    /// Which source, counted from 0.
    public var source: Int
    /// Where, in UTF-8 bytes of the source.
    public var range: Range<Int>
  }

  /// Where it stands, in UTF-8 bytes of the output.
  public var range: Range<Int>
  /// What it says.
  public var claims: [Claim]
  /// The error in it; `nil` if it is clean.
  public var error: PlantedError?
  /// How the error was made.
  public var variation: PlantedError.Variation?
  /// Where the sources expose or bear it out.
  public var evidence: [Evidence]

  /// Whether an error was planted in it.
  public var isPlanted: Bool { error != nil }
}
