/// How one kind of data is found in a text.
///
/// A value; `DetectorSet` compiles it.
public struct Detector: Sendable, Hashable {
  /// What finds the candidates.
  public enum Method: Sendable, Hashable {
    /// PCRE2 patterns. A group named `value` is the finding; without one, the whole match is.
    case patterns([String], caseless: Bool)
    /// Phrases, as whole words and in any case.
    case words([String])
    /// Tables, by the names of their columns or keys. What is found in their cells stays beside it.
    case table(TableColumns)
    /// The entries of a dataset, as whole words, however they are written.
    case dataset(DatasetReference)
    /// Nothing here: somebody else looks at the text, and hands in `ExternalFindings`.
    case external
  }

  /// The rule's name.
  public var id: RuleID
  /// What it finds.
  public var dataClass: DataClass
  /// What finds the candidates.
  public var method: Method
  /// Text of which a piece stands in every text that can match, in any case.
  public var keywords: [String] = []
  /// What must hold for a candidate.
  public var validators: [ValueCheck] = []
  /// The least Shannon entropy of the value, in bits a byte.
  public var minimumEntropy: Double?
  /// The confidence without words around.
  public var confidence = Confidence.medium
  /// Words that raise the confidence by one step.
  public var raisedBy: ContextWords?
  /// Words that lower the confidence by one step.
  public var loweredBy: ContextWords?
  /// Caseless patterns of whole values that never count.
  public var never: [String] = []
  /// Caseless patterns of whole values that are published samples: findings, marked as samples.
  public var samples: [String] = []
  /// The word of the placeholder; an empty one removes the text.
  public var redactAs: String

  /// A detector with the defaults of a pack.
  public init(id: RuleID, dataClass: DataClass, method: Method, redactAs: String) {
    self.id = id
    self.dataClass = dataClass
    self.method = method
    self.redactAs = redactAs
  }
}

/// A validator and the part of a match that it looks at.
public struct ValueCheck: Sendable, Hashable {
  /// What must hold.
  public var validator: Validator
  /// The named group; `nil` for the finding as a whole.
  public var group: String?

  /// A check of a group, or of the whole finding.
  public init(_ validator: Validator, on group: String? = nil) {
    self.validator = validator
    self.group = group
  }
}

/// Words near a finding.
public struct ContextWords: Sendable, Hashable {
  /// Whole words or phrases, in any case.
  public var words: [String]
  /// How far away they may begin, in UTF-8 bytes before or after the finding.
  public var distance: Int

  /// Words and how far away they may be.
  public init(_ words: [String], within distance: Int) {
    self.words = words
    self.distance = distance
  }
}

extension Detector.Method {
  /// Whether it finds values by what they look like, so that others of their shape can stand for them.
  public var findsValues: Bool {
    switch self {
    case .patterns, .words: true
    case .table, .dataset, .external: false
    }
  }
}
