import Approvals
import BrowserTesting
import Detection
import Foundation
import PolicyPacks
import Storage
import Testing

/// From a stop to an approval and back, in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct ApproveStoryTests {
  private let people: TestPeople
  private let way = "document.querySelector('#draft [data-way=ask]')"
  private let verdict = "#draft [data-verdict] h2"

  init() throws { people = try TestPeople() }

  @Test(
    "somebody asks with the keyboard alone, the steward agrees, and the draft passes; a changed one does not"
  )
  func story() async throws {
    try await BrowserPage.open(among: people, as: "ann") { page in
      try await page.paste("Tell KD-104233 & <all>", into: "#draft-text")
      try await page.run("\(way).focus()")
      try await page.press(Key.enter)
      try await page.turn(toTab: 1)
      try await page.wait(for: "document.querySelector('#field-reason')")
      #expect(try await page.text(of: ".keep pre") == "Tell [CUSTOMER_1] & <all>")
      try await page.run("document.querySelector('#field-reason').focus()")
      try await page.press("w", "h", "y", Key.tab, Key.enter)
      try await page.wait(for: "location.pathname === '/requests'")
      #expect(try await page.text(of: ".said").contains("Asked"))
      #expect(try await page.text(of: ".request").contains("stewards (Sam)"))

      try await page.become("sam", of: people)
      try await page.follow("/approve")
      try await page.click(".request a")
      try await page.wait(for: "document.querySelector('form[action$=approve] button')")
      try await page.run("document.querySelector('form[action$=approve] button').focus()")
      try await page.press(Key.enter)
      try await page.wait(for: "location.search === '?said=ApproveApproved'")

      try await page.become("ann", of: people)
      try await page.turn(toTab: 0)
      // Whoever comes back to the tab need not do anything.
      try await page.run("document.dispatchEvent(new Event('visibilitychange'))")
      try await page.wait(for: "document.querySelector('\(verdict)').textContent === 'Allowed'")
      #expect(try await page.text(of: "#draft .remarks").contains("Approved until"))
      try await page.run("document.querySelector('#draft-text').focus()")
      try await page.press("!")
      try await page.settled()
      #expect(try await page.text(of: verdict) == "Needs approval")
    }
    #expect(try people.store.requests.list().first?.request.fields == ["reason": "why"])
  }

  @Test("a finding is disputed in two steps, and what is kept was shown")
  func dispute() async throws {
    try await BrowserPage.open(among: people, as: "ann") { page in
      try await page.paste("KD-104233", into: "#draft-text")
      try await page.click("#draft [data-way=dispute]")
      try await page.turn(toTab: 1)
      try await page.wait(for: "document.querySelector('#reason')")
      let shown = try await page.text(of: ".keep mark")
      try await page.run("document.querySelector('#reason').focus()")
      try await page.press("n", "o")
      try await page.click("form[action='/disputes'] button.main")
      try await page.wait(for: "location.search === '?said=Disputed'")
      #expect(try people.store.disputes.list().map(\.keptText) == [shown])
    }
  }

  @Test(
    "each stop says what, why, what to write, another tool, whom to ask, practice, and dispute, once a rule"
  )
  func order() async throws {
    try await BrowserPage.open(among: people, as: "ann") { page in
      let text = (1...20).map { "KD-1042\($0 + 10)" }.joined(separator: " ")
      try await page.paste(text, into: "#draft-text")
      #expect(try await page.value(of: count("[data-way=ask]"), as: Int.self) == 1)
      #expect(try await page.value(of: count("[data-replace]"), as: Int.self) == 20)
      let parts = try await page.value(
        of: """
          [...document.querySelectorAll('#draft .why, #draft .fix, #draft .places, #draft [data-way]')]
            .map((part) => part.dataset.way ?? part.className)
          """, as: [String].self)
      #expect(parts == ["why", "fix", "places", "places", "tool", "ask", "dispute"])
      try await page.click("#draft [data-way=tool]")
      #expect(try await page.text(of: verdict) == "Allowed")
    }
  }

  private func count(_ selector: String) -> String {
    "document.querySelectorAll('#draft \(selector)').length"
  }

  @Test("no page of these is wider than a phone", arguments: ["en", "de"])
  func phone(_ language: String) async throws {
    let site = try people.site()
    let text = "KD-104233 " + String(repeating: "w", count: 200)
    let ann = try people.session(of: "ann")
    _ = try await site.send(
      "/requests",
      ["text": text, "tool": "office", "field-reason": String(repeating: "r", count: 200)], ann)
    _ = try await site.send(
      "/disputes", ["text": text, "tool": "office", "rule": "number", "reason": "no"], ann)
    let request = try #require(try people.store.requests.list().first).request.id
    let dispute = try #require(try people.store.disputes.list().first).id
    let query = "requests?lang=\(language)"
    try await BrowserPage.open(query, width: 390, height: 844, among: people, as: "sam") { page in
      for path in ["/approve", "/approve/\(request)", "/disputes", "/disputes/\(dispute)"] {
        try await page.follow(path)
        try await expectNarrow(page, path)
      }
      try await page.become("ann", of: people)
      try await page.follow("/requests")
      try await expectNarrow(page, "/requests")
      try await page.follow("/")
      try await page.wait(for: "document.documentElement.dataset.ready !== undefined")
      try await page.paste(text, into: "#draft-text")
      try await expectNarrow(page, "/")
    }
  }

  private func expectNarrow(_ page: BrowserPage, _ path: String) async throws {
    let overflow = "document.documentElement.scrollWidth - innerWidth"
    #expect(try await page.value(of: overflow, as: Int.self) <= 0, "\(path)")
    #expect(try await page.value(of: "document.querySelectorAll('h1').length", as: Int.self) == 1)
  }
}
