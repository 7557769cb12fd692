public import Groundedness

/// A claim of an output, and the place in a source that speaks of it.
public struct GroundedClaim: Sendable, Hashable, Codable {
  /// A place in a source, as people look it up.
  public struct Place: Sendable, Hashable, Codable {
    /// Which source, counted from 0.
    public var source: Int
    /// What the source is called.
    public var name: String
    /// Where in it, in UTF-8 bytes, half-open.
    public var range: Range<Int>
    /// The line, from 1.
    public var line: Int

    /// A place.
    public init(source: Int, name: String, range: Range<Int>, line: Int) {
      self.source = source
      self.name = name
      self.range = range
      self.line = line
    }
  }

  /// The claim.
  public var claim: Claim
  /// The most telling place; `nil` if no source speaks of it.
  public var place: Place?

  /// A claim.
  public init(_ claim: Claim, place: Place?) {
    self.claim = claim
    self.place = place
  }
}
