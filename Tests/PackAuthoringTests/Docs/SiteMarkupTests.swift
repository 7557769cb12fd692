import PackAuthoring
import Testing

/// The pages as HTML and as Markdown.
@Suite struct SiteMarkupTests {
  @Test("on every page, elements close in the order in which they open")
  func balance() throws {
    for file in try SitePacks.harbourline().files(as: .html) where file.path.hasSuffix(".html") {
      #expect(try HTMLBalance.problem(in: file.text) == nil, "\(file.path)")
    }
  }

  @Test("the check of this test finds what is not closed")
  func check() throws {
    #expect(try HTMLBalance.problem(in: "<p><b></p>") == "</p>")
    #expect(try HTMLBalance.problem(in: "<p><meta charset=\"a\">") == "<p>")
  }

  @Test("headings go down one step at a time, and there is one first heading")
  func headings() throws {
    for file in try SitePacks.harbourline().files(as: .html) where file.path.hasSuffix(".html") {
      let levels = file.text.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(file.path)")
      #expect(
        zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(file.path): \(levels)")
    }
  }

  @Test("no name of a place stands twice on a page")
  func names() throws {
    for file in try SitePacks.harbourline().files(as: .html) where file.path.hasSuffix(".html") {
      let names = file.text.matches(of: /\sid="([^"]*)"/).map(\.output.1)
      #expect(Set(names).count == names.count, "\(file.path)")
    }
  }

  @Test("verdicts have a word beside their shape, in both forms")
  func verdicts() throws {
    let site = try SitePacks.site(SitePacks.everything)
    let page = try site.text("en/index.html")
    let badge =
      /<span class="badge is-([a-z]+)"><svg [^>]*><use [^>]*><\/use><\/svg><span>([a-z ]+)/
    let badges = page.matches(of: badge).map { "\($0.output.1): \($0.output.2)" }
    #expect(
      Set(badges).isSuperset(of: ["warn: with care", "approval: approval", "block: blocked"]))
    let text = try site.text("en/README.md", as: .markdown)
    #expect(text.contains("[◆ approval](approvals.md#route-steward)"))
    #expect(text.contains("✕ blocked"))
  }

  @Test("an example in Markdown has its marks, and what is invisible is visible")
  func examples() throws {
    let site = try SitePacks.site(
      """
      pack: {format: 1, id: team, version: 1.0.0}
      detectors:
        number:
          class: customer
          pattern: 'KD-\\d+'
          redactAs: N
          examples: {match: ["call \\u200b«KD-1» *now*"]}
      """)
    let text = try site.text("en/rules/number.md", as: .markdown)
    #expect(text.contains(#"- call &lt;U+200B&gt;«KD-1» \*now\*"#))
    let page = try site.text("en/rules/number.html")
    #expect(page.contains("call &lt;U+200B&gt;<mark>KD-1</mark> *now*"))
  }
}
