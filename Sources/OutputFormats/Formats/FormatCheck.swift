public import Detection
public import Groundedness

/// One thing that a format asks for beyond its shape.
public struct FormatCheck: Sendable, Hashable, Codable {
  /// What is asked.
  public enum Kind: Sendable, Hashable, Codable {
    /// So many words.
    case words(min: Int?, max: Int?)
    /// A pattern, or one of several, matches.
    case must([String])
    /// No pattern matches.
    case never([String])
    /// Phrases that stand there, each of them, and phrases that do not; in any case, as whole words.
    case phrases(must: [String], never: [String])
    /// How hard the text may be to read.
    case readingLevel(ReadingFormula, max: Double?, min: Double?)
    /// So many citations, each as the pattern says.
    case citations(min: Int, pattern: String?)
    /// No placeholder was left over.
    case noPlaceholders
    /// No data of this level or a higher one.
    case noLevel(Level)
    /// Claims of these kinds stand in the source.
    case grounded([Claim.Kind])
  }

  /// Its name, a rule's.
  public var id: RuleID
  /// What is asked.
  public var kind: Kind
  /// The part of the output that it is asked of.
  public var region: FormatRegion

  /// A check.
  public init(id: RuleID, kind: Kind, region: FormatRegion = .whole) {
    self.id = id
    self.kind = kind
    self.region = region
  }
}

/// A part of an output.
public enum FormatRegion: Sendable, Hashable, Codable {
  /// All of it.
  case whole
  /// What a JSON Pointer (RFC 6901) leads to in JSON.
  case pointer(String)
  /// What stands below a heading in Markdown.
  case section(String)
  /// The cells of a column in CSV.
  case column(String)
}
