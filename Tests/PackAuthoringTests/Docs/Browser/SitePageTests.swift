import BrowserTesting
import PackAuthoring
import Testing

/// The pages in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct SitePageTests {
  /// One page of each kind.
  private static let pages = [
    "index.html", "en/index.html", "de/tools/office-assistant.html", "en/rules.html",
    "en/rules/policy-number.html", "en/rules/private-key.html", "de/rules/contact-and-health.html",
    "en/rules/names-its-format.html", "en/rules/claim-summary.schema.html",
    "en/outputs.html", "en/outputs/board-memo.html", "de/approvals.html", "en/exceptions.html",
    "en/history.html", "de/words.html",
  ]

  @Test("on a phone no page is wider than the screen")
  func phone() async throws {
    try await SiteBrowser.open(try SitePacks.harbourline()) { browser in
      for page in Self.pages {
        try await browser.show(page, width: 360)
        let wider = try await browser.value(
          of: "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          as: Int.self)
        #expect(wider == 0, "\(page)")
      }
    }
  }

  @Test("on a phone each cell of the matrix names its tool, beside its verdict")
  func phoneMatrix() async throws {
    try await SiteBrowser.open(try SitePacks.harbourline()) { browser in
      try await browser.show("en/index.html", width: 360)
      let cells = try await browser.value(
        of: """
          [...document.querySelectorAll('td')].filter((cell) =>
            cell.querySelector('.label').checkVisibility()
              && cell.getBoundingClientRect().right <= 360
              && cell.querySelector('.badge').getBoundingClientRect().right <= 360).length
          """, as: Int.self)
      let all = try await browser.value(of: "document.querySelectorAll('td').length", as: Int.self)
      #expect(all > 60 && cells == all)
    }
  }

  @Test(
    "text stands out from what is behind it, in light and in dark", arguments: ["light", "dark"])
  func contrast(_ scheme: String) async throws {
    try await SiteBrowser.open(try SitePacks.harbourline()) { browser in
      for page in Self.pages {
        try await browser.show(page, scheme: scheme)
        let weak = try await browser.value(of: PageScripts.weakTexts, as: [String].self)
        #expect(weak == [], "\(page)")
      }
      try await browser.show("en/index.html", scheme: scheme)
      let paper = try await browser.value(
        of: "getComputedStyle(document.documentElement).backgroundColor", as: String.self)
      #expect(paper == (scheme == "dark" ? "rgb(25, 24, 21)" : "rgb(251, 250, 246)"))
    }
  }

  @Test("the script of this test finds a weak text")
  func contrastScript() async throws {
    try await SiteBrowser.open(try SitePacks.harbourline()) { browser in
      try await browser.show("en/words.html")
      let weak = try await browser.value(
        of: """
          (() => { document.querySelector('h1').style.color = '#aaa';
            return \(PageScripts.weakTexts) })()
          """, as: [String].self)
      #expect(weak.count == 1)
    }
  }

  @Test("the Tab key goes through the links in the order of the page, each with a visible focus")
  func keyboard() async throws {
    try await SiteBrowser.open(try SitePacks.harbourline()) { browser in
      try await browser.show("en/rules/policy-number.html")
      let links = try await browser.value(
        of: "[...document.querySelectorAll('a')].map((link) => link.textContent)", as: [String].self
      )
      for link in links {
        try await browser.tab()
        let focused = try await browser.value(
          of: """
            [document.activeElement.textContent,
              getComputedStyle(document.activeElement).outlineStyle]
            """, as: [String].self)
        #expect(focused == [link, "solid"])
      }
    }
  }

  @Test("the browser finds exactly the elements that were written")
  func elements() async throws {
    for site in [try SitePacks.harbourline(), try SitePacks.site(HostilePackTests.pack)] {
      // The first page of a site in one language leads on by itself.
      let files = site.files(as: .html).filter {
        $0.path.hasSuffix(".html") && $0.path.contains("/")
      }
      try await SiteBrowser.open(site) { browser in
        for file in files where Self.pages.contains(file.path) || files.count < 40 {
          try await browser.show(file.path)
          let found = try await browser.value(
            of: "document.querySelectorAll('*').length", as: Int.self)
          #expect(found == HTMLBalance.elements(in: file.text), "\(file.path)")
        }
      }
    }
  }

  @Test("what can be clicked is big enough, or stands in a line of text")
  func targets() async throws {
    try await SiteBrowser.open(try SitePacks.harbourline()) { browser in
      for page in Self.pages {
        try await browser.show(page, width: 360)
        let small = try await browser.value(of: PageScripts.smallTargets, as: [String].self)
        #expect(small == [], "\(page)")
      }
    }
  }
}
