/// Sources, read once, against which any number of outputs can be checked.
///
/// The same output and the same sources always give the same claims: nothing is guessed by a model,
/// and every claim says why it has its status and where to look.
///
/// ```swift
/// let grounding = Grounding([GroundingSource(name: "claims.csv", bytes: table)])
/// for claim in grounding.claims(in: output) where claim.status != .supported {
///   print(claim.words(in: "en").short)
/// }
/// ```
public struct Grounding: Sendable {
  /// Finds the citations that an organisation's own rules call so, in UTF-8 bytes of the text.
  public typealias CitationFinder = @Sendable (_ text: [UInt8]) -> [Range<Int>]

  /// The sources, in the order they were given.
  public let sources: [GroundingSource]
  let index: SourceIndex
  private let citationFinder: CitationFinder?

  /// Reads sources.
  ///
  /// - Parameters:
  ///   - sources: what outputs must stand in.
  ///   - citationFinder: finds citations beside those of usual form.
  public init(_ sources: [GroundingSource], citationFinder: CitationFinder? = nil) {
    self.sources = sources
    self.citationFinder = citationFinder
    index = SourceIndex(sources)
  }

  /// What an output says that its sources should bear out, by position.
  ///
  /// - Parameters:
  ///   - output: the text; invalid UTF-8 is passed over.
  ///   - format: how it is read; without one, its content says so.
  public func claims(in output: [UInt8], format: GroundingSource.Format? = nil) -> [Claim] {
    let citations = citationFinder?(output) ?? []
    let document = Document(
      output, format: format ?? GroundingSource.Format(ofContent: output), citations: citations)
    return OutputCheck(document, against: index).claims()
  }
}
