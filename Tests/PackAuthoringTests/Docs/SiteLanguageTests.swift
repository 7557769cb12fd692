import PackAuthoring
import PolicyPacks
import Testing

/// The pages in the languages of a pack.
@Suite struct SiteLanguageTests {
  @Test("each language has the same pages", arguments: DocsFormat.allCases)
  func complete(_ format: DocsFormat) throws {
    let paths = try SitePacks.harbourline().files(as: format).map(\.path)
    func pages(_ folder: String) -> [String] {
      paths.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    }
    #expect(pages("en/").count > 80)
    #expect(pages("en/") == pages("de/"))
  }

  @Test("a translation is used, and what has none says which language it is in")
  func translations() throws {
    let page = try SitePacks.site(SitePacks.everything).text("de/rules/number.html")
    #expect(page.contains("<html lang=\"de\">"))
    #expect(page.contains("<h1><bdi>Kundennummer</bdi></h1>"))
    #expect(page.contains("Warum es wichtig ist"))
    #expect(page.contains("<bdi>Sie nennt einen Kunden.</bdi>"))
    #expect(page.contains("<bdi lang=\"en\">This is a customer number.</bdi>"))
  }

  @Test("a language that the site does not speak has the pack's words in it, among English ones")
  func unknown() throws {
    let site = try SitePacks.site(
      """
      pack: {format: 1, id: team, version: 1.0.0, title: Nos règles, languages: [fr]}
      detectors:
        numero:
          title: Numéro de client
          class: customer
          pattern: 'KD-\\d+'
          redactAs: N
      """)
    let page = try site.text("fr/rules/numero.html")
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<h1><bdi lang=\"fr\">Numéro de client</bdi></h1>"))
    #expect(page.contains("What to do instead") || page.contains("Where it may go"))
  }

  @Test("a parent's words are in the parent's language")
  func parents() throws {
    let site = try SitePacks.site(
      "pack: {format: 1, id: team, version: 1.0.0, languages: [de], extends: base}\n",
      parents: [
        "base": """
        pack: {format: 1, id: base, version: 1.0.0, languages: [en]}
        detectors: {number: {title: A number, class: customer, pattern: 'KD-\\d+', redactAs: N}}
        """
      ])
    let page = try site.text("de/rules/number.html")
    #expect(page.contains("<html lang=\"de\">"))
    #expect(page.contains("<h1><bdi lang=\"en\">A number</bdi></h1>"))
  }

  @Test("a region's pages speak the region's language")
  func region() throws {
    let site = try SitePacks.site(
      """
      pack: {format: 1, id: team, version: 1.0.0, languages: [de-CH]}
      detectors: {nummer: {title: Nummer, class: customer, pattern: 'KD-\\d+', redactAs: N}}
      """)
    let page = try site.text("de-ch/rules/nummer.html")
    #expect(page.contains("<html lang=\"de-CH\">"))
    #expect(page.contains("<h1><bdi>Nummer</bdi></h1>"))
    #expect(page.contains("Wohin es darf"))
  }
}
