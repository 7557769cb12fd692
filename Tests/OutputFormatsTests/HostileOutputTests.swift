import Detection
import OutputFormats
import TestSupport
import Testing

@Suite("hostile outputs", .serialized)
struct HostileOutputTests {
  private func check(_ kind: FormatCheck.Kind) -> OutputFormat {
    OutputFormat(id: "text", shape: .text, checks: [FormatCheck(id: "it", kind: kind)])
  }

  /// Needs a step for each way to divide the letters.
  private static let slow = #"^(?:a|aa)+$"#
  private static let letters = String(repeating: "a", count: 200) + "!"

  @Test(
    "a pattern that was given up is said to be that, and is never a pass",
    arguments: [
      .must([slow]), .never([slow]), .must([slow, "b"]), .citations(min: 0, pattern: slow),
      .citations(min: 1, pattern: slow),
    ] as [FormatCheck.Kind])
  func givenUp(kind: FormatCheck.Kind) throws {
    let problems = try check(kind).problems(in: Self.letters)
    #expect(problems.contains { $0.kind == .unevaluated })
    #expect(!problems.contains { $0.kind == .text(.missingMatch) })
  }

  @Test("another pattern that matches makes up for one that was given up")
  func otherPattern() throws {
    #expect(try check(.must([Self.slow, "!"])).problems(in: Self.letters) == [])
  }

  @Test("a pattern given up in a cell or in a string of JSON is said there")
  func givenUpInside() throws {
    let column = CSVShape.Column(name: "x", pattern: Self.slow)
    let csv = OutputFormat(id: "export", shape: .csv(CSVShape(columns: [column])))
    let table = "x\n\(Self.letters)\n"
    let problems = try csv.problems(in: table)
    #expect(problems.map(\.kind) == [.unevaluated])
    #expect(problems.first?.piece(of: table) == Self.letters)
    let schema = #"{"properties":{"x":{"pattern":"^(?:a|aa)+$"}}}"#
    let json = OutputFormat(id: "claim", shape: .json(JSONShape(schema: schema)))
    #expect(try json.broken(by: "{\"x\":\"\(Self.letters)\"}") == ["schema"])
  }

  @Test("a placeholder at the end of a long text is found")
  func longText() throws {
    for filler in ["word ", "[", "[a b c d e f g ", "<", "{", "_", "a[x] ", "[Your "] {
      let text = String(repeating: filler, count: 200_000 / filler.utf8.count)
      let problems = try check(.noPlaceholders).problems(in: text + "\n\n TODO")
      #expect(
        problems.contains { $0.kind == .text(.placeholder("TODO")) || $0.kind == .unevaluated },
        "\(filler)")
    }
  }

  @Test(
    "ten times the output takes about ten times as long", .timeLimit(.minutes(4)),
    arguments: [
      "{", "[{\"a\":", "\"", "a ", "# a\n- b\n", "| a |\n|--|\n\n", "```\n", "[a](b) ", "a;b\n",
      "[1] ", "risk-free ", "[Your ",
    ])
  func linear(piece: String) throws {
    for checker in try Self.formats.map({ try FormatChecker($0) }) {
      let measure = { (size: Int) in
        let bytes = Array(
          Array(repeating: Array(piece.utf8), count: size / piece.utf8.count).joined())
        let findings = stride(from: 0, to: bytes.count - 4, by: 50).map {
          LeveledFinding(range: $0..<$0 + 3, level: .restricted)
        }
        return ContinuousClock().measure {
          _ = checker.problems(in: bytes, findings: findings, claims: [])
        }
      }
      let (least, most) = (measure(20_000), measure(200_000))
      #expect(
        most < .milliseconds(500) || most < least * 40, "\(checker.format.id): \(least), \(most)")
    }
  }

  private static let formats: [OutputFormat] = [
    OutputFormat(id: "json", shape: .json(JSONShape(schema: JSONOutputTests.schema))),
    OutputFormat(
      id: "markdown",
      shape: .markdown(
        MarkdownShape(
          sections: ["A", "B", "C"], isOrdered: true, allowsOthers: false, maxDepth: 1,
          tables: [.init(section: "A", columns: ["a"])], lists: [.init(section: "A")],
          links: .init(min: 1, hosts: ["x"])))),
    OutputFormat(
      id: "csv",
      shape: .csv(
        CSVShape(
          delimiter: ";",
          columns: [.init(name: "a", isUnique: true, noLevel: .internal), .init(name: "b")])),
      checks: [FormatCheck(id: "level", kind: .noLevel(.internal), region: .column("a"))]),
    OutputFormat(
      id: "text", shape: .text,
      checks: [
        FormatCheck(id: "words", kind: .words(min: 1, max: 2)),
        FormatCheck(id: "phrases", kind: .phrases(must: ["x y"], never: ["risk-free", "a"])),
        FormatCheck(id: "reading", kind: .readingLevel(.amstad, max: nil, min: 50)),
        FormatCheck(id: "citations", kind: .citations(min: 1, pattern: nil)),
        FormatCheck(id: "placeholders", kind: .noPlaceholders),
        FormatCheck(id: "level", kind: .noLevel(.internal)),
      ]),
  ]

  @Test("whatever the text, every problem has its words and its place")
  func fuzz() throws {
    let pieces = [
      "{", "}", "[", "]", "\"", "'", ",", ";", ":", "\n", "\r\n", " ", "a", "b", "=", "# A", "- ",
      "|", "```", "“", "”", "ü", "😀", "\u{FEFF}", "1", "-", "\\", "\t", "[x](y)", "TODO", "null",
    ]
    var random = SplitMix64(seed: 31)
    for _ in 0..<1_000 {
      let text = (0..<Int.random(in: 0..<25, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      for format in Self.formats {
        for problem in try format.problems(in: text) {
          guard let range = problem.range else { continue }
          for offset in [range.lowerBound, range.upperBound] where offset < bytes.count {
            #expect(bytes[offset] & 0xC0 != 0x80, "\(text.debugDescription) \(problem.kind)")
          }
        }
      }
    }
  }
}
