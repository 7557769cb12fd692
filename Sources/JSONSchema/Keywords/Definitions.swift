import StructuredText

/// `$defs`: schemas kept for reference; says nothing about a document.
///
/// They are compiled all the same, so that a problem in one that nothing refers to yet is found.
struct Definitions: Keyword {
  init?(_ source: KeywordSource) {
    _ = source.schemaMap()
    return nil
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {}
}
