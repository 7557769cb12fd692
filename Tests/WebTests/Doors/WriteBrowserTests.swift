import Accounts
import BrowserTesting
import Detection
import Testing

/// What authors and leads do, in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct WriteBrowserTests {
  private let disk: PackOnDisk
  private let site: PackSite

  init() throws {
    disk = try PackOnDisk()
    site = try PackSite(
      pack: try disk.served(), people: [("ada", [.author]), ("lea", [.lead])])
  }

  @Test("by keyboard alone: a change is typed, tried, and its text that would pass is read")
  func keyboard() async throws {
    try await RunningSite.open(site, as: "ada", at: "/write/file?name=tools.yaml") { page in
      try await page.run("document.querySelector('a.button').focus()")
      try await page.press(Key.enter)
      try await page.wait(for: "document.querySelector('#text')")
      try await page.run(
        """
        const text = document.querySelector('#text'); text.focus();
        const at = text.value.indexOf('approval,'); text.setSelectionRange(at, at + 8);
        """)
      for key in "allow" { try await page.press(String(key)) }
      try await page.press(Key.tab)
      #expect(
        try await page.value(of: "document.activeElement.classList.contains('main')", as: Bool.self)
      )
      try await page.press(Key.enter)
      try await page.wait(for: "document.querySelector('#result')")
      let result = try await page.text(of: "#result")
      #expect(result.contains("looser"))
      #expect(result.contains("1 text that should be stopped would pass"))
      #expect(
        try await page.value(of: "document.querySelector('#text').value", as: String.self)
          == PackOnDisk.tools.replacing("customer: approval", with: "customer: allow"))
    }
  }

  @Test(
    "an author's pages are no wider than a phone",
    arguments: [
      "/write", "/write/file?name=tools.yaml", "/write/matrix", "/write/tests",
      "/write/try?name=detectors/number.yaml",
    ])
  func phone(_ path: String) async throws {
    try await RunningSite.open(site, as: "ada", at: path, width: 390, height: 844) { page in
      let overflow = try await page.value(
        of: "document.documentElement.scrollWidth - innerWidth", as: Int.self)
      #expect(overflow <= 0)
    }
  }

  @Test("a lead's page is no wider than a phone, and its weeks are chosen by keyboard")
  func lead() async throws {
    try await RunningSite.open(site, as: "lea", at: "/lead", width: 390, height: 844) { page in
      let overflow = try await page.value(
        of: "document.documentElement.scrollWidth - innerWidth", as: Int.self)
      #expect(overflow <= 0)
      try await page.run("document.querySelector('#weeks').focus()")
      try await page.press("1")
      try await page.press(Key.tab)
      try await page.press(Key.enter)
      try await page.wait(for: "location.search === '?weeks=12'")
      #expect(try await page.text(of: "main").contains("12 weeks back"))
    }
  }
}
