import Detection
import OutputFormats
import Testing

@Suite("outputs that should be Markdown")
struct MarkdownOutputTests {
  private func format(_ shape: MarkdownShape) -> OutputFormat {
    OutputFormat(id: "memo", shape: .markdown(shape))
  }

  private func troubles(
    _ shape: MarkdownShape, _ output: String, at place: SourceLocation = #_sourceLocation
  ) throws -> [MarkdownTrouble] {
    try format(shape).problems(in: output, at: place).compactMap {
      guard case .markdown(let trouble) = $0.kind else { return nil }
      return trouble
    }
  }

  @Test(
    "sections are found whatever their case, number, colon and emphasis",
    arguments: [
      "## Risks\nx", "# RISKS\nx", "## 2. Risks:\nx", "## **Risks**\nx", "Risks\n---\nx",
      "## Risks ##\nx", "##  Key  x\n## Risks\n- x", "## 3) risks\r\nx\r\n",
    ])
  func sameName(output: String) throws {
    #expect(try troubles(MarkdownShape(sections: ["Risks"]), output) == [])
  }

  @Test("each thing that sections can have wrong is told")
  func sections() throws {
    let shape = MarkdownShape(sections: ["Risks", "Sources"])
    #expect(
      try troubles(shape, "## Risk\nx\n## Sources\nx")
        == [.missingSection("Risks", nearest: "Risk")])
    #expect(
      try troubles(shape, "") == [
        .missingSection("Risks", nearest: nil), .missingSection("Sources", nearest: nil),
      ])
    #expect(try troubles(shape, "## Risks\n\n \n## Sources\nx") == [.emptySection("Risks")])
    #expect(
      try troubles(shape, "## Risks\nx\n## Sources\nx\n## Risks\ny") == [.repeatedSection("Risks")])
    #expect(try troubles(shape, "## Sources\nx\n## Risks\nx") == [])
    #expect(
      try troubles(shape, "## Risks\nx\n## Sources\n```\nx") == [.unclosedFence])
    #expect(
      try troubles(shape, "## Risks\n```\n## Sources\nx\n```") == [.noHeading("Sources")])
    #expect(
      try troubles(shape, "**Risks**\n\nx\n\n#Sources\n\nx")
        == [.noHeading("Risks"), .noHeading("Sources")])
  }

  @Test("an order is kept where one is asked for, and told at the heading that stands too early")
  func order() throws {
    let shape = MarkdownShape(sections: ["A", "B", "C"], isOrdered: true)
    #expect(try troubles(shape, "# A\nx\n# Other\nx\n# B\nx\n# C\nx") == [])
    let output = "# A\nx\n# C\nx\n# B\nx"
    let problems = try format(shape).problems(in: output)
    #expect(problems.map(\.kind) == [.markdown(.wrongOrder("C", before: "B"))])
    #expect(problems.first?.piece(of: output) == "# C")
  }

  @Test("other sections have a place only where that is said, and at other levels")
  func others() throws {
    let shape = MarkdownShape(sections: ["A"], allowsOthers: false)
    #expect(try troubles(shape, "# T\n## A\nx\n### Sub\n## B\nx") == [.unexpectedSection("B")])
    #expect(try troubles(MarkdownShape(sections: ["A"]), "## A\nx\n## B\nx") == [])
  }

  @Test("headings go no deeper than allowed")
  func depth() throws {
    let output = "# A\n### C\n#### D\n"
    let problems = try format(MarkdownShape(maxDepth: 3)).problems(in: output)
    #expect(problems.map(\.kind) == [.markdown(.tooDeep(4, limit: 3))])
    #expect(problems.first?.check == "memo/depth")
    #expect(problems.first?.piece(of: output) == "#### D")
  }

  @Test("tables have their columns, in their section, and enough rows")
  func tables() throws {
    let shape = MarkdownShape(
      tables: [.init(section: "Options", columns: ["Option", "Cost"], minRows: 2)])
    let table = { (head: String, rows: String) in
      "## Options\n\n\(head)\n|--|--|\n\(rows)\n"
    }
    #expect(try troubles(shape, table("| cost | **Option** |", "| 1 | a |\n| 2 | b |")) == [])
    #expect(
      try troubles(shape, table("| Option | Price |", "| a | 1 |\n| b | 2 |"))
        == [.missingColumns(["Cost"])])
    #expect(
      try troubles(shape, table("| Option | Cost |", "| a | 1 |"))
        == [.tooFewTableRows(1, limit: 2)])
    #expect(
      try troubles(shape, table("| Option | Cost |", "| a | 1 |\n| a | b | c |"))
        == [.wrongCellCount(3, expected: 2)])
    #expect(
      try troubles(shape, table("| Option | Cost |", "| a \\| b | 1 |\n| c | 2 |")) == [])
    let elsewhere = "## Options\nnone\n## Rest\n| Option | Cost |\n|--|--|\n| a | 1 |\n| b | 2 |"
    #expect(
      try troubles(shape, elsewhere)
        == [.missingTable(columns: ["Option", "Cost"], section: "Options")])
    #expect(
      try troubles(shape, "")
        == [.missingTable(columns: ["Option", "Cost"], section: "Options")])
  }

  @Test("a bar in the name of a column is written with a backslash")
  func barInName() throws {
    let shape = MarkdownShape(tables: [.init(columns: ["A|B"])])
    #expect(try troubles(shape, "| A \\| B |\n|--|\n| x |") != [])
    #expect(try troubles(shape, "| A\\|B |\n|--|\n| x |") == [])
  }

  @Test("a table that names no columns may have any")
  func anyColumns() throws {
    let shape = MarkdownShape(tables: [.init(columns: [], minRows: 1)])
    #expect(try troubles(shape, "| A |\n|--|\n| x |") == [])
    #expect(try troubles(shape, "| A |\n|--|") == [.tooFewTableRows(0, limit: 1)])
    #expect(try troubles(shape, "no table") == [.missingTable(columns: [], section: nil)])
  }

  @Test("lists have enough points, and numbers where they should")
  func lists() throws {
    let shape = MarkdownShape(
      lists: [.init(section: "Steps", minItems: 2, maxItems: 3, isNumbered: true)])
    let troubles = { (list: String) in
      try self.troubles(shape, "# Steps\n\(list)\n# End\n1. x\n2. y")
    }
    #expect(try troubles("1. a\n2. b") == [])
    #expect(try troubles("1. a\n   - x\n   - y\n   - z\n2. b") == [])
    #expect(try troubles("1. a") == [.tooFewItems(1, limit: 2)])
    #expect(try troubles("1. a\n2. b\n3. c\n4. d") == [.tooManyItems(4, limit: 3)])
    #expect(try troubles("- a\n- b") == [.wrongListMarks(shouldBeNumbered: true)])
    #expect(try troubles("a, then b") == [.missingList(section: "Steps")])
    let plain = MarkdownShape(lists: [.init(isNumbered: false)])
    #expect(try self.troubles(plain, "1. a") == [.wrongListMarks(shouldBeNumbered: false)])
  }

  @Test("links are enough, lead somewhere, and only to where they may")
  func links() throws {
    let shape = MarkdownShape(links: .init(min: 1, hosts: ["example.org"]))
    #expect(try troubles(shape, "[a](https://example.org/x) <https://docs.example.org>") == [])
    #expect(try troubles(shape, "none") == [.tooFewLinks(0, limit: 1)])
    #expect(try troubles(shape, "[a](#part) [b](../page.md) [c](?q=http://x)") == [])
    #expect(try troubles(shape, "[a]()") == [.brokenLink])
    #expect(try troubles(shape, "[a][nowhere]") == [.brokenLink])
  }

  @Test(
    "no way of writing an address gets around the hosts",
    arguments: [
      ("[a](https://evil.example)", "evil.example"),
      ("[a](HTTPS://EVIL.example/)", "evil.example"),
      ("[a](//evil.example/x)", "evil.example"), (#"[a](/\\evil.example)"#, "evil.example"),
      (#"[a](https:\\\\evil.example)"#, "evil.example"),
      ("[a](https://example.org@evil.example)", "evil.example"),
      (#"[a](https://evil.example\\@example.org)"#, "evil.example"),
      ("[a](https://evil.example#@example.org)", "evil.example"),
      ("[a](https://evil.example:443/example.org)", "evil.example"),
      ("[a](https://notexample.org)", "notexample.org"),
      ("[a](https://example.org.evil.example)", "example.org.evil.example"),
      ("[a](javascript:alert(1))", "javascript:"), ("[a](data:text/html,x)", "data:"),
      ("[a](https:/evil.example)", "https:"), ("[a](mailto:x@example.org)", "mailto:"),
      ("see https://evil.example.", "evil.example"),
      ("[a]\n\n[a]: https://evil.example", "evil.example"),
      ("[note]: look at https://evil.example", "evil.example"),
      ("[![i](https://example.org/i.png)](https://evil.example)", "evil.example"),
      ("![i](https://evil.example/?q=secret)", "evil.example"),
    ])
  func foreignHosts(output: String, host: String) throws {
    let shape = MarkdownShape(links: .init(hosts: ["example.org"]))
    #expect(try troubles(shape, output) == [.foreignHost(host)])
  }

  @Test("checks of a section are asked of that section alone")
  func regions() throws {
    let format = OutputFormat(
      id: "memo", shape: .markdown(MarkdownShape()),
      checks: [FormatCheck(id: "short", kind: .words(min: 2, max: 3), region: .section("Risks"))])
    #expect(
      try format.broken(by: "many words stand here\n## Risks\none two\n## End\na b c d") == [])
    #expect(try format.broken(by: "## Risks\none two\n### Sub\nthree four") == ["short"])
    #expect(try format.broken(by: "## Risks\none\n## End") == ["short"])
    let missing = try format.problems(in: "# End")
    #expect(missing.map(\.kind) == [.text(.missingPart(.section("Risks")))])
  }
}
