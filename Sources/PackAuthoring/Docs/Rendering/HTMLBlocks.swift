extension HTMLPage {
  var blocks: [HTML] { page.blocks.map(block) }

  private func block(_ block: Block) -> HTML {
    switch block {
    case .heading(let level, let line, let anchor):
      level == 2
        ? .element("h2", ["id": anchor], inline(line))
        : .element("h3", ["id": anchor], inline(line))
    case .lead(let line): .element("p", ["class": "lead"], inline(line))
    case .paragraph(let line): .element("p", [:], inline(line))
    case .small(let line): .element("p", ["class": "small"], inline(line))
    case .footnotes(let lines):
      .element("div", ["class": "footnotes small"], lines.map { .element("p", [:], inline($0)) })
    case .list(let lines):
      .element("ul", ["class": "list"], lines.map { .element("li", [:], inline($0)) })
    case .entries(let entries): .element("ul", ["class": "entries"], entries.map(entry))
    case .facts(let facts): .element("dl", ["class": "facts"], facts.map(fact))
    case .cards(let cards): .element("ul", ["class": "cards"], cards.map(card))
    case .table(let table): self.table(table)
    case .examples(let examples): .element("ul", ["class": "examples"], examples.map(example))
    case .code(let code): .element("pre", ["translate": "no"], .element("code", [:], typed(code)))
    case .route(let route): self.route(route)
    }
  }

  private func entry(_ entry: Entry) -> HTML {
    .element(
      "li", [:], .element("a", ["href": address(entry.link)], inline(entry.title)),
      .element("span", ["class": "quiet"], inline(entry.note)))
  }

  private func fact(_ fact: Fact) -> HTML {
    .element(
      "div", [:], .element("dt", [:], inline(fact.name)), .element("dd", [:], inline(fact.value)))
  }

  private func card(_ card: Card) -> HTML {
    .element(
      "li", [:],
      [.element("h2", [:], inline(card.title))]
        + card.lines.map { .element("p", [:], inline($0)) })
  }

  private func example(_ example: Example) -> HTML {
    let pieces = example.pieces.map { piece in
      piece.isMarked ? HTML.element("mark", [:], typed(piece.text)) : typed(piece.text)
    }
    let because = example.because.map { HTML.element("p", ["class": "because"], inline($0)) }
    return .element(
      "li", [:], .element("p", ["class": "sample"], .element("bdi", ["lang": ""], pieces)),
      because ?? .fixed(""))
  }

  private func route(_ route: Route) -> HTML {
    let steps = HTML.element(
      "ol", ["class": "steps", "aria-label": route.caption], route.steps.map(step))
    guard !route.escalations.isEmpty else { return .element("div", ["class": "route"], steps) }
    return .element(
      "div", ["class": "route"], steps,
      .element(
        "div", ["class": "meanwhile"], .element("h3", [:], .text(route.escalationTitle)),
        .element("ol", [:], route.escalations.map(step))))
  }

  private func step(_ step: Route.Step) -> HTML {
    .element(
      "li", ["class": "is-\(step.kind.rawValue)"],
      [.element("b", [:], inline(step.title))]
        + step.lines.map { .element("span", [:], inline($0)) })
  }
}
