import Detection
import PolicyPacks

extension SiteEdition {
  /// A page for each thing that a good draft has.
  var requirementPages: [SitePage] {
    pack.drafts.sorted { $0.key < $1.key }.map { id, requirement in
      let title = title(id)
      let tools = tools.flatMap { tool in
        tool.tool.drafts.filter { $0.value.contains(id) }.keys.sorted().map { task in
          link(tool.id) + inTask(task)
        }
      }
      let asked: Block =
        tools.isEmpty ? .paragraph(.words(words.rules.askedNowhere)) : .list(tools)
      return SitePage(
        SiteLink.rule(id.description).page, [.text(title)], in: .rules,
        below: SiteSection.rules.link,
        reasons(message(id), title)
          + [
            .heading(2, .words(words.rules.asked)), asked,
            .facts([
              Fact(
                name: words.rules.verdictColumn,
                value: badge(.warn) + .words(" (\(words.overview.atMostWarning))"))
            ]),
          ] + origin(id, requirement.origin))
    }
  }

  /// A page for each combination of classes.
  var combinationPages: [SitePage] {
    pack.combinations.sorted { $0.key < $1.key }.map { id, combination in
      let title = title(id)
      return SitePage(
        SiteLink.rule(id.description).page, [.text(title)], in: .rules,
        below: SiteSection.rules.link,
        reasons(message(id), title) + condition(combination)
          + [
            .heading(2, .words(words.rules.tools)),
            .table(toolTable { pack.decision(for: combination, in: $0) }),
            .facts([
              Fact(
                name: words.rules.level2, value: .words(words.terms.name(combination.level))),
              exceptionFact(id),
            ]),
          ] + origin(id, combination.origin))
    }
  }

  private func condition(_ combination: Combination) -> [Block] {
    let heading = Block.heading(2, .words(words.overview.together))
    switch combination.condition {
    case .all(let classes):
      return [
        heading, .paragraph(.words(words.rules.all)),
        .list(classes.sorted().map { [.text(title($0))] }),
      ]
    case .atLeast(let count, let dataClass):
      return [
        heading,
        .paragraph(
          .words(
            words.rules.atLeast + ".",
            ["count": .words("\(count)"), "class": [.text(title(dataClass))]])),
      ]
    }
  }
}
