import PolicyPacks

/// The site as Markdown, for a repository or a wiki: the same pages, block by block.
struct MarkdownSite {
  private let site: DocsSite

  init(_ site: DocsSite) { self.site = site }

  var files: [SiteFile] {
    let pages = site.editions.flatMap { edition in
      edition.pages.map { page in
        SiteFile(
          path: "\(edition.folder)/\(MarkdownSite.path(page.path))",
          text: MarkdownPage(page, of: edition, in: site).text)
      }
    }
    return pages + [SiteFile(path: "README.md", text: entry)]
  }

  /// The file of a page; the first one is what a repository shows for its folder.
  static func path(_ page: String) -> String { page == "index" ? "README.md" : "\(page).md" }

  private var entry: String {
    let title = MarkdownText.escaped(site.editions.first?.packTitle.plain ?? "")
    let links = site.editions.map { edition in
      let name =
        SiteWords.speaks(edition.code) ? edition.words.frame.languageName : edition.code
      return "- [\(MarkdownText.escaped("\(name): \(edition.words.overview.title)"))]"
        + "(\(edition.folder)/README.md)"
    }
    return "# \(title)\n\n\(links.joined(separator: "\n"))\n"
  }
}
