import Detection
package import Diagnostics
import OutputFormats

/// The section `formats`.
enum FormatsSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for entry in node.entries("formats", of: "format", problems) {
      guard let fields = Fields(entry.value, "the format '\(entry.name)'", problems) else {
        continue
      }
      var reader = FormatReader(FormatID(entry.name), fields, document, at: entry.key.location)
      if let format = reader.read() { document.formats.append(format) }
      document.references = reader.references
    }
  }
}

/// A format, its examples, and where it stands.
package struct FormatEntry: Sendable {
  package var id: FormatID
  package var rule: FormatRule
  package var examples: FormatExamples
  package var location: Location
}

/// Reads one format.
struct FormatReader {
  private(set) var references: References
  private let id: FormatID
  private let location: Location
  private let problems: Problems
  private let schemas: [String: SourceText]
  private var fields: Fields
  private var verdicts: [RuleID: Verdict] = [:]
  private var messages: [RuleID: Message] = [:]

  init(_ id: FormatID, _ fields: Fields, _ document: PackDocument, at location: Location) {
    self.id = id
    self.fields = fields
    self.location = location
    problems = fields.problems
    references = document.references
    schemas = document.schemas
  }

  mutating func read() -> FormatEntry? {
    let title = fields.text("title") ?? id.description
    let verdict = fields.node("verdict")?.verdict(problems)
    guard let shape = shape() else {
      fields.finish()
      return nil
    }
    var format = OutputFormat(id: id.description, shape: shape)
    readRules(of: format)
    format.checks = checks()
    let examples = FormatExamplesReader.read(fields.node("examples"), format, problems)
    fields.finish()
    for rule in format.rules where verdicts[rule] == nil { verdicts[rule] = verdict }
    let rule = FormatRule(
      format: format, title: title, verdicts: verdicts, messages: messages,
      origin: Origin(location))
    return FormatEntry(id: id, rule: rule, examples: examples, location: location)
  }

  /// The shape: one of `json`, `markdown`, `csv`, or any text.
  private mutating func shape() -> OutputFormat.Shape? {
    let nodes = ["json", "markdown", "csv"].compactMap { name in
      fields.node(name).map { (name, $0) }
    }
    guard nodes.count < 2 else {
      problems.error(
        "two-forms",
        "\(fields.name) has the shapes \(nodes.map(\.0).joined(separator: " and "))",
        at: location, notes: ["an output has one shape; make two formats of it"])
      return nil
    }
    guard let (name, node) = nodes.first else { return .text }
    switch name {
    case "json": return SchemaReader.read(node, among: schemas, problems).map { .json($0) }
    case "markdown": return MarkdownShapeReader.read(node, problems).map { .markdown($0) }
    default: return CSVShapeReader.read(node, problems).map { .csv($0) }
    }
  }

  /// Verdicts and words for what the shape itself asks for.
  private mutating func readRules(of format: OutputFormat) {
    let known = format.shape.parts.map(\.rawValue)
    for pair in fields.node("rules")?.pairs("'rules'", problems) ?? [] {
      guard let name = pair.key.text, known.contains(name), let part = ShapePart(rawValue: name)
      else {
        problems.unknown(
          "rule", pair.key.text ?? "", at: pair.key.location, among: known)
        continue
      }
      let rule = format.rule(part)
      if pair.value.text != nil {
        verdicts[rule] = pair.value.verdict(problems)
      } else if var fields = Fields(pair.value, "the rule '\(name)'", problems) {
        verdicts[rule] = fields.node("verdict")?.verdict(problems)
        if let node = fields.node("message") {
          messages[rule] = MessageReader.read(
            node, placeholders: Message.factPlaceholders, problems)
        }
        fields.finish()
      }
    }
  }

  private mutating func checks() -> [FormatCheck] {
    var seen: Set<RuleID> = []
    return (fields.node("checks")?.list("checks", problems) ?? []).compactMap { node in
      guard let entry = FormatCheckReader.read(node, problems) else { return nil }
      let id = entry.check.id
      guard seen.insert(id).inserted else {
        problems.error(
          "duplicate-name", "there is a check '\(id)' already", at: node.location)
        return nil
      }
      verdicts[id] = entry.verdict
      messages[id] = entry.message
      return entry.check
    }
  }
}
