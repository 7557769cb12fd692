import StructuredText

/// `maxLength` and `minLength`, in code points.
struct LengthLimit: Keyword {
  private let limit: Int
  private let isMaximum: Bool

  init?(_ source: KeywordSource) {
    guard let limit = source.count() else { return nil }
    self.limit = limit
    isMaximum = source.keyword == "maxLength"
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let string = node.value.string else { return }
    let actual = string.unicodeScalars.count
    if isMaximum, actual > limit {
      evaluation.fail(.tooLong(limit: limit, actual: actual), "maxLength", node, in: &frame)
    } else if !isMaximum, actual < limit {
      evaluation.fail(.tooShort(limit: limit, actual: actual), "minLength", node, in: &frame)
    }
  }
}

/// `pattern`.
struct PatternKeyword: Keyword {
  private let pattern: SchemaPattern

  init?(_ source: KeywordSource) {
    guard let text = source.value.string else {
      source.reject(.string)
      return nil
    }
    guard let pattern = source.pattern(text, at: source.node.range) else { return nil }
    self.pattern = pattern
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let string = node.value.string else { return }
    switch evaluation.matches(pattern, string) {
    case true?: break
    case false?:
      evaluation.fail(.patternMismatch(pattern: pattern.source), "pattern", node, in: &frame)
    case nil:
      evaluation.leaveUndecided(.patternGaveUp(pattern: pattern.source), "pattern", node, &frame)
    }
  }
}
