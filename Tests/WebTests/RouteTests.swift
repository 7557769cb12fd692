import HTTPTypes
import Testing

@testable import Web

/// What stands at which address.
@Suite struct RouteTests {
  @Test("the page knows the policy's tools and tasks, and its title is text, not markup")
  func page() async throws {
    let answer = try await TestSite().answer(.get, "/")
    #expect(answer.status == .ok)
    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.text.contains("The &lt;Team&gt; &amp; &quot;friends&quot;"))
    #expect(answer.text.contains("<option value=\"office\" selected>Office</option>"))
    #expect(answer.text.contains("<option>letters</option>"))
  }

  @Test("no phrase of the page is missing", arguments: ["en", "de"])
  func phrases(_ language: String) async throws {
    let answer = try await TestSite().answer(.get, "/?lang=\(language)")
    #expect(!answer.text.contains("{{"))
    for empty in [
      "></h1>", "></h2>", "></li>", "></button>", "placeholder=\"\"", "aria-label=\"\"",
    ] {
      #expect(!answer.text.contains(empty))
    }
  }

  @Test(
    "the page's files have the types that browsers insist on",
    arguments: [
      ("scripts/check.js", "text/javascript; charset=utf-8"),
      ("styles/base.css", "text/css; charset=utf-8"), ("words/de.json", "application/json"),
      ("icon.svg", "image/svg+xml"),
    ])
  func assets(_ path: String, _ type: String) async throws {
    let answer = try await TestSite().answer(.get, "/assets/\(path)")
    #expect(answer.status == .ok)
    #expect(answer.headers[.contentType] == type)
    #expect(!answer.text.isEmpty)
  }

  @Test("every file that the page and its scripts name is there")
  func references() async throws {
    let site = try TestSite()
    let page = try await site.answer(.get, "/").text
    var waiting = page.matches(of: /"(\/assets\/[^"]+)"/).map { String($0.output.1) }
    var seen: Set<String> = []
    while let path = waiting.popLast() {
      guard seen.insert(path).inserted else { continue }
      let answer = try await site.answer(.get, path)
      #expect(answer.status == .ok, "\(path)")
      waiting += answer.text.matches(of: /from '\.\/([^']+)'/).map {
        "/assets/scripts/\($0.output.1)"
      }
    }
    #expect(seen.count > 10)
  }

  @Test("a page names its files by their version, and browsers keep those for good")
  func versions() async throws {
    let site = try TestSite()
    let page = try await site.answer(.get, "/").text
    let files = page.matches(of: /"(\/assets\/[^"]+)"/).map { String($0.output.1) }
    for file in files {
      let answer = try await site.answer(.get, file)
      #expect(answer.headers[.cacheControl]?.hasSuffix("immutable") == true, "\(file)")
    }
    let other = files.map { $0.replacing(/\/assets\/\w+/, with: "/assets/0123") }
    #expect(try await site.answer(.get, other[0]).status == .notFound)
  }

  @Test("a page tells the browser at once of every module that its script imports")
  func modules() throws {
    let assets = WebAssets()
    for script in assets.scripts {
      var waiting = [script]
      var imported: Set<String> = []
      while let name = waiting.popLast() {
        let text = try #require(assets["scripts/\(name).js"]?.text)
        for line in text.split(separator: "\n") where line.hasPrefix("import ") {
          let module = try #require(line.firstMatch(of: /'\.\/(.+)\.js'/)).output.1
          if imported.insert(String(module)).inserted { waiting.append(String(module)) }
        }
      }
      #expect(assets.modules(of: script) == imported.map { "scripts/\($0).js" }.sorted())
    }
    #expect(assets.modules(of: "check").count > 15)
  }

  @Test("a file that the browser has is not sent again")
  func entityTag() async throws {
    let site = try TestSite()
    let first = try await site.answer(.get, "/assets/styles/base.css")
    let tag = try #require(first.headers[.eTag])
    let second = try await site.answer(
      .get, "/assets/styles/base.css", headers: [.ifNoneMatch: tag])
    #expect(second.status == .notModified)
    #expect(second.text.isEmpty)
    let changed = try await site.answer(
      .get, "/assets/styles/base.css", headers: [.ifNoneMatch: "\"other\""])
    #expect(changed.status == .ok)
  }

  @Test(
    "anything else is not found, and says so without repeating it",
    arguments: [
      "/nowhere", "/assets/", "/assets/pages/page.mustache", "/assets/../etc/passwd",
      "/assets/scripts/%2e%2e/page.js", "/api", "/api/nothing",
    ])
  func notFound(_ path: String) async throws {
    let answer = try await TestSite().answer(.get, path)
    #expect(answer.status == .notFound)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.sentence == "There is nothing at this address. The page is at /.")
  }

  @Test("whoever watches over the server can ask whether it is there")
  func health() async throws {
    let answer = try await TestSite().answer(.get, "/health")
    #expect(answer.status == .ok)
    #expect(answer.text == "ok\n")
  }
}
