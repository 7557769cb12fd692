import BrowserTesting
import Testing

/// What holds for the page as a whole, in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct PageTests {
  @Test(
    "every control can be reached by the Tab key, in the order of the page, and shows its focus")
  func tabbing() async throws {
    try await BrowserPage.open { page in
      try await page.paste("KD-104233 PLAN-B", into: "#draft-text")
      try await page.run("document.querySelector('.skip').focus()")
      let wanted = try await page.value(of: Self.controls, as: [String].self)
      var reached: [String] = []
      for _ in wanted.dropFirst() {
        try await page.press(Key.tab)
        reached.append(
          try await page.value(of: Self.name("document.activeElement"), as: String.self))
        let outline = try await page.value(of: Self.focusMark, as: String.self)
        #expect(outline != "none", "\(reached.last ?? "")")
      }
      #expect(reached == Array(wanted.dropFirst()))
      #expect(wanted.count > 10)
    }
  }

  private static func name(_ element: String) -> String {
    "(\(element).tagName + ' ' + (\(element).id || \(element).textContent.trim().slice(0, 30)))"
  }

  private static let controls = """
    [...document.querySelectorAll('a, button, select, textarea, input, summary, pre')]
      .filter((item) => item.checkVisibility({visibilityProperty: true}) && item.tabIndex >= 0)
      .map((item) => \(name("item")))
    """

  private static let focusMark = """
    getComputedStyle(
      document.activeElement.closest('.editor, .file') ?? document.activeElement).outlineStyle
    """

  @Test("the marks are walked with F8 from the caret, round and round")
  func walking() async throws {
    try await BrowserPage.open { page in
      try await page.paste("ü KD-104233 😀 PLAN-B", into: "#draft-text")
      try await page.run("document.querySelector('#draft-text').setSelectionRange(0, 0)")
      var walked: [String] = []
      for _ in 0..<3 {
        try await page.press(Key.f8)
        walked.append(try await selection(page))
      }
      try await page.press(Key.f8, holding: Key.shift)
      walked.append(try await selection(page))
      #expect(walked == ["KD-104233", "PLAN-B", "KD-104233", "PLAN-B"])
      let stressed = try await page.text(of: "#draft [data-findings] [aria-current] .quote")
      #expect(stressed == "PLAN-B")
    }
  }

  private func selection(_ page: BrowserPage) async throws -> String {
    let area = "document.querySelector('#draft-text')"
    return try await page.value(
      of: "\(area).value.slice(\(area).selectionStart, \(area).selectionEnd)", as: String.self)
  }

  @Test("the tabs move with the arrow keys")
  func tabs() async throws {
    try await BrowserPage.open { page in
      try await page.run("document.querySelector('#draft-tab').focus()")
      try await page.press(Key.right)
      #expect(
        try await page.value(of: "document.activeElement.id", as: String.self) == "output-tab")
      #expect(try await page.value(of: "document.querySelector('#draft').hidden", as: Bool.self))
      #expect(try await !page.value(of: "document.querySelector('#output').hidden", as: Bool.self))
    }
  }

  @Test("nothing is wider than a phone", arguments: ["?lang=en", "?lang=de"])
  func phone(_ query: String) async throws {
    try await BrowserPage.open(query, width: 390, height: 844) { page in
      let overflow = "document.documentElement.scrollWidth - innerWidth"
      #expect(try await page.value(of: overflow, as: Int.self) <= 0)
      let long = String(repeating: "w", count: 200)
      try await page.paste("KD-104233 PLAN-\(long) PLAN-B", into: "#draft-text")
      #expect(try await page.value(of: overflow, as: Int.self) <= 0)
      try await page.click("#output-tab")
      try await page.paste(long, into: "#output [data-sources] textarea")
      try await page.click("#output [data-example]")
      #expect(try await page.value(of: overflow, as: Int.self) <= 0)
    }
  }

  @Test("another language keeps what was typed")
  func language() async throws {
    try await BrowserPage.open { page in
      try await page.paste("KD-104233", into: "#draft-text")
      try await page.click(".languages a[lang=de]")
      try await page.wait(for: "document.documentElement.lang === 'de'")
      try await page.settled()
      #expect(
        try await page.value(of: "document.querySelector('#draft-text').value", as: String.self)
          == "KD-104233")
      #expect(try await page.text(of: "#draft [data-verdict] h2") == "Braucht Freigabe")
      #expect(try await page.text(of: "#draft [data-findings] h3").contains("Kundennummer"))
    }
  }

  @Test("nothing typed is kept by the browser, or shown in the address")
  func storage() async throws {
    try await BrowserPage.open { page in
      try await page.paste("KD-104233", into: "#draft-text")
      #expect(
        try await page.value(of: "localStorage.length + sessionStorage.length", as: Int.self) == 0)
      #expect(try await page.value(of: "document.cookie", as: String.self) == "")
      #expect(try await !page.value(of: "location.href", as: String.self).contains("104233"))
      try await page.driver.command("refresh", [:])
      try await page.wait(for: "document.documentElement.dataset.ready !== undefined")
      #expect(
        try await page.value(of: "document.querySelector('#draft-text').value", as: String.self)
          == "")
    }
  }
}
