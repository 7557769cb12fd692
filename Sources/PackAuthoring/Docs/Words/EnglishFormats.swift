import Detection
import Groundedness
import OutputFormats

/// What formats ask for, in English sentences.
enum EnglishFormats {
  static func sentence(_ part: ShapePart, _ shape: OutputFormat.Shape) -> String? {
    switch (part, shape) {
    case (.json, _): "It is JSON without mistakes."
    case (.wrapped, _): "It stands alone, with no words and no fence around it."
    case (.schema, .json(let json)):
      json.schema == nil ? nil : "It has the fields that the schema names."
    case (.csv, .csv(let csv)): "It is a table with “\(csv.delimiter)” between the cells."
    case (_, .markdown(let markdown)): sentence(part, markdown)
    case (_, .csv(let csv)): sentence(part, csv)
    default: nil
    }
  }

  private static func sentence(_ part: ShapePart, _ shape: MarkdownShape) -> String? {
    switch part {
    case .sections where !shape.sections.isEmpty:
      "It has the sections \(list(shape.sections))\(shape.isOrdered ? ", in this order" : "")."
    case .depth: shape.maxDepth.map { "Headings go \($0) levels deep at most." }
    case .tables where !shape.tables.isEmpty:
      shape.tables.map { table in
        "There is a table\(place(table.section)) with the columns \(list(table.columns))"
          + (table.minRows > 0 ? " and \(rows(table.minRows)) at least." : ".")
      }.joined(separator: " ")
    case .lists where !shape.lists.isEmpty:
      shape.lists.map { list in
        "There is a list\(place(list.section)) with at least \(list.minItems) \(list.minItems == 1 ? "entry" : "entries")"
          + (list.maxItems.map { ", at most \($0)." } ?? ".")
      }.joined(separator: " ")
    case .links: shape.links.map(sentence)
    default: nil
    }
  }

  private static func sentence(_ links: MarkdownShape.Links) -> String {
    let count = links.min > 0 ? "There are at least \(links.min) links. " : ""
    return count + (links.hosts.map { "Links lead only to \($0.joined(separator: ", "))." } ?? "")
  }

  private static func sentence(_ part: ShapePart, _ shape: CSVShape) -> String? {
    switch part {
    case .columns:
      "It has the columns \(list(shape.columns.map(\.name)))\(shape.allowsOthers ? "" : ", and no others")."
    case .cells: shape.columns.compactMap(sentence).joined(separator: " ")
    case .rows where shape.minRows > 0 || shape.maxRows != nil:
      "It has " + (shape.minRows > 0 ? "at least \(rows(shape.minRows))" : "")
        + (shape.minRows > 0 && shape.maxRows != nil ? " and " : "")
        + (shape.maxRows.map { "at most \(rows($0))" } ?? "") + "."
    case .formulas where !shape.allowsFormulas:
      "No cell begins as a spreadsheet’s formula does."
    default: nil
    }
  }

  private static func sentence(_ column: CSVShape.Column) -> String? {
    var facts: [String] = []
    switch column.type {
    case .text: break
    case .integer: facts.append("whole numbers")
    case .decimal: facts.append("numbers with a decimal point")
    case .date: facts.append("days such as 2026-11-02")
    case .boolean: facts.append("true or false")
    }
    if let choices = column.oneOf { facts.append("one of \(list(choices))") }
    if column.pattern != nil { facts.append("a fixed form") }
    if let min = column.min { facts.append("\(min) or more") }
    if let max = column.max { facts.append("\(max) or less") }
    if let most = column.maxChars { facts.append("at most \(most) characters") }
    if column.isUnique { facts.append("no value twice") }
    if let level = column.noLevel { facts.append("no data that is \(level.name) or more") }
    if column.isOptional { facts.append("may be empty") }
    return facts.isEmpty ? nil : "“\(column.name)”: \(facts.joined(separator: ", "))."
  }

  static func sentence(_ check: FormatCheck) -> String {
    let place = place(check.region)
    switch check.kind {
    case .words(let min, let max):
      let least = min.map { "at least \($0)" }, most = max.map { "at most \($0)" }
      return "\(place) has \([least, most].compactMap { $0 }.joined(separator: " and ")) words."
    case .must: return "\(place) holds what this rule looks for."
    case .never: return "\(place) holds nothing that this rule looks for."
    case .phrases(let must, let never):
      let wanted = must.isEmpty ? "" : "\(place) says \(list(must)). "
      return wanted + (never.isEmpty ? "" : "\(place) never says \(list(never)).")
    case .readingLevel(let formula, let max, let min):
      let most = max.map { "at most \($0)" }, least = min.map { "at least \($0)" }
      return
        "\(place) is easy enough to read: \(formula.title) \([least, most].compactMap { $0 }.joined(separator: ", "))."
    case .citations(let min, let pattern):
      return "\(place) cites \(min) \(min == 1 ? "source" : "sources") or more"
        + (pattern == nil ? "." : ", each in a fixed form.")
    case .noPlaceholders:
      return "\(place) has no placeholder left over, such as [Your name] or TODO."
    case .noLevel(let level): return "\(place) holds no data that is \(level.name) or more."
    case .grounded(let kinds):
      return
        "\(place) says nothing that its source does not: \(kinds.map(name).joined(separator: ", "))."
    }
  }

  private static func name(_ kind: Claim.Kind) -> String {
    switch kind {
    case .number: "numbers"
    case .date: "dates"
    case .quotation: "quotations"
    case .name: "names"
    case .citation: "citations"
    case .certainty: "how sure it sounds"
    }
  }

  private static func place(_ region: FormatRegion) -> String {
    switch region {
    case .whole: "The output"
    case .pointer(let pointer): "The part “\(pointer)”"
    case .section(let section): "The section “\(section)”"
    case .column(let column): "The column “\(column)”"
    }
  }

  private static func place(_ section: String?) -> String {
    section.map { " in “\($0)”" } ?? ""
  }

  private static func rows(_ count: Int) -> String { "\(count) \(count == 1 ? "row" : "rows")" }

  private static func list(_ items: [String]) -> String {
    items.map { "“\($0)”" }.joined(separator: ", ")
  }
}
