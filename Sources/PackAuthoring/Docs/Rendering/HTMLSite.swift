import PolicyPacks

/// The site as pages for a browser: no script, no asset from elsewhere, whole from a file.
struct HTMLSite {
  private let site: DocsSite

  init(_ site: DocsSite) { self.site = site }

  var files: [SiteFile] {
    let pages = site.editions.flatMap { edition in
      edition.pages.map { page in
        SiteFile(
          path: "\(edition.folder)/\(page.path).html",
          text: HTMLPage(page, of: edition, in: site).text)
      }
    }
    return pages + [
      SiteFile(path: "index.html", text: entry), SiteFile(path: "site.css", text: SiteAssets.style),
    ]
  }

  /// The page that leads to each language.
  private var entry: String {
    let first = site.editions.first
    let links = site.editions.map { edition in
      HTML.element(
        "li", [:],
        .element(
          "a",
          [
            "href": "\(edition.folder)/index.html", "lang": edition.pageLanguage,
            "hreflang": edition.pageLanguage,
          ],
          .element(
            "b", [:],
            .text(SiteWords.speaks(edition.code) ? edition.words.frame.languageName : edition.code)),
          .element("span", [:], .text(edition.words.overview.title))))
    }
    let body = HTML.element(
      "main", ["class": "entry"],
      .element("h1", [:], .element("bdi", [:], .text(first?.packTitle.plain ?? ""))),
      .element("ul", ["class": "languages"], links))
    return HTMLFrame.document(
      language: first?.pageLanguage ?? "en", title: first?.packTitle.plain ?? "", style: "site.css",
      forward: site.editions.count == 1 ? "\(first?.folder ?? "en")/index.html" : nil, body: [body])
  }
}

/// The document around a page's body.
enum HTMLFrame {
  static func document(
    language: String, title: String, style: String, forward: String? = nil, body: [HTML]
  ) -> String {
    let head = HTML.element(
      "head", [:],
      .void("meta", ["charset": "utf-8"]),
      .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .void("meta", ["name": "color-scheme", "content": "light dark"]),
      // Nothing on these pages needs a script, so none may run, whatever a pack holds.
      .void(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
        ]),
      forward.map { .void("meta", ["http-equiv": "refresh", "content": "0; url=\($0)"]) }
        ?? .fixed(""),
      .element("title", [:], .text(title)),
      .void("link", ["rel": "icon", "href": "data:,"]),
      .void("link", ["rel": "stylesheet", "href": style]))
    let page = HTML.element(
      "html", ["lang": language], head, .element("body", [:], body))
    return "<!doctype html>\n\(page.markup)\n"
  }
}
