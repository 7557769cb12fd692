import OutputFormats

/// Reads `markdown`.
enum MarkdownShapeReader {
  private struct MarkdownKeys: Keys {
    let sections = Key("sections", .texts, "The headings that must be there.")
    let order = Key(
      "order", .choice(["any": false, "strict": true]),
      "Whether the sections must stand in this order."
    ).or(false, written: "any")
    let others = Key("others", .flag, "Whether there may be other sections.").or(true)
    let maxDepth = Key("maxDepth", .count, "The deepest level of a heading.")
    let tables = Key("tables", table.list, "Tables that must be there.")
    let lists = Key("lists", list.list, "Lists that must be there.")
    let links = Key(
      "links", MarkdownShapeReader.links, "Links that must be there, and where they lead.")
  }

  static let shape = Shape<MarkdownShape>.mapping(MarkdownKeys(), called: "'markdown'") { fields in
    var shape = MarkdownShape()
    shape.sections = fields.sections ?? []
    shape.isOrdered = fields.order
    shape.allowsOthers = fields.others
    shape.maxDepth = fields.maxDepth
    shape.tables = fields.tables ?? []
    shape.lists = fields.lists ?? []
    shape.links = fields.links
    return shape
  }

  private struct TableKeys: Keys {
    let section = Key("section", .text, "The section that it stands in; by itself any.")
    let columns = Key.required("columns", .texts, "The columns that it must have.")
    let minRows = Key("minRows", .count, "The least number of rows.").or(0)
  }

  private static let table = Shape<MarkdownShape.Table>.mapping(
    TableKeys(), called: "the table"
  ) { fields in
    .init(section: fields.section, columns: fields.columns ?? [], minRows: fields.minRows)
  }

  private struct ListKeys: Keys {
    let section = Key("section", .text, "The section that it stands in; by itself any.")
    let minItems = Key("minItems", .count, "The least number of items.").or(1)
    let maxItems = Key("maxItems", .count, "The greatest number of items.")
    let numbered = Key(
      "numbered", .flag, "Whether its items must be numbered, or must not be; by itself either.")
  }

  private static let list = Shape<MarkdownShape.List>.mapping(
    ListKeys(), called: "the list"
  ) { fields in
    .init(
      section: fields.section, minItems: fields.minItems, maxItems: fields.maxItems,
      isNumbered: fields.numbered)
  }

  private struct LinkKeys: Keys {
    let min = Key("min", .count, "The least number of links.").or(0)
    let hosts = Key("hosts", .texts, "The hosts that links may lead to.")
  }

  private static let links = Shape<MarkdownShape.Links>.mapping(
    LinkKeys(), called: "'links'"
  ) { fields in
    .init(min: fields.min, hosts: fields.hosts?.map { $0.lowercased() })
  }
}
