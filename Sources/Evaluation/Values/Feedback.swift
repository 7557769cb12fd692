public import Detection
public import OutputFormats
public import PolicyPacks

/// What a person is told about one thing: what, why, how to fix it.
///
/// It speaks of the text.
public struct Feedback: Sendable, Hashable, Codable {
  /// What it is about.
  public enum Kind: Sendable, Hashable, Codable {
    /// Data in the text.
    case finding
    /// Something that a good draft has and this one has not.
    case requirement
    /// A rule that could not be evaluated.
    case unevaluated
    /// The tool is none of the pack's.
    case unknownTool
    /// The text is longer than the pack allows.
    case tooLarge
    /// Some bytes were no UTF-8.
    case repaired
    /// Kinds of data that are more sensitive together.
    case combination
    /// An output is not as its format asks.
    case format
    /// A claim of an output that no source bears out.
    case claim
  }

  /// What it is about.
  public var kind: Kind
  /// The rule that raised it.
  public var rule: RuleID
  /// What may happen because of it.
  public var verdict: Verdict
  /// What the rule is called.
  public var title: String
  /// What was found, in a few words.
  public var short: String
  /// Why it matters.
  public var why: String?
  /// What to do.
  public var fix: String?
  /// Where, in UTF-8 bytes of the text; `nil` for the text as a whole.
  public var range: Range<Int>?
  /// How sure it is.
  public var confidence: Confidence?
  /// Whether the value is a published sample.
  public var isSample = false
  /// How the text hides it; empty where it says it plainly.
  public var disguises: [Disguise] = []
  /// Who may approve, where that is the verdict, as people call them.
  public var workflow: String?
  /// What would stand there instead.
  public var placeholder: String?
  /// The cell of the policy that decided.
  public var origin: Origin?
  /// The lesson that belongs to it.
  public var learn: String?
  /// The exception that loosened it.
  public var exception: ExceptionID?
  /// The approval that allowed it.
  public var approval: Approval?
  /// The place in an output that is JSON: a JSON Pointer, RFC 6901.
  public var pointer: String?
  /// How many more there are of the same kind, which are not told one by one.
  public var moreLikeThis = 0
  /// The place in a source that speaks of it.
  public var place: GroundedClaim.Place?
}

extension Feedback.Kind {
  /// The word for it in a pack's tests; `nil` for what the rules themselves say.
  public var cause: String? {
    switch self {
    case .unknownTool: "unknownTool"
    case .tooLarge: "tooLarge"
    case .unevaluated: "onDetectorError"
    case .finding, .requirement, .repaired, .combination, .format, .claim: nil
    }
  }
}
