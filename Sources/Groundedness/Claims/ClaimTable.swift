import Diagnostics

/// Claims as rows for a JSON file: what they are, what the sources say, where to look.
///
/// Lines and columns count from 1, columns in Unicode scalars.
public struct ClaimTable: Sendable, Hashable, Encodable {
  /// A place in a text.
  public struct Place: Sendable, Hashable, Encodable {
    /// The source's name; `nil` for the output.
    public var source: String?
    /// The line.
    public var line: Int
    /// The column.
    public var column: Int
    /// What stands there.
    public var text: String
  }

  /// One claim.
  public struct Row: Sendable, Hashable, Encodable {
    /// What kind of thing is said.
    public var kind: Claim.Kind
    /// What the sources say to it.
    public var status: Claim.Status
    /// Why, as a short name.
    public var reason: String
    /// Why, in a sentence.
    public var why: String
    /// Where it stands in the output.
    public var place: Place
    /// Where to look in the sources.
    public var evidence: [Place]
  }

  /// The claims, by position.
  public var rows: [Row]

  /// The table of an output's claims.
  ///
  /// - Parameters:
  ///   - claims: what `grounding` found in `output`.
  ///   - output: the text.
  ///   - grounding: the sources.
  ///   - language: of the sentences: `en` or `de`.
  public init(
    _ claims: [Claim], of output: [UInt8], in grounding: Grounding, language: String = "en"
  ) {
    let text = SourceText(name: "", bytes: output)
    let sources = grounding.sources.map { SourceText(name: $0.name, bytes: $0.bytes) }
    rows = claims.map { claim in
      Row(
        kind: claim.kind, status: claim.status, reason: claim.reason.code,
        why: claim.words(in: language).why, place: Place(Location(text, claim.range), source: nil),
        evidence: claim.evidence.map { evidence in
          let source = sources[evidence.source]
          return Place(Location(source, evidence.range), source: source.name)
        })
    }
  }
}

extension ClaimTable.Place {
  fileprivate init(_ location: Location, source: String?) {
    let position = location.position
    self.init(
      source: source, line: position.line, column: position.column,
      text: location.text.string(in: location.range))
  }
}
