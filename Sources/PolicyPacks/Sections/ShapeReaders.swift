import Detection
import Diagnostics
import OutputFormats
import PCRE2
import StructuredText

/// Reads `markdown`.
enum MarkdownShapeReader {
  static func read(_ node: YAMLNode, _ problems: Problems) -> MarkdownShape? {
    guard var fields = Fields(node, "'markdown'", problems) else { return nil }
    var shape = MarkdownShape()
    shape.sections = fields.texts("sections") ?? []
    shape.isOrdered =
      fields.node("order")?.choice("order", ["strict": true, "any": false], problems) ?? false
    shape.allowsOthers = fields.flag("others") ?? true
    shape.maxDepth = fields.count("maxDepth")
    shape.tables = items(&fields, "tables", "the table") { table in
      let section = table.text("section")
      let columns = table.required("columns")?.strings("columns", problems) ?? []
      return .init(section: section, columns: columns, minRows: table.count("minRows") ?? 0)
    }
    shape.lists = items(&fields, "lists", "the list") { list in
      let section = list.text("section")
      let (least, most) = (list.count("minItems") ?? 1, list.count("maxItems"))
      return .init(
        section: section, minItems: least, maxItems: most, isNumbered: list.flag("numbered"))
    }
    if let node = fields.node("links"), var links = Fields(node, "'links'", problems) {
      shape.links = .init(
        min: links.count("min") ?? 0, hosts: links.texts("hosts")?.map { $0.lowercased() })
      links.finish()
    }
    fields.finish()
    return shape
  }

  private static func items<Item>(
    _ fields: inout Fields, _ key: String, _ name: String, _ read: (inout Fields) -> Item
  ) -> [Item] {
    let problems = fields.problems
    return (fields.node(key)?.list(key, problems) ?? []).compactMap { node in
      guard var item = Fields(node, name, problems) else { return nil }
      defer { item.finish() }
      return read(&item)
    }
  }
}

/// Reads `csv`.
enum CSVShapeReader {
  static func read(_ node: YAMLNode, _ problems: Problems) -> CSVShape? {
    guard var fields = Fields(node, "'csv'", problems) else { return nil }
    var shape = CSVShape(columns: [])
    if let node = fields.node("delimiter"), let text = node.string("delimiter", problems) {
      if text.utf8.count == 1, text != "\"" {
        shape.delimiter = text
      } else {
        problems.error(
          "wrong-value", "'delimiter' is one character, such as ';'", at: node.location)
      }
    }
    let columns = fields.required("columns")
    columns?.refuseEmptyList("columns", problems)
    shape.columns = (columns?.list("columns", problems) ?? []).compactMap { column($0, problems) }
    shape.allowsOthers = fields.flag("others") ?? false
    shape.minRows = fields.count("minRows") ?? 0
    shape.maxRows = fields.count("maxRows")
    shape.allowsFormulas =
      fields.node("formulas")?.choice("formulas", ["never": false, "allow": true], problems)
      ?? false
    fields.finish()
    return shape
  }

  private static func column(_ node: YAMLNode, _ problems: Problems) -> CSVShape.Column? {
    guard node.text == nil else {
      return node.string("columns", problems).map { CSVShape.Column(name: $0) }
    }
    guard var fields = Fields(node, "the column", problems) else { return nil }
    let name = fields.requiredText("name")
    var column = CSVShape.Column(name: name ?? "")
    let types = Dictionary(
      uniqueKeysWithValues: CSVShape.CellType.allCases.map { ($0.rawValue, $0) })
    column.type = fields.node("type")?.choice("type", types, problems) ?? .text
    column.pattern = fields.node("pattern").flatMap {
      PatternReader.read($0, "pattern", options: .unicode, allowsEmpty: true, problems).first
    }
    column.oneOf = fields.texts("oneOf")
    column.isUnique = fields.flag("unique") ?? false
    column.isOptional = fields.flag("optional") ?? false
    column.min = number(&fields, "min")
    column.max = number(&fields, "max")
    column.maxChars = fields.count("maxChars")
    column.noLevel = fields.node("noLevel")?.level(problems)
    fields.finish()
    return name == nil ? nil : column
  }

  private static func number(_ fields: inout Fields, _ key: String) -> String? {
    guard let node = fields.node(key), let text = node.string(key, fields.problems) else {
      return nil
    }
    guard JSONNumber(text) != nil else {
      fields.problems.error("wrong-type", "'\(key)' must be a number", at: node.location)
      return nil
    }
    return text
  }
}
