import BrowserTesting
import Testing

/// The draft tab, in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct DraftPageTests {
  private let area = "document.querySelector('#draft-text')"

  @Test("marks stand at the right characters among emoji and umlauts, and follow the typing")
  func marks() async throws {
    try await BrowserPage.open { page in
      try await page.paste("Grüße 👩‍👩‍👧‍👦 an KD-104233 😀 und PLAN-ÄÖÜ.", into: "#draft-text")
      try await page.expectMarks("approval", ["KD-104233"])
      try await page.expectMarks("block", ["PLAN-ÄÖÜ"])
      #expect(try await page.text(of: "#draft [data-verdict] h2") == "Blocked")
      try await page.run("\(area).setSelectionRange(0, 0)")
      try await page.press("ä", "ß", " ", "K", "D", "-", "1", "2", "3", "4", "5", "6", " ")
      try await page.settled()
      try await page.expectMarks("approval", ["KD-123456", "KD-104233"])
      try await page.expectMarks("block", ["PLAN-ÄÖÜ"])
    }
  }

  @Test("the mirror has the text area's size and wrapping at every width, and scrolls with it")
  func alignment() async throws {
    let text =
      String(repeating: "Grüße 😀 an KD-104233, long words: ", count: 20)
      + String(repeating: "x", count: 300) + "\t\ttabs\n\n   spaces   \n" + "PLAN-END\n"
    try await BrowserPage.open { page in
      try await page.paste(text, into: "#draft-text")
      for width in [900, 641, 500, 390, 280] {
        try await page.run("document.querySelector('#draft .editor').style.inlineSize='\(width)px'")
        let sizes = try await page.value(
          of: """
            ['scrollHeight', 'clientWidth'].flatMap((size) => [
              \(area)[size], document.querySelector('#draft .mirror')[size]])
            """, as: [Int].self)
        #expect(sizes[0] == sizes[1], "height at \(width)")
        #expect(sizes[2] == sizes[3], "width at \(width)")
      }
      let before = try await offset(page)
      try await page.run("document.querySelector('#draft .editor').scrollTop = 100")
      #expect(try await offset(page) == before)
    }
  }

  /// How far the mirror stands from the text area.
  private func offset(_ page: BrowserPage) async throws -> Int {
    try await page.value(
      of: """
        document.querySelector('#draft .mirror').getBoundingClientRect().top
          - \(area).getBoundingClientRect().top
        """, as: Int.self)
  }

  @Test("one click replaces one finding, one click the rest, and both can be undone")
  func replacing() async throws {
    try await BrowserPage.open { page in
      try await page.paste("From KD-104233 to KD-104234: PLAN-B", into: "#draft-text")
      try await page.click("#draft [data-span='1'] [data-replace]")
      #expect(try await text(page) == "From [CUSTOMER_1] to KD-104234: PLAN-B")
      try await page.expectMarks("approval", ["KD-104234"])
      try await page.click("#draft [data-rewrite] button.main")
      #expect(try await text(page) == "From [CUSTOMER_1] to [CUSTOMER_2]: [PLAN_1]")
      #expect(try await page.text(of: "#draft [data-verdict] h2") == "Allowed")
      try await page.run("\(area).focus()")
      try await page.press("z", "z", holding: Key.control)
      try await page.settled()
      #expect(try await text(page) == "From KD-104233 to KD-104234: PLAN-B")
    }
  }

  private func text(_ page: BrowserPage) async throws -> String {
    try await page.value(of: "\(area).value", as: String.self)
  }

  @Test("markup in a draft stays text")
  func markup() async throws {
    try await BrowserPage.open { page in
      let text = "<img src=x onerror=\"document.title='broken'\"><b>KD-104233</b> PLAN-<i>"
      try await page.paste(text + " PLAN-X", into: "#draft-text")
      #expect(try await page.value(of: "document.images.length", as: Int.self) == 0)
      #expect(try await page.value(of: "document.title", as: String.self) == "Check · Dryrun")
      try await page.expectMarks("approval", ["KD-104233"])
    }
  }

  @Test("another tool is one click away, with its verdict on the same text")
  func otherTool() async throws {
    try await BrowserPage.open { page in
      try await page.paste("KD-104233", into: "#draft-text")
      #expect(try await page.text(of: "#draft [data-verdict] h2") == "Needs approval")
      #expect(try await page.text(of: "#draft [data-verdict]").contains("the data steward"))
      try await page.click("#draft [data-tools] button")
      #expect(try await page.text(of: "#draft [data-verdict] h2") == "Allowed")
      #expect(
        try await page.value(of: "document.querySelector('#tool').value", as: String.self) == "desk"
      )
      try await page.expectMarks("approval", [])
    }
  }

  @Test("the verdict is said to people who do not see it, once typing rests")
  func announcement() async throws {
    try await BrowserPage.open { page in
      try await page.paste("KD-104233", into: "#draft-text")
      #expect(try await page.text(of: "#announcement") == "")
      try await page.wait(for: "document.querySelector('#announcement').textContent")
      #expect(try await page.text(of: "#announcement") == "Needs approval: 1 finding.")
    }
  }

  @Test("emptying the text brings the lesson back and leaves no mark")
  func emptied() async throws {
    try await BrowserPage.open { page in
      try await page.click("#draft [data-example]")
      #expect(
        try await page.value(
          of: "document.querySelector('#draft [data-empty]').hidden", as: Bool.self))
      try await page.run("\(area).select(); document.execCommand('delete')")
      try await page.settled()
      #expect(
        try await !page.value(
          of: "document.querySelector('#draft [data-empty]').hidden", as: Bool.self))
      #expect(
        try await page.value(
          of: "document.querySelector('#draft [data-verdict]').hidden", as: Bool.self))
    }
  }

  @Test("a server that has gone is said in a sentence")
  func serverGone() async throws {
    try await BrowserPage.open { page in
      try await page.run("globalThis.fetch = () => Promise.reject(new TypeError())")
      try await page.paste("KD-104233", into: "#draft-text")
      #expect(
        try await page.text(of: "#draft [data-problem]").hasPrefix("The check does not answer"))
    }
  }
}
