import Detection
package import Diagnostics
import OutputFormats

/// A format, its examples, and where it stands.
package struct FormatEntry: Sendable {
  package var id: FormatID
  package var rule: FormatRule
  package var examples: FormatExamples
  package var location: Location
}

/// The section `formats`.
enum FormatsSection {
  static let section = Section(
    "formats",
    "What outputs must be like: a shape, checks, and examples that `dryrun pack test` runs.",
    entry.entries(of: "formats", "format")
  ) { formats, document, _ in document.formats += formats }

  private static let entry = Shape<FormatEntry>.mapping(
    FormatKeys(), called: { "the format '\($0)'" }
  ) { fields in
    let (id, location) = (FormatID(fields.entry.name), fields.entry.key.location)
    let (title, verdict) = (fields.title, fields.verdict)
    guard let shape = shape(fields) else { return nil }
    let format = OutputFormat(id: id.description, shape: shape)
    var rule = FormatRule(
      format: format, title: title ?? id.description, verdicts: [:], messages: [:],
      origin: Origin(location))
    FormatRulesReader.add(fields.rules ?? [], to: &rule, fields.problems)
    add(fields.checks ?? [], to: &rule, fields.problems)
    let examples = fields.examples?.examples(of: rule.format, fields.problems)
    for name in rule.format.rules where rule.verdicts[name] == nil { rule.verdicts[name] = verdict }
    return FormatEntry(
      id: id, rule: rule, examples: examples ?? FormatExamples(), location: location)
  }

  /// The shape: one of `json`, `markdown`, `csv`, or any text.
  private static func shape(_ fields: Fields<FormatKeys>) -> OutputFormat.Shape? {
    let shapes: [(name: String, isThere: Bool)] = [
      ("json", fields.has(\.json)), ("markdown", fields.has(\.markdown)),
      ("csv", fields.has(\.csv)),
    ]
    let names = shapes.filter(\.isThere).map(\.name)
    guard names.count < 2 else {
      fields.problems.error(
        "two-forms", "\(fields.label) has the shapes \(names.joined(separator: " and "))",
        at: fields.entry.key.location, notes: ["an output has one shape; make two formats of it"])
      return nil
    }
    switch names.first {
    case "json": return fields.json.map { .json($0) }
    case "markdown": return fields.markdown.map { .markdown($0) }
    case "csv": return fields.csv.map { .csv($0) }
    default: return .text
    }
  }

  private static func add(
    _ checks: [FormatCheckReader.Item], to rule: inout FormatRule, _ problems: Problems
  ) {
    var seen: Set<RuleID> = []
    for entry in checks {
      let id = entry.check.id
      guard seen.insert(id).inserted else {
        problems.error(
          "duplicate-name", "there is a check '\(id)' already", at: entry.location)
        continue
      }
      rule.verdicts[id] = entry.verdict
      rule.messages[id] = entry.message
      rule.format.checks.append(entry.check)
    }
  }
}
