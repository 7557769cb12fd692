import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// Packs whose texts would be markup if they were let.
@Suite struct HostilePackTests {
  /// Markup, both quotation marks (one with a combining character that makes it another character of
  /// Swift's), a template's braces, and a mark that turns the direction of writing.
  private static let text =
    #"</title><script>alert(1)</script>"\#u{301} onload="alert(2)" 'x' {{ | `a` [l](j) \#u{202E}end"#

  /// A pack that says it everywhere a pack can say something.
  static let pack: String = {
    let quoted = "'" + text.replacing("'", with: "''") + "'"
    return """
      pack: {format: 1, id: team, version: 1.0.0, title: \(quoted), owner: \(quoted), groups: [all], tasks: [work]}
      classes: {customer: {level: confidential, title: \(quoted)}, personal: internal}
      detectors:
        number:
          title: \(quoted)
          class: customer
          pattern: 'KD-\\d+'
          loweredBy: {words: [\(quoted)], within: 9}
          redactAs: N
          message: {short: \(quoted), why: \(quoted), fix: \(quoted)}
          examples:
            match: ['\(text.replacing("'", with: "''")) «KD-1»']
            noMatch: [{text: \(quoted), because: \(quoted)}]
      tools:
        chat:
          title: \(quoted)
          boundary: tenant
          accepts: {confidential: {verdict: approval, workflow: flow}}
          outputs: {work: sheet}
          drafts: {work: [draft]}
      drafts: {draft: {anyOf: [a], message: {short: \(quoted), why: \(quoted), fix: \(quoted)}}}
      formats:
        sheet:
          title: \(quoted)
          csv: {delimiter: ';', columns: [{name: \(quoted), oneOf: [\(quoted)]}]}
          checks: [{id: words, phrases: {never: [\(quoted)]}, message: {short: \(quoted), why: \(quoted), fix: \(quoted)}}]
          examples: {fail: [{text: \(quoted), fails: [columns, words], because: \(quoted)}]}
      approvals:
        flow:
          title: \(quoted)
          stages: [{name: \(quoted), group: all}]
      combinations:
        both: {all: [customer, personal], level: restricted, title: \(quoted), message: {short: \(quoted), why: \(quoted), fix: \(quoted)}}
      exceptions:
        - {id: e, rules: [number], verdict: warn, reason: \(quoted), ticket: \(quoted), owner: \(quoted), approvedBy: somebody, from: 2026-11-01, until: 2026-12-01}
      history: [{version: 1.0.0, from: 2026-11-01, changes: [\(quoted)]}]
      """
  }()

  @Test("on pages, a pack's markup, quotation marks and braces stay text")
  func html() throws {
    let files = try SitePacks.site(Self.pack).files(as: .html)
    #expect(files.count > 15)
    for file in files where file.path.hasSuffix(".html") {
      #expect(!file.text.contains("<script"), "\(file.path)")
      #expect(!file.text.contains("</script"), "\(file.path)")
      #expect(!file.text.unicodeScalars.contains("\u{202E}"), "\(file.path)")
      // Every quotation mark is one of an attribute that this program wrote.
      let attribute = /\s[A-Za-z-]+="[^"<>]*"/
      let rest = file.text.replacing(attribute, with: "")
      #expect(!rest.unicodeScalars.contains("\""), "\(file.path)")
      #expect(try HTMLBalance.problem(in: file.text) == nil, "\(file.path)")
    }
    let page = try #require(files.first { $0.path == "en/rules/number.html" }).text
    #expect(page.contains("{{ |"))
    #expect(page.contains("&lt;U+202E&gt;end"))
  }

  @Test("in Markdown, a pack's bars split no row, and its markup is no markup")
  func markdown() throws {
    let files = try SitePacks.site(Self.pack).files(as: .markdown)
    for file in files {
      let prose = file.text.replacing(/(?s)```.*?```/, with: "")
      #expect(!prose.contains("<script"), "\(file.path)")
      #expect(!prose.contains("[l](j)"), "\(file.path)")
      let rows = prose.split(separator: "\n").filter { $0.hasPrefix("|") }
      let bars = rows.map { $0.replacing("\\|", with: "").count { $0 == "|" } }
      #expect(Set(bars).count <= 1, "\(file.path): \(bars)")
    }
    #expect(files.contains { $0.text.contains("\n| ") })
  }

  @Test("a language's name becomes a folder's, and no path")
  func languages() throws {
    let site = try SitePacks.site(
      "pack: {format: 1, id: team, version: 1.0.0, languages: ['../../\"><b>', en]}\n")
    let paths = site.files(as: .html).map(\.path)
    #expect(!paths.contains { $0.contains("..") || $0.contains("<") })
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("en/index.html"))
  }

  @Test("languages that would share a folder are written once")
  func sameFolder() throws {
    let site = try SitePacks.site(
      "pack: {format: 1, id: team, version: 1.0.0, languages: [en, EN, en]}\n")
    let paths = site.files(as: .html).map(\.path)
    #expect(Set(paths).count == paths.count)
  }
}

/// Whether a page's elements are opened and closed in their order.
enum HTMLBalance {
  private static let void: Set<Substring> = ["meta", "link"]

  /// The first element that is closed wrongly, or left open; `nil` if all is well.
  static func problem(in text: String) throws -> String? {
    var open: [Substring] = []
    for match in text.matches(of: /<(\/?)([a-z][a-z0-9]*)[^<>]*?(\/?)>/) {
      let (slash, name, selfClosing) = (match.output.1, match.output.2, match.output.3)
      if !slash.isEmpty {
        guard open.popLast() == name else { return "</\(name)>" }
      } else if selfClosing.isEmpty, !void.contains(name) {
        open.append(name)
      }
    }
    return open.last.map { "<\($0)>" }
  }

  /// How many elements the text says there are.
  static func elements(in text: String) -> Int { text.matches(of: /<[a-z]/).count }
}
