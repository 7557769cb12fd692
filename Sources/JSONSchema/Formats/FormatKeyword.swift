import StructuredText

/// `format`, where it must hold; elsewhere it is only an annotation.
struct FormatKeyword: Keyword {
  private let name: String
  private let check: @Sendable (String) -> Bool

  init?(_ source: KeywordSource) {
    guard let name = source.value.string else {
      source.reject(.string)
      return nil
    }
    guard source.compiler.options.assertsFormats || source.dialect.assertsFormats,
      let check = Formats.check(name)
    else { return nil }
    self.name = name
    self.check = check
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let string = node.value.string, !check(string) else { return }
    evaluation.fail(.wrongFormat(name), "format", node, in: &frame)
  }
}
