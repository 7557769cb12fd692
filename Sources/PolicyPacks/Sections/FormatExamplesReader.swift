public import Detection
public import Diagnostics
import OutputFormats

/// The examples beside a format.
public struct FormatExamples: Sendable, Hashable {
  /// Outputs that are as the format asks.
  public var pass: [FormatExample] = []
  /// Outputs that are not.
  public var fail: [FormatExample] = []
}

/// An output, and what its format says to it.
public struct FormatExample: Sendable, Hashable {
  /// The output.
  public var text: String
  /// What it must stand in; `nil` if groundedness is not asked.
  public var source: String?
  /// The rules that it breaks, all of them.
  public var fails: Set<RuleID> = []
  /// Why.
  public var because: String?
  /// Where it was said.
  public var location: Location
}

/// Reads `examples` of a format.
enum FormatExamplesReader {
  static func read(
    _ node: YAMLNode?, _ format: OutputFormat, _ problems: Problems
  ) -> FormatExamples {
    guard let node, var fields = Fields(node, "'examples'", problems) else {
      return FormatExamples()
    }
    var examples = FormatExamples()
    examples.pass = (fields.node("pass")?.list("pass", problems) ?? []).compactMap {
      example($0, format, mustFail: false, problems)
    }
    examples.fail = (fields.node("fail")?.list("fail", problems) ?? []).compactMap {
      example($0, format, mustFail: true, problems)
    }
    fields.finish()
    return examples
  }

  private static func example(
    _ node: YAMLNode, _ format: OutputFormat, mustFail: Bool, _ problems: Problems
  ) -> FormatExample? {
    if let text = node.text, !mustFail {
      return FormatExample(text: text, location: node.location)
    }
    guard var fields = Fields(node, "the example", problems) else { return nil }
    let text = fields.requiredText("text")
    var example = FormatExample(text: text ?? "", location: node.location)
    example.source = fields.text("source")
    if mustFail { example.fails = fails(fields.required("fails"), format, problems) }
    example.because = fields.text("because")
    fields.finish()
    return text == nil ? nil : example
  }

  /// Rules by the names that the format itself uses for them.
  private static func fails(
    _ node: YAMLNode?, _ format: OutputFormat, _ problems: Problems
  ) -> Set<RuleID> {
    guard let node else { return [] }
    node.refuseEmptyList("fails", problems)
    let nodes = node.text == nil ? node.list("fails", problems) ?? [] : [node]
    let parts = format.shape.parts.map { ($0.rawValue, format.rule($0)) }
    let checks = format.checks.map { ($0.id.description, $0.id) }
    let known = Dictionary(parts + checks) { first, _ in first }
    return Set(nodes.compactMap { $0.choice("fails", known, problems) })
  }
}
