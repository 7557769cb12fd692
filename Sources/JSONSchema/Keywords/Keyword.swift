import StructuredText

/// One keyword of a schema, ready to be applied.
protocol Keyword: Sendable {
  /// Reads the keyword; `nil` if it can say nothing, or after its problems have been reported.
  init?(_ source: KeywordSource)

  /// Applies the keyword to a piece of JSON; what it finds goes into the frame.
  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation)

  /// Whether it needs to know which parts other keywords have looked at.
  static var needsParts: Bool { get }

  /// The schemas that it applies to the piece itself, for telling which keys are known.
  var schemasInPlace: [SchemaID] { get }
  /// The keys that it names.
  var knownKeys: [String] { get }
}

extension Keyword {
  static var needsParts: Bool { false }
  var schemasInPlace: [SchemaID] { [] }
  var knownKeys: [String] { [] }
}
