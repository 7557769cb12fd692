extension HTMLPage {
  /// A table, which a phone shows as a list of its rows; the roles keep it a table for those who hear it.
  func table(_ table: SiteTable) -> HTML {
    let isMatrix = table.groups.contains { $0.title != nil }
    let head = HTML.element(
      "tr", ["role": "row"],
      [header("columnheader", "col", .text(table.corner))]
        + table.columns.enumerated().map { columnHeader(table, $0.offset) })
    // Many tools do not fit beside each other: then the table scrolls, with the keyboard too.
    let isWide = table.columns.count > 5
    return .element(
      "div",
      [
        "class": isWide ? "table is-wide" : "table", "role": isWide ? "region" : nil,
        "aria-label": isWide ? table.caption : nil, "tabindex": isWide ? "0" : nil,
      ],
      .element(
        "table", ["role": "table", "class": isMatrix ? "matrix" : "plain"],
        [
          .element("caption", [:], .text(table.caption)),
          .element("thead", ["role": "rowgroup"], head),
        ] + table.groups.map { group($0, of: table) }))
  }

  private func columnHeader(_ table: SiteTable, _ index: Int) -> HTML {
    let note = table.columnNotes.indices.contains(index) ? table.columnNotes[index] : []
    return header(
      "columnheader", "col", inline(table.columns[index]),
      note.isEmpty ? .fixed("") : .element("span", ["class": "note"], inline(note)))
  }

  private func header(_ role: String, _ scope: String, _ content: HTML...) -> HTML {
    .element("th", ["role": role, "scope": scope], content)
  }

  private func group(_ group: SiteTable.Group, of table: SiteTable) -> HTML {
    let title = group.title.map { title in
      HTML.element(
        "tr", ["role": "row", "class": "group"],
        .element(
          "th",
          [
            "role": "rowheader", "scope": "rowgroup", "colspan": "\(table.columns.count + 1)",
          ], inline(title)))
    }
    return .element(
      "tbody", ["role": "rowgroup"], (title.map { [$0] } ?? []) + group.rows.map { row($0, table) })
  }

  private func row(_ row: SiteTable.Row, _ table: SiteTable) -> HTML {
    let note = row.note.map { HTML.element("span", ["class": "note"], inline($0)) }
    let cells = zip(table.columns, row.cells).map { column, cell in
      HTML.element(
        "td", ["role": "cell"],
        .element("span", ["class": "label", "aria-hidden": "true"], .text(column.plain)),
        .element("span", ["class": "value"], inline(cell)))
    }
    return .element(
      "tr", ["role": "row"],
      [header("rowheader", "row", inline(row.header), note ?? .fixed(""))] + cells)
  }
}
