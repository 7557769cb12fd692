import StructuredText

/// The schema `false`, which nothing follows; there is no keyword to name.
struct NeverSchema: Keyword {
  init() {}
  init?(_ source: KeywordSource) { nil }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    evaluation.fail(.forbidden, "", node, in: &frame)
  }
}
