import Detection
import OutputFormats
import StructuredText
import Testing

@Suite("outputs that should be CSV")
struct CSVOutputTests {
  static let shape = CSVShape(
    delimiter: ";",
    columns: [
      .init(name: "claim", pattern: #"^\d{6}$"#, isUnique: true),
      .init(name: "opened", type: .date),
      .init(name: "status", oneOf: ["open", "closed"]),
      .init(name: "amount", type: .decimal, min: "0", max: "1e4"),
      .init(name: "note", isOptional: true, maxChars: 10),
    ], maxRows: 3)
  static let head = "claim;opened;status;amount;note\n"
  static let row = "104233;2026-05-03;open;1850.00;x\n"

  private func troubles(
    _ output: String, _ shape: CSVShape = shape, at place: SourceLocation = #_sourceLocation
  ) throws -> [CSVTrouble] {
    let format = OutputFormat(id: "export", shape: .csv(shape))
    return try format.problems(in: output, at: place).compactMap {
      guard case .csv(let trouble) = $0.kind else { return nil }
      return trouble
    }
  }

  @Test(
    "a sound table breaks nothing",
    arguments: [
      head + row, "\u{FEFF}" + head + row, (head + row).replacing("\n", with: "\r\n"), head,
      head + "\n" + row + "\n", head + "104233;2024-02-29;closed;0;\"a;\"\"b\"\"\"\n",
      head + " 104233 ; 2026-05-03;open;+5;\n", head + "104233;2026-05-03;open;-0;-\n",
    ])
  func sound(output: String) throws { #expect(try troubles(output) == []) }

  @Test(
    "each cell that is not as its column asks is told",
    arguments: [
      ("104233", "10423", .noMatch(column: "claim")),
      ("104233", "", .emptyCell(column: "claim")),
      ("2026-05-03", "03.05.2026", .wrongType(.date, column: "opened")),
      ("2026-05-03", "2026-02-29", .wrongType(.date, column: "opened")),
      ("2026-05-03", "2100-02-29", .wrongType(.date, column: "opened")),
      ("2026-05-03", "2026-13-01", .wrongType(.date, column: "opened")),
      ("2026-05-03", "2026-5-3", .wrongType(.date, column: "opened")),
      ("2026-05-03", "２０２６-05-03", .wrongType(.date, column: "opened")),
      ("open", "Open", .notAllowed(column: "status", allowed: ["open", "closed"])),
      ("1850.00", "1.850,00", .wrongType(.decimal, column: "amount")),
      ("1850.00", "1,850.00", .wrongType(.decimal, column: "amount")),
      ("1850.00", "1850 EUR", .wrongType(.decimal, column: "amount")),
      ("1850.00", "1e3", .wrongType(.decimal, column: "amount")),
      ("1850.00", ".5", .wrongType(.decimal, column: "amount")),
      ("1850.00", "-0.01", .tooSmall(column: "amount", limit: "0")),
      ("1850.00", "10000.000000000000000001", .tooGreat(column: "amount", limit: "1e4")),
      (";x", ";elf Zeichen", .tooLong(11, limit: 10, column: "note")),
    ] as [(String, String, CSVTrouble)])
  func cells(piece: String, other: String, trouble: CSVTrouble) throws {
    #expect(try troubles(Self.head + Self.row.replacing(piece, with: other)) == [trouble])
  }

  @Test("whole numbers and yes or no are told from other text")
  func types() throws {
    let shape = CSVShape(columns: [
      .init(name: "n", type: .integer), .init(name: "b", type: .boolean),
    ])
    #expect(try troubles("n,b\n007,true\n-12,false", shape) == [])
    #expect(try troubles("n,b\n1.0,true", shape) == [.wrongType(.integer, column: "n")])
    #expect(try troubles("n,b\n1,TRUE", shape) == [.wrongType(.boolean, column: "b")])
    #expect(try troubles("n,b\n1,1", shape) == [.wrongType(.boolean, column: "b")])
  }

  @Test("a value that stands there again is told with the row of the first")
  func unique() throws {
    let again = "104240;2026-05-03;open;1;\n"
    #expect(
      try troubles(Self.head + again + Self.row + Self.row)
        == [.repeatedValue(column: "claim", firstLine: 3)])
  }

  @Test("rows are counted below the names")
  func rows() throws {
    var shape = Self.shape
    shape.minRows = 2
    #expect(try troubles(Self.head + Self.row, shape) == [.tooFewRows(1, limit: 2)])
    let rows = (1...4).map { "10423\($0);2026-05-03;open;1;\n" }.joined()
    let format = OutputFormat(id: "export", shape: .csv(Self.shape))
    let problems = try format.problems(in: Self.head + rows)
    #expect(problems.map(\.kind) == [.csv(.tooManyRows(4, limit: 3))])
    #expect(problems.first?.piece(of: Self.head + rows) == "104234;2026-05-03;open;1;")
  }

  @Test(
    "columns are all there, once, in their order, and no others",
    arguments: [
      ("a,xyz\n1,2", [.missingColumn("b", nearest: nil), .unexpectedColumn("xyz")]),
      ("name,Name \n1,2", [.noHeader(columns: ["a", "b"])]),
      ("b,a\n1,2", [.wrongColumnOrder(expected: ["a", "b"])]),
      ("a,b,a\n1,2,3", [.repeatedColumn("a")]), (" a , b \n1,2", []), ("\"a\",\"b\"\n1,2", []),
    ] as [(String, [CSVTrouble])])
  func columns(output: String, expected: [CSVTrouble]) throws {
    let shape = CSVShape(columns: [.init(name: "a"), .init(name: "b")])
    #expect(try troubles(output, shape) == expected)
  }

  @Test("other columns have a place where that is said, and a name that is nearly right is told")
  func otherColumns() throws {
    let shape = CSVShape(
      columns: [.init(name: "amount"), .init(name: "claim")], allowsOthers: true)
    #expect(try troubles("x,amount,claim,y\n1,2,3,4", shape) == [])
    #expect(
      try troubles("x,amounts,claim\n1,2,3", shape)
        == [.missingColumn("amount", nearest: "amounts")])
  }

