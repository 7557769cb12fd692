import BrowserTesting
import Testing

/// How soon what was typed is marked.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct LatencyTests {
  /// Types a letter, and measures until the marks are painted; some times over.
  private static let measure = """
    (async () => {
      const area = document.querySelector('#draft-text');
      const results = document.querySelector('#draft [data-results]');
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const settled = () => new Promise((done) => {
        if (results.ariaBusy !== 'true') return done();
        const watch = new MutationObserver(() => {
          if (results.ariaBusy === 'true') return;
          watch.disconnect();
          done();
        });
        watch.observe(results, { attributes: true });
      });
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
      const times = [];
      performance.clearResourceTimings();
      for (let index = 0; index < 20; index += 1) {
        const start = performance.now();
        document.execCommand('insertText', false, index % 10 ? 'x' : ' KD-104299 ');
        await settled();
        await frame();
        times.push(performance.now() - start);
      }
      const waits = performance.getEntriesByType('resource').map(({ duration }) => duration);
      document.body.dataset.waits = JSON.stringify(waits);
      document.body.dataset.times = JSON.stringify(times);
    })()
    """

  @Test("each key of a 4 KB draft is one question, and has its marks; how long it takes is printed")
  func marks() async throws {
    let line = "Please tell everybody that the letter is on its way, with best wishes. "
    let text = ("From KD-104233. " + String(repeating: line, count: 60)).prefix(4_096)
    try await BrowserPage.open { page in
      try await page.paste(String(text), into: "#draft-text")
      let before = try await marks(page)
      try await page.run("globalThis.measured = \(Self.measure)")
      try await page.wait(for: "document.body.dataset.times")
      let times = try await numbers("times", page)
      let waits = try await numbers("waits", page)
      #expect(times.count == 20)
      #expect(waits.count == 20)
      // The two numbers among what was typed are marked, beside the one that was there.
      #expect(try await marks(page) == before + 2)
      print(
        "TIMING key to marks, 4 KB: median \(times[10]) ms, slowest \(times[19]) ms; "
          + "of these the server: median \(waits[10]) ms")
    }
  }

  private func numbers(_ name: String, _ page: BrowserPage) async throws -> [Double] {
    try await page.value(of: "JSON.parse(document.body.dataset.\(name))", as: [Double].self)
      .sorted()
  }

  private func marks(_ page: BrowserPage) async throws -> Int {
    try await page.value(of: "CSS.highlights.get('approval').size", as: Int.self)
  }
}
