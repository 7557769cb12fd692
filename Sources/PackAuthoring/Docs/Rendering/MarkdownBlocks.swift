extension MarkdownPage {
  func block(_ block: Block) -> String {
    switch block {
    case .heading(let level, let line, let anchor):
      (anchor.map { "<a id=\"\($0)\"></a>\n\n" } ?? "")
        + String(repeating: "#", count: level) + " " + inline(line)
    case .lead(let line), .paragraph(let line), .small(let line): inline(line)
    case .footnotes(let lines): lines.map { inline($0) }.joined(separator: "\\\n")
    case .list(let lines): lines.map { "- " + inline($0) }.joined(separator: "\n")
    case .entries(let entries): entries.map(entry).joined(separator: "\n")
    case .facts(let facts):
      facts.map { "- \(inline($0.name)): \(inline($0.value))" }
        .joined(separator: "\n")
    case .cards(let cards):
      cards.map { card in
        (["## " + inline(card.title)] + [
          card.lines.map { "- " + inline($0) }.joined(separator: "\n")
        ])
        .joined(separator: "\n\n")
      }.joined(separator: "\n\n")
    case .table(let table): self.table(table)
    case .examples(let examples): examples.map(example).joined(separator: "\n")
    case .code(let code): MarkdownText.block(code)
    case .route(let route): self.route(route)
    }
  }

  private func entry(_ entry: Entry) -> String {
    let link = "- " + inline([.link(entry.link, entry.title)])
    return entry.note.isEmpty ? link : "\(link): \(inline(entry.note))"
  }

  private func table(_ table: SiteTable) -> String {
    let columns =
      [MarkdownText.escaped(table.corner)]
      + table.columns.enumerated().map { index, column in
        let note = table.columnNotes.indices.contains(index) ? table.columnNotes[index] : []
        return inline(column) + (note.isEmpty ? "" : " (\(inline(note)))")
      }
    var rows = [columns, columns.map { _ in "---" }]
    for group in table.groups {
      if let title = group.title {
        rows.append(["**\(inline(title))**"] + table.columns.map { _ in "" })
      }
      rows += group.rows.map { row in
        let note = row.note.map { " (\(inline($0)))" } ?? ""
        return [inline(row.header) + note] + row.cells.map { inline($0) }
      }
    }
    return rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  private func example(_ example: Example) -> String {
    let text = example.pieces.map { piece in
      let text = MarkdownText.escaped(SiteText(pack: piece.text, in: nil, keepsEnds: true).text)
      return piece.isMarked ? "«\(text)»" : text
    }.joined()
    return "- " + text + (example.because.map { " (\(inline($0)))" } ?? "")
  }

  private func route(_ route: Route) -> String {
    let steps = route.steps.enumerated().map { index, step in
      "\(index + 1). **\(inline(step.title))**: \(step.lines.map { inline($0) }.joined(separator: "; "))"
    }.joined(separator: "\n")
    guard !route.escalations.isEmpty else { return steps }
    let meanwhile = route.escalations.map { step in
      "- \(inline(step.title)): \(step.lines.map { inline($0) }.joined(separator: "; "))"
    }.joined(separator: "\n")
    return "\(steps)\n\n\(MarkdownText.escaped(route.escalationTitle)):\n\n\(meanwhile)"
  }
}
