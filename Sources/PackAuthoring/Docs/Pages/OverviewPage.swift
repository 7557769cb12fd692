import Detection
import PolicyPacks

extension SiteEdition {
  /// What may I paste where?
  var overviewPage: SitePage {
    let words = words.overview
    var blocks: [Block] = [.lead(.words(words.lead))]
    if pack.tools.isEmpty {
      blocks.append(.paragraph(.words(words.noTools)))
    } else {
      blocks += [
        .table(matrix),
        .paragraph(.words(words.matrixNote)),
        .list(otherTools),
        .heading(2, .words(words.tools)),
        .paragraph(.words(words.toolsNote)),
        .cards(tools.map { Card(title: link($0.id), lines: toolFacts($0.tool)) }),
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
            header: names(row), note: row.level.map { .words(words.terms.name($0)) },
            cells: tools.map { row.decisions[$0.id].map { badge($0) } ?? badge(.block) })
        })
    }
    if let together { groups.append(together) }
    return SiteTable(
      words.overview.matrix, corner: words.overview.kind, columns: columns, groups: groups)
  }

  /// The names of a row's classes; a root stands for whatever has no name of its own.
  func names(_ row: DataMatrix.Row) -> RichText {
    let onlyRoot = row.classes.allSatisfy { $0.root == $0 }
    return row.classes.map { dataClass -> RichText in
      guard dataClass.root == dataClass else { return [.text(title(dataClass))] }
      return .words(onlyRoot ? words.overview.allOfIt : words.overview.anythingElse)
    }.joined(by: ", ")
  }

  private var together: SiteTable.Group? {
    guard !pack.combinations.isEmpty else { return nil }
    let rows = pack.combinations.sorted { $0.key < $1.key }.map { id, combination in
      SiteTable.Row(
        header: link(id), note: .words(words.terms.name(combination.level)),
        cells: tools.map { badge(pack.decision(for: combination, in: $0.tool)) })
    }
    return SiteTable.Group(title: .words(words.overview.together), rows: rows)
  }

  private var otherTools: [RichText] {
    var lines: [RichText] = [
      .words(words.overview.otherTools, ["verdict": badge(pack.unknownTool)])
    ]
    if let tool = pack.defaultTool {
      lines.append(.words(words.overview.defaultTool, ["tool": link(tool)]))
    }
    return lines
  }

  /// Who sees what is sent to a tool, and what becomes of it.
  func toolFacts(_ tool: Tool) -> [RichText] {
    facts(of: tool).map { fact in [.quiet(.words(fact.name + ": "))] + fact.value }
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
