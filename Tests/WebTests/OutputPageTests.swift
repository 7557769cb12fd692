import BrowserTesting
import Testing

/// The output tab, in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct OutputPageTests {
  private let source = "Grüße 😀: the team closed 1,248 claims in 2025 and 1,114 claims in 2024."
  private let answer = "Ärger 😀: the team closed 1,284 claims in 2025, 977 of them by Ada Novak."

  private func open(_ body: (BrowserPage) async throws -> Void) async throws {
    try await BrowserPage.open { page in
      try await page.click("#output-tab")
      try await page.paste(source, into: "#output [data-sources] textarea")
      try await page.paste(answer, into: "#output-text")
      try await body(page)
    }
  }

  @Test("what the sources bear out, contradict and do not mention is marked in three ways")
  func claims() async throws {
    try await open { page in
      try await page.expectMarks("supported", ["2025"])
      try await page.expectMarks("contradicted", ["1,284"])
      try await page.expectMarks("not-found", ["977", "Ada Novak"])
      let words = try await page.value(
        of: "[...document.querySelectorAll('#output .claims .badge')].map((b) => b.textContent)",
        as: [String].self)
      #expect(words == ["contradicted", "not found", "not found", "supported"])
      let shapes = try await page.value(
        of: """
          new Set([...document.querySelectorAll('#output .claims use')]
            .map((use) => use.getAttribute('href'))).size
          """, as: Int.self)
      #expect(shapes == 3)
    }
  }

  @Test("a claim leads to its place in the source")
  func toSource() async throws {
    try await open { page in
      try await page.click("#output .claims .is-contradicted td button")
      let area = "document.activeElement"
      let selected = try await page.value(
        of: "\(area).value.slice(\(area).selectionStart, \(area).selectionEnd)", as: String.self)
      #expect(selected.hasPrefix("1,248"))
      try await page.expectMarks("active", [selected])
    }
  }

  @Test("a changed source is a new check, and no source is no claim")
  func changedSource() async throws {
    try await open { page in
      try await page.run("document.querySelector('#output [data-sources] textarea').select()")
      try await page.paste("1,284 claims", into: "#output [data-sources] textarea")
      try await page.expectMarks("contradicted", [])
      try await page.click("#output [data-remove]")
      try await page.expectMarks("not-found", [])
      #expect(try await page.text(of: "#output [data-claims]").contains("Add a source"))
    }
  }

  @Test("leaked data is found beside the claims")
  func leak() async throws {
    try await open { page in
      try await page.paste(" See KD-104233.", into: "#output-text")
      try await page.expectMarks("approval", ["KD-104233"])
      #expect(try await page.text(of: "#output [data-verdict] h2") == "Needs approval")
      #expect(try await page.text(of: "#output [data-findings] h3").contains("Customer number"))
    }
  }

  @Test("sources come from files, several at a time; what is no text is refused in a sentence")
  func files() async throws {
    try await open { page in
      try await choose(page, "new File(['977 claims'], 'a.txt'), new File(['Ada Novak'], 'b.txt')")
      try await page.wait(
        for: "document.querySelectorAll('#output [data-sources] fieldset').length === 3")
      try await page.settled()
      try await page.expectMarks("not-found", [])
      try await choose(
        page, "new File(['x'], 'c.txt'), new File([new Uint8Array([255, 0])], 'd.bin')")
      try await page.wait(for: "!document.querySelector('#output [data-problem]').hidden")
      #expect(try await page.text(of: "#output [data-problem]").contains("not UTF-8 text"))
      try await page.settled()
      #expect(
        try await !page.value(
          of: "document.querySelector('#output [data-problem]').hidden", as: Bool.self))
    }
  }

  private func choose(_ page: BrowserPage, _ files: String) async throws {
    try await page.run(
      """
      const transfer = new DataTransfer();
      for (const file of [\(files)]) transfer.items.add(file);
      const chooser = document.querySelector('[data-source-files]');
      chooser.files = transfer.files;
      chooser.dispatchEvent(new Event('change'));
      """)
  }
}
