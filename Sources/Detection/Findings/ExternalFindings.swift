/// What others found in a text, for detectors that find nothing by themselves.
///
/// A detector without an answer here could not be evaluated: nobody was asked, or nobody knew.
public struct ExternalFindings: Sendable, Hashable {
  /// One place, and how sure whoever found it is.
  public struct Candidate: Sendable, Hashable {
    /// Where, in UTF-8 bytes of the text, half-open.
    public var range: Range<Int>
    /// How sure, before the words around are looked at.
    public var confidence: Confidence

    /// A place.
    public init(_ range: Range<Int>, confidence: Confidence) {
      self.range = range
      self.confidence = confidence
    }
  }

  /// What came of asking for one detector.
  public enum Answer: Sendable, Hashable {
    /// These places, perhaps none.
    case found([Candidate])
    /// No answer; why, in a word for programs.
    case failed(reason: String)
  }

  /// The answers, by the detector's rule.
  public var answers: [RuleID: Answer]

  /// What others found.
  public init(_ answers: [RuleID: Answer] = [:]) { self.answers = answers }

  /// Nobody was asked.
  public static let notAsked = "not-asked"
}
