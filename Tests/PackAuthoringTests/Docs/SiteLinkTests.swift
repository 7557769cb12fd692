import Foundation
import PackAuthoring
import Testing

/// Where links lead.
@Suite struct SiteLinkTests {
  @Test("every link of a page leads to a page, and to a place on it, of the site")
  func html() throws {
    let files = try SitePacks.harbourline().files(as: .html)
    let texts = Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
    var links = 0
    for file in files where file.path.hasSuffix(".html") {
      for match in file.text.matches(of: /(?:href|src)="([^"]*)"/) {
        let link = String(match.output.1)
        guard link != "data:,", !link.hasPrefix("#shape-") else { continue }
        let (page, anchor) = SiteLinkTests.target(of: link, from: file.path)
        let text = try #require(texts[page], "\(link) on \(file.path)")
        if let anchor {
          #expect(text.contains("id=\"\(anchor)\""), "\(link) on \(file.path)")
        }
        links += 1
      }
    }
    #expect(links > 2_000)
  }

  @Test("every link in Markdown leads to a file, and to a place in it")
  func markdown() throws {
    let files = try SitePacks.harbourline().files(as: .markdown)
    let texts = Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
    var links = 0
    for file in files {
      // Examples are blocks of code, and what looks like a link there is none.
      let prose = file.text.replacing(/(?s)```.*?```/, with: "")
      for match in prose.matches(of: /[^\\]\]\(([^)\s]*)\)/) {
        let (page, anchor) = SiteLinkTests.target(of: String(match.output.1), from: file.path)
        let text = try #require(texts[page], "\(match.output.1) in \(file.path)")
        if let anchor {
          #expect(text.contains("<a id=\"\(anchor)\"></a>"), "\(match.output.1) in \(file.path)")
        }
        links += 1
      }
    }
    #expect(links > 2_000)
  }

  @Test("nothing is fetched from elsewhere, and nothing runs")
  func assets() throws {
    for file in try SitePacks.harbourline().files(as: .html) {
      #expect(!file.text.contains(/(?:href|src|action|content)="[a-z]*:?\/\//), "\(file.path)")
      #expect(!file.text.contains(/url\(|@import/), "\(file.path)")
      #expect(!file.text.contains(/<script|<iframe|<img|<form|\son[a-z]+=/), "\(file.path)")
    }
  }

  /// The path that a link leads to from a page, and the place on it.
  private static func target(of link: String, from page: String) -> (page: String, anchor: String?)
  {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    guard !parts[0].isEmpty else { return (page, anchor) }
    var folders = page.split(separator: "/").dropLast()
    for step in parts[0].split(separator: "/") {
      if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
    }
    return (folders.joined(separator: "/"), anchor)
  }
}