  @Test("a table divided by another character is one problem, not one a row")
  func delimiter() throws {
    let output = (Self.head + Self.row + Self.row.replacing("33;", with: "34;"))
      .replacing(";", with: ",")
    #expect(try troubles(output) == [.wrongDelimiter(",", expected: ";")])
    #expect(
      try troubles(output.replacing(",", with: "\t")) == [.wrongDelimiter("\t", expected: ";")])
  }

  @Test("text that is no sound CSV is told")
  func unsound() throws {
    #expect(try troubles("") == [.empty])
    #expect(try troubles("\n\n") == [.empty])
    let shape = CSVShape(columns: [.init(name: "a"), .init(name: "b")])
    #expect(
      try troubles("a,b\n1,2,3", shape) == [.unsound(.wrongCellCount(3, expected: 2))])
    #expect(try troubles("a,b\n1,\"2", shape) == [.unsound(.unclosedQuote)])
  }

  @Test(
    "words and a fence around a table are told, and the table is checked all the same",
    arguments: [
      ("Here you are:\na,b\n1,2", ["wrapped"]), ("```csv\na,b\n1,2\n```", ["wrapped"]),
      ("Sure:\n\n```\na,b\n1,=2\n```\nDone.", ["formulas", "wrapped"]),
      ("Here you are:\na,b\n1,@2", ["formulas", "wrapped"]),
      ("| a | b |\n|---|---|\n| 1 | 2 |", ["columns"]),
    ])
  func wrapped(output: String, rules: [String]) throws {
    let shape = CSVShape(columns: [.init(name: "a"), .init(name: "b")])
    let broken = try OutputFormat(id: "export", shape: .csv(shape)).broken(by: output)
    #expect(Set(rules).isSubset(of: broken))
    #expect(broken.contains("wrapped") == rules.contains("wrapped"))
  }

  @Test(
    "no cell is a formula, whatever stands before its sign",
    arguments: [
      "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"\"http://x\"\")", " =1+1", "\u{A0}=1+1",
      "\u{3000}=1", "\t=1", "\tx", "\rx", "\nx", "＝1+1", "＋A1", "－A1", "＠A1", " ＝1",
      "\u{200B}=1", "\u{FEFF}=1", "-2+3+cmd|' /C calc'!A0", "+49 30 1234", "- none", "--5",
    ])
  func formulas(cell: String) throws {
    let format = OutputFormat(id: "export", shape: .csv(CSVShape(columns: [.init(name: "a")])))
    let output = "a\n\"\(cell)\"\n"
    let problems = try format.problems(in: output)
    #expect(problems.map(\.kind) == [.csv(.formula)])
    #expect(problems.first?.piece(of: output) == "\"\(cell)\"")
    var loose = CSVShape(columns: [.init(name: "a")])
    loose.allowsFormulas = true
    #expect(try troubles(output, loose) == [])
  }

  @Test(
    "numbers with a sign, and signs inside a cell, are no formulas",
    arguments: ["-5", "+5", "-0.5", " -5 ", "-", "a=b", "x@y.org", "'=1", "1-2", "\"\"=1"])
  func noFormulas(cell: String) throws {
    let shape = CSVShape(columns: [.init(name: "a")])
    #expect(try troubles("a\n\"\(cell)\"\n", shape) == [])
  }

  @Test("a formula in a name of a column is one too")
  func formulaInHeader() throws {
    let shape = CSVShape(columns: [], allowsOthers: true)
    #expect(try troubles("a,=1+1\nx,y", shape) == [.formula])
  }

  @Test("checks of a column are asked of its cells alone, in quotes or not")
  func regions() throws {
    let format = OutputFormat(
      id: "export", shape: .csv(CSVShape(columns: [], allowsOthers: true)),
      checks: [FormatCheck(id: "never", kind: .never(["secret"]), region: .column("note"))])
    let output = "secret, note\nsecret,\"a \"\"b\"\" secret\"\nx,secret\ny,\"the secret\"\n"
    let problems = try format.problems(in: output)
    #expect(
      problems.map { $0.piece(of: output) } == ["\"a \"\"b\"\" secret\"", "secret", "secret"])
    #expect(try format.problems(in: "a\nb").map(\.kind) == [.text(.missingPart(.column("note")))])
  }
}
