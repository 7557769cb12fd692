import Detection
import OutputFormats
import PolicyPacks

extension SiteEdition {
  /// What outputs must look like: every format, and where it is asked for.
  var outputsPage: SitePage {
    let formats = pack.formats.sorted { $0.key < $1.key }
    let cards = formats.map { id, format in
      Card(
        title: link(id),
        lines: [[.quiet(.words(words.formats.shape + ": "))] + shape(format)] + owing(id))
    }
    return SitePage(
      "outputs", .words(words.formats.title), in: .outputs,
      [.lead(.words(formats.isEmpty ? words.formats.none : words.formats.lead))]
        + (cards.isEmpty ? [] : [.cards(cards)]))
  }

  /// A page for each format.
  var formatPages: [SitePage] {
    pack.formats.sorted { $0.key < $1.key }.map { id, format in
      SitePage(
        "outputs/\(id)", title(format), in: .outputs, below: SiteSection.outputs.link,
        [
          .facts(
            [Fact(name: words.formats.shape, value: shape(format))]
              + (owed(id).isEmpty
                ? [] : [Fact(name: words.formats.asked, value: owed(id).joined(by: "; "))])),
          .table(table(format)),
        ] + passing(id) + schema(format) + failing(id))
    }
  }

  private func shape(_ format: FormatRule) -> RichText {
    .words(words.formats.shapeName(format.format.shape))
  }

  private func owing(_ id: FormatID) -> [RichText] {
    let owed = owed(id)
    guard !owed.isEmpty else { return [.words(words.formats.notOwed)] }
    return owed.map { [.quiet(.words(words.formats.asked + ": "))] + $0 }
  }

  /// The tasks and tools that owe a format.
  private func owed(_ id: FormatID) -> [RichText] {
    tools.flatMap { tool in
      tool.tool.outputs.filter { $0.value.contains(id) }.keys.sorted().map { task in
        .words(words.formats.owed, ["task": name(task), "tool": link(tool.id)])
      }
    }
  }

  private func table(_ format: FormatRule) -> SiteTable {
    let rules = formatRules.filter { format.format.rules.contains($0.rule) }
    return SiteTable(
      words.formats.rule, corner: words.formats.rule,
      columns: [.words(words.formats.ask), .words(words.formats.ifNot)],
      rows: rules.map { rule, sentence in
        SiteTable.Row(
          header: link(rule), note: nil,
          cells: [[.text(SiteText(pack: sentence, in: nil))], badge(format.verdict(for: rule))])
      })
  }

  private func passing(_ id: FormatID) -> [Block] {
    let examples = (source.formatExamples[id]?.pass ?? []).prefix(2)
    guard !examples.isEmpty else { return [] }
    return [.heading(2, .words(words.formats.good))] + examples.flatMap { output($0) }
  }

  private func failing(_ id: FormatID) -> [Block] {
    let examples = source.formatExamples[id]?.fail ?? []
    guard !examples.isEmpty else { return [] }
    return [.heading(2, .words(words.formats.bad))] + examples.flatMap { failing($0, of: id) }
  }

  func failing(_ example: FormatExample, of id: FormatID) -> [Block] {
    let origin = pack.formats[id]?.origin
    let because = example.because.flatMap { reason in
      origin.map { RichText.words(" (") + [.text(text(reason, from: $0))] + .words(")") }
    }
    let broken =
      RichText.words(words.formats.breaks)
      + example.fails.sorted().map { link($0) }.joined(by: ", ")
    return output(example) + [.small(broken + (because ?? []))]
  }

  private func output(_ example: FormatExample) -> [Block] {
    let source = example.source.map { source in
      [Block.small(.words(words.formats.source)), .code(source)]
    }
    return [.code(example.text)] + (source ?? [])
  }

  private func schema(_ format: FormatRule) -> [Block] {
    guard case .json(let json) = format.format.shape, let schema = json.schema else { return [] }
    return [.heading(2, .words(words.formats.schema)), .code(schema)]
  }
}
