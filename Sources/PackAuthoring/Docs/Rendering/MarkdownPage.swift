import PolicyPacks

/// One page as Markdown.
struct MarkdownPage {
  let page: SitePage
  let edition: SiteEdition
  let site: DocsSite

  init(_ page: SitePage, of edition: SiteEdition, in site: DocsSite) {
    (self.page, self.edition, self.site) = (page, edition, site)
  }

  private var words: FrameWords { edition.words.frame }

  var text: String {
    let parts =
      [navigation] + (page.parent.map { [link($0, "← " + words.title(page.section))] } ?? [])
      + ["# " + inline(page.title)] + page.blocks.map(block) + ["---", footer]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func up(_ more: Int) -> String {
    String(repeating: "../", count: page.path.count { $0 == "/" } + more)
  }

  private func address(_ link: SiteLink) -> String {
    up(0) + MarkdownSite.path(link.page) + (link.anchor.map { "#\($0)" } ?? "")
  }

  private func link(_ link: SiteLink, _ text: String) -> String {
    "[\(MarkdownText.escaped(text))](\(address(link)))"
  }

  private var navigation: String {
    let sections = SiteSection.allCases.map { section in
      section.link.page == page.path
        ? "**\(words.title(section))**" : link(section.link, words.title(section))
    }
    let others = site.editions.filter { $0.code != edition.code }.map { other in
      let name = SiteWords.speaks(other.code) ? other.words.frame.languageName : other.code
      let path = "\(up(1))\(other.folder)/\(MarkdownSite.path(page.path))"
      return "[\(MarkdownText.escaped(name))](\(path))"
    }
    return (sections + others).joined(separator: " · ")
  }

  private var footer: String {
    let status = RichText.words(
      words.status,
      [
        "version": .words(edition.pack.version.description),
        "day": .words(words.text(edition.source.day)),
      ])
    let check = RichText.words(words.check, ["command": [.code("dryrun check draft.txt")]])
    let owner = edition.pack.owner.map { "\(words.owner): \(inline(edition.name($0)))" }
    return [inline(check), owner, inline(status)].compactMap { $0 }.joined(separator: "\\\n")
  }

  /// A line.
  func inline(_ line: RichText) -> String {
    line.map { part in
      switch part {
      case .text(let text): MarkdownText.escaped(text.text)
      case .strong(let inner): "**\(inline(inner))**"
      case .quiet(let inner): inline(inner)
      case .code(let code): MarkdownText.code(code)
      case .verdict(let verdict, let label):
        MarkdownText.symbol(verdict) + " " + MarkdownText.escaped(label)
      case .link(let link, let inner): "[\(inline(inner))](\(address(link)))"
      }
    }.joined()
  }
}
