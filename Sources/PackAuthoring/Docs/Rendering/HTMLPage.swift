import PolicyPacks

/// One page for a browser: its frame, and its blocks.
struct HTMLPage {
  let page: SitePage
  let edition: SiteEdition
  let site: DocsSite

  init(_ page: SitePage, of edition: SiteEdition, in site: DocsSite) {
    (self.page, self.edition, self.site) = (page, edition, site)
  }

  private var words: FrameWords { edition.words.frame }

  var text: String {
    HTMLFrame.document(
      language: edition.pageLanguage,
      title: "\(page.title.plain) · \(edition.packTitle.plain)", style: up(1) + "site.css",
      body: [
        HTMLSymbols.sprite,
        .element("a", ["class": "skip", "href": "#text"], .text(words.skip)),
        masthead, sections,
        .element(
          "main", ["id": "text", "tabindex": "-1", "class": "page-\(page.section.rawValue)"],
          [path, .element("h1", [:], inline(page.title))] + blocks),
        footer,
      ])
  }

  /// The folders between the page and that of its language, and so many more.
  private func up(_ more: Int) -> String {
    String(repeating: "../", count: page.path.count { $0 == "/" } + more)
  }

  /// A link to another page of this language.
  func address(_ link: SiteLink) -> String {
    "\(up(0))\(link.page).html" + (link.anchor.map { "#\($0)" } ?? "")
  }

  private var masthead: HTML {
    .element(
      "header", ["class": "masthead"],
      .element(
        "a", ["class": "wordmark", "href": address(SiteSection.overview.link)],
        inline(edition.packTitle)),
      languages)
  }

  /// The same page in the other languages.
  private var languages: HTML {
    guard site.editions.count > 1 else { return .fixed("") }
    let links = site.editions.map { other in
      let isHere = other.code == edition.code
      return HTML.element(
        "li", [:],
        .element(
          "a",
          [
            "href": "\(up(1))\(other.folder)/\(page.path).html", "lang": other.pageLanguage,
            "hreflang": other.pageLanguage, "aria-current": isHere ? "true" : nil,
          ],
          .text(SiteWords.speaks(other.code) ? other.words.frame.languageName : other.code)))
    }
    return .element("nav", ["aria-label": words.languages], .element("ul", [:], links))
  }

  private var sections: HTML {
    let links = SiteSection.allCases.map { section in
      let isHere = section.link.page == page.path
      let current = isHere ? "page" : section == page.section ? "true" : nil
      return HTML.element(
        "li", [:],
        .element(
          "a", ["href": address(section.link), "aria-current": current],
          .text(words.title(section))))
    }
    return .element(
      "nav", ["class": "sections", "aria-label": words.sections], .element("ul", [:], links))
  }

  /// The page above this one.
  private var path: HTML {
    guard let parent = page.parent else { return .fixed("") }
    return .element(
      "p", ["class": "path"],
      .element(
        "a", ["href": address(parent)], .fixed("<span aria-hidden=\"true\">←</span> "),
        .text(words.title(page.section))))
  }

  private var footer: HTML {
    let status = RichText.words(
      words.status,
      [
        "version": .words(edition.pack.version.description),
        "day": .words(words.text(edition.source.day)),
      ])
    let owner = edition.pack.owner.map { owner in
      HTML.element("p", [:], .text(words.owner + ": "), inline(edition.name(owner)))
    }
    return .element(
      "footer", [:],
      .element(
        "p", [:],
        inline(.words(words.check, ["command": [.code("dryrun check draft.txt")]]))),
      owner ?? .fixed(""), .element("p", [:], inline(status)),
      .element("p", [:], .text(words.madeBy)))
  }
}
