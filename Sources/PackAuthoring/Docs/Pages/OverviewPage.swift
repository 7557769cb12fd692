import Detection
import PolicyPacks

extension SiteEdition {
  /// The first page, which says what may be pasted where.
  var overviewPage: SitePage {
    let words = words.overview
    var blocks: [Block] = [.lead(.words(words.lead))]
    if pack.tools.isEmpty {
      blocks.append(.paragraph(.words(words.noTools)))
    } else {
      blocks += [
        .cards(tools.map { Card(title: link($0.id), lines: toolFacts($0.tool)) }),
        .heading(2, .words(words.matrix), anchor: "matrix"),
        .table(matrix),
        .paragraph(
          .words(
            words.matrixNote,
            [
              "words": [
                .link(SiteLink("words", at: "verdicts"), .words(words.matrixWords))
              ]
            ])),
        .list(otherTools),
      ]
    }
    return SitePage("index", .words(words.title), in: .overview, blocks)
  }

  private var matrix: SiteTable {
    let columns = tools.map { link($0.id) }
    var groups = DataMatrix(pack).groups.map { group in
      SiteTable.Group(
        title: [
          .link(SiteLink("rules", at: "data-\(group.root)"), [.text(title(group.root))])
        ],
        rows: group.rows.map { row in
          SiteTable.Row(
            header: names(row, in: group), note: row.level.map { .words(words.terms.name($0)) },
            cells: tools.map { row.decisions[$0.id].map { badge($0) } ?? badge(.block) })
        })
    }
    if let together { groups.append(together) }
    var table = SiteTable(
      words.overview.matrix, corner: words.overview.kind, columns: columns, groups: groups)
    table.columnNotes = tools.map { .words(words.terms.name($0.tool.boundary)) }
    return table
  }

  /// The names of a row's classes; a root stands for whatever has no name of its own.
  func names(_ row: DataMatrix.Row, in group: DataMatrix.Group) -> RichText {
    guard row.classes != [group.root] else {
      let isAll = group.rows.count == 1
      return .words(isAll ? words.overview.allOfIt : words.overview.anythingElseFirst)
    }
    let names = row.classes.filter { $0 != group.root }
      .map { dataClass -> RichText in [.text(title(dataClass))] }.joined(by: ", ")
    let hasRoot = row.classes.contains(group.root)
    return hasRoot ? names + .words(" " + words.overview.anythingElse) : names
  }

  private var together: SiteTable.Group? {
    guard !pack.combinations.isEmpty else { return nil }
    let rows = pack.combinations.sorted { $0.key < $1.key }.map { id, combination in
      SiteTable.Row(
        header: link(id), note: .words(words.terms.name(combination.level)),
        cells: tools.map { badge(pack.decision(for: combination, in: $0.tool)) })
    }
    return SiteTable.Group(
      title: .words(words.overview.together + ": ")
        + [.quiet(.words(words.overview.togetherNote))], rows: rows)
  }

  private var otherTools: [RichText] {
    var lines: [RichText] = [
      .words(words.overview.otherTools, ["verdict": badge(pack.unknownTool)])
    ]
    if let tool = pack.defaultTool {
      lines.append(.words(words.overview.defaultTool, ["tool": link(tool)]))
    }
    let active = pack.exceptions.filter { source.isInForce($0) }.map(\.id).sorted()
    if !active.isEmpty {
      let links = active.map { id -> RichText in
        [.link(SiteLink("exceptions", at: "exception-\(id)"), name(id))]
      }
      lines.append(.words(words.overview.loosened, ["exceptions": links.joined(by: ", ")]))
    }
    return lines
  }

  /// Who sees what is sent to a tool, and what becomes of it.
  func toolFacts(_ tool: Tool) -> [RichText] {
    facts(of: tool).map { fact in [.quiet(fact.name + .words(": "))] + fact.value }
  }

  /// The same as names and values.
  func facts(of tool: Tool) -> [Fact] {
    let overview = words.overview
    let training = tool.training.map { $0 ? overview.trainingYes : overview.trainingNo }
    let keeps = tool.retentionDays.map { days in
      days == 0
        ? overview.keepsNothing
        : overview.keepsDays.replacing("{days}", with: words.rules.unit(days))
    }
    return [
      Fact(name: overview.seenBy, value: .words(words.terms.name(tool.boundary))),
      Fact(name: overview.training, value: .words(training ?? overview.notStated)),
      Fact(name: overview.keeps, value: .words(keeps ?? overview.notStated)),
    ]
  }
}
