/// Something that an output says and that its sources should bear out.
public struct Claim: Sendable, Hashable, Codable {
  /// What kind of thing is said.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A number, with its unit, currency and scale.
    case number
    /// A date, a month, a quarter, a year.
    case date
    /// Words that are said to be somebody's own.
    case quotation
    /// The name of a person, an organisation, a product.
    case name
    /// A reference to a document, a section, a source, a record.
    case citation
    /// How sure or how general a statement is.
    case certainty
  }

  /// What the sources say to it.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// A source bears it out.
    case supported
    /// A source says something else.
    case contradicted
    /// No source speaks of it.
    case notFound = "not-found"
  }

  /// What kind of thing is said.
  public var kind: Kind
  /// Where it stands in the output, in UTF-8 bytes, half-open.
  public var range: Range<Int>
  /// What the sources say to it.
  public var status: Status
  /// Why that is so.
  public var reason: Reason
  /// Where in the sources to look, the most telling place first; empty if nothing was found.
  public var evidence: [Evidence]
}

/// A place in a source that bears a claim out or speaks against it.
public struct Evidence: Sendable, Hashable, Codable {
  /// Which source, counted from 0 in the order they were given.
  public var source: Int
  /// Where in it, in UTF-8 bytes, half-open.
  public var range: Range<Int>
}
