import ExactMatch
import PCRE2

/// One span of a text that a detector found, and why.
public struct Finding: Sendable, Hashable {
  /// The rule that found it.
  public var rule: RuleID
  /// What it is.
  public var dataClass: DataClass
  /// Where, in UTF-8 bytes, half-open.
  public var range: Range<Int>
  /// How sure it is.
  public var confidence: Confidence
  /// Whether the value is a published sample.
  public var isSample: Bool
  /// What speaks for and against it.
  public var evidence: [Evidence]

  /// A finding.
  public init(
    rule: RuleID, dataClass: DataClass, range: Range<Int>, confidence: Confidence,
    isSample: Bool = false, evidence: [Evidence] = []
  ) {
    self.rule = rule
    self.dataClass = dataClass
    self.range = range
    self.confidence = confidence
    self.isSample = isSample
    self.evidence = evidence
  }
}

extension Finding {
  /// How the text hides it; empty where it says it plainly.
  public var disguises: [Disguise] {
    evidence.lazy.compactMap { evidence in
      if case .disguised(let disguises) = evidence { disguises } else { nil }
    }.first ?? []
  }
}

extension Finding {
  /// Whether it is a table, beside which what is found in its cells stays a finding.
  var isTable: Bool {
    evidence.contains { if case .table = $0 { true } else { false } }
  }
}

/// One reason why a finding is one, or is as sure as it is.
public enum Evidence: Sendable, Hashable {
  /// A check digit or a structure holds.
  case valid(Validator)
  /// The value is as random as a secret; the entropy in bits a byte.
  case entropy(Double)
  /// A word nearby raised the confidence; where it stands.
  case raised(by: Range<Int>)
  /// A word nearby lowered the confidence; where it stands.
  case lowered(by: Range<Int>)
  /// The text does not say it plainly: how it is hidden there, in the order of their
  /// declaration.
  case disguised([Disguise])
  /// It is a table with so many rows; where the names of the columns stand that make it a finding.
  case table(rows: Int, columns: [Range<Int>])
  /// Another finding lay inside this one.
  case hides(RuleID, DataClass)
}

/// A rule that could not be evaluated on a text, which is never the same as "nothing found".
public struct Unevaluated: Sendable, Hashable {
  /// The rule.
  public var rule: RuleID
  /// What happened, such as `match-limit`.
  public var reason: String
  /// Who was to look at the text.
  public var source = Source.engine

  /// Who looks at a text for a rule.
  public enum Source: Sendable, Hashable {
    /// The engine, with patterns.
    case engine
    /// The engine, with a dataset; the reason is the code of a `DatasetError`.
    case dataset
    /// Somebody else.
    case external
  }

  init(rule: RuleID, _ limit: MatchLimit) {
    self.rule = rule
    reason = limit.rawValue
  }

  /// A text that is encoded more often, or in more places, than is read.
  public static let encodedText = Unevaluated(rule: "encoded-text", reason: "too-encoded")

  private init(rule: RuleID, reason: String) {
    self.rule = rule
    self.reason = reason
  }

  init(external rule: RuleID, reason: String) {
    self.init(rule: rule, reason: reason)
    source = .external
  }

  init(dataset rule: RuleID, _ code: DatasetError.Code) {
    self.init(rule: rule, reason: code.rawValue)
    source = .dataset
  }
}

/// What detection came to.
public struct Detections: Sendable, Hashable {
  /// The findings, by position.
  public var findings: [Finding]
  /// The rules that could not be evaluated.
  public var unevaluated: [Unevaluated]
}
