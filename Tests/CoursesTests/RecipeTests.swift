import Courses
import Detection
import Diagnostics
import Foundation
import Testing

/// Tables made by recipes.
@Suite("Recipes of tables")
struct RecipeTests {
  private func recipe(_ columns: String, rows: Int = 300, seed: Int = 7) throws -> TableRecipe {
    let text = "table:\n  rows: \(rows)\n  seed: \(seed)\n  columns:\n    \(columns)\n"
    let (recipe, diagnostics) = TableRecipe.read(Array(text.utf8), name: "t.recipe.yaml")
    #expect(diagnostics == [], "\(TextRenderer().render(diagnostics))")
    return try #require(recipe)
  }

  private func cells(_ content: String, rows: Int = 300) throws -> [String] {
    try recipe("a: \(content)", rows: rows).table().rows.map { $0[0] }
  }

  private func problems(_ columns: String, rows: Int = 300) -> [Diagnostic] {
    let text = "table:\n  rows: \(rows)\n  columns:\n    \(columns)\n"
    return TableRecipe.read(Array(text.utf8), name: "t.recipe.yaml").diagnostics
  }

  @Test("give the same table each time, and another one for another seed")
  func same() throws {
    let columns = "a: {name: person}\n    b: {shape: 'HL-########', check: luhn}"
    let first = try recipe(columns).table()
    #expect(try recipe(columns).table() == first)
    #expect(try recipe(columns, seed: 8).table() != first)
  }

  @Test("give the same bytes on every machine")
  func bytes() throws {
    let columns = """
      n: {counts: {from: 7, as: 'CL-####'}}
          p: {shape: 'HL-####', check: luhn}
          w: {name: person}
          c: {oneOf: [storm, 'hail, wind']}
          d: {with: c, oneOf: [Sturm, Hagel]}
          o: {date: {from: 2026-01-05, to: 2026-10-30}}
          m: {number: {from: 80, to: 9000, decimals: 2}}
          t: {text: '{d} am {o}'}
      """
    let csv = try recipe(columns, rows: 3).table().csv
    #expect(csv == RecipeTests.known, "\(csv)")
  }

  static let known = """
    n,p,w,c,d,o,m,t
    CL-0007,HL-4689,Bertin Ulmenwick,"hail, wind",Hagel,2026-04-26,774.07,Hagel am 2026-04-26
    CL-0008,HL-2691,Galdina Ilmenhagen,storm,Sturm,2026-03-03,5219.50,Sturm am 2026-03-03
    CL-0009,HL-2329,Gisbert Elsterfeld,"hail, wind",Hagel,2026-02-20,2611.36,Hagel am 2026-02-20

    """

  @Test("draw each column by itself: another one beside it changes nothing")
  func independent() throws {
    let alone = try recipe("b: {name: person}").table().rows.map { $0[0] }
    let beside = try recipe("a: {shape: '####'}\n    b: {name: person}").table().rows.map { $0[1] }
    #expect(alone == beside)
  }

  @Test("count up, by steps and in a shape that stays whole for longer numbers")
  func counts() throws {
    #expect(try cells("{counts: {from: 104200}}", rows: 2) == ["104200", "104201"])
    #expect(
      try cells("{counts: {from: 8, step: 3, as: 'CL-##'}}", rows: 2) == ["CL-08", "CL-11"])
    #expect(try cells("{counts: {from: 99, as: 'A##-#'}}", rows: 2) == ["A09-9", "A10-0"])
    #expect(try cells("{counts: {from: 12345, as: 'A##-#'}}", rows: 1) == ["A1234-5"])
  }

  @Test(
    "draw values with right check digits, all different",
    arguments: [
      ("luhn", 8), ("verhoeff", 8), ("de-tax-id", 11), ("iso7064-mod97-10", 9),
      ("iso7064-mod11-10", 9), ("uk-nhs-number", 10), ("nl-bsn", 9),
    ])
  func checks(_ name: String, _ digits: Int) throws {
    let validator = try #require(Validator.named[name])
    let shape = String(repeating: "#", count: digits)
    let cells = try cells("{shape: 'AB-\(shape)', check: \(name)}")
    #expect(Set(cells).count == 300)
    #expect(cells.allSatisfy { validator.isValid($0.dropFirst(3).utf8) })
  }

  @Test("draw values by a weighted sum of one's own")
  func weighted() throws {
    let cells = try cells(
      "{shape: 'E######', check: {weights: [2, 3, 4, 5, 6, 1], modulus: 7}}")
    let sum = Validator.weightedSum(WeightedSum(weights: [2, 3, 4, 5, 6, 1], modulus: 7))
    #expect(cells.allSatisfy { $0.hasPrefix("E") && sum.isValid($0.dropFirst().utf8) })
  }

  @Test("draw account numbers of each country that are right and of no bank")
  func ibans() throws {
    for country in IBANCountry.allCases {
      let cells = try cells("{iban: \(country.rawValue)}", rows: 50)
      #expect(cells.allSatisfy { Validator.iban.isValid($0.utf8) }, "\(country)")
      #expect(Set(cells).count == 50)
      #expect(cells.allSatisfy { $0.hasPrefix(country.rawValue) })
    }
    #expect(try cells("{iban: DE}").allSatisfy { $0.dropFirst(4).first == "9" })
  }

  @Test("invent names, hundreds of them")
  func names() throws {
    let people = try cells("{name: person}")
    #expect(Set(people).count > 280)
    #expect(people.allSatisfy { $0.split(separator: " ").count == 2 })
    #expect(try cells("{name: family}").allSatisfy { !$0.contains(" ") })
  }

  @Test("pick by weight, and say the same in another language")
  func choices() throws {
    let table = try recipe(
      "a: {oneOf: {storm: 9, hail: 1}}\n    b: {with: a, oneOf: [Sturm, Hagel]}", rows: 1000
    ).table()
    let storms = table.rows.count { $0[0] == "storm" }
    #expect((850...950).contains(storms))
    #expect(table.rows.allSatisfy { ($0[0] == "storm") == ($0[1] == "Sturm") })
  }

  @Test("write a sentence for each kind, with what other columns of the row hold")
  func sentences() throws {
    let columns = """
      n: {shape: 'HL-####'}
          kind: {oneOf: [policy, nothing]}
          says: {with: kind, oneOf: ['policy {n} ends', 'the office opens {at nine}']}
      """
    let rows = try recipe(columns).table().rows
    #expect(Set(rows.map { $0[1] }) == ["policy", "nothing"])
    for row in rows {
      #expect(
        row[2] == (row[1] == "policy" ? "policy \(row[0]) ends" : "the office opens {at nine}"))
    }
  }

  @Test("draw days and numbers from both ends of what they may be")
  func ranges() throws {
    let days = Set(try cells("{date: {from: 2026-02-27, to: 2026-03-01}}"))
    #expect(days == ["2026-02-27", "2026-02-28", "2026-03-01"])
    let numbers = Set(try cells("{number: {from: -0.1, to: 0.1, decimals: 1}}"))
    #expect(numbers == ["-0.1", "0.0", "0.1"])
    #expect(Set(try cells("{number: {from: 1, to: 3}}")) == ["1", "2", "3"])
  }

  @Test("write cells with commas and quotation marks so that they are read as they were")
  func csv() throws {
    let table = Table(columns: ["a", "b"], rows: [["x, y", "say \"z\""], ["", "two\nlines"]])
    #expect(table.csv == "a,b\n\"x, y\",\"say \"\"z\"\"\"\n,\"two\nlines\"\n")
  }

  @Test(
    "with errors are refused at their place",
    arguments: [
      ("a: {}", "empty-check"), ("a: {name: person, iban: DE}", "two-forms"),
      ("a: {shape: '##', check: luhn}", "wrong-value"), ("a: {shape: '#'}", "wrong-value"),
      ("a: {shape: 'X########', check: nl-bsn}", "wrong-value"),
      ("a: {shape: '####', check: luhm}", "unknown-value"), ("a: {check: luhn}", "missing-key"),
      ("a: {iban: XX}", "unknown-value"), ("a: {with: b, oneOf: [x]}", "unknown-column"),
      ("a: {oneOf: [x]}\n    b: {with: a, oneOf: ['{c}']}", "unknown-column"),
      ("a: {oneOf: [x, y]}\n    b: {with: a, oneOf: [z]}", "wrong-value"),
      ("a: {text: '{b}'}", "unknown-column"), ("a: {counts: {from: 1, as: X}}", "wrong-value"),
      ("a: {date: {from: 2026-03-01, to: 2026-02-01}}", "wrong-value"),
      ("a: {number: {from: 2, to: 1}}", "wrong-value"), ("my name: {name: person}", "bad-name"),
      ("a: {oneOf: []}", "wrong-value"), ("a: {name: anybody}", "unknown-value"),
    ])
  func errors(_ columns: String, _ id: String) {
    let found = problems(columns)
    #expect(found.map(\.id.description).contains(id), "\(TextRenderer().render(found))")
    #expect(found.allSatisfy { $0.location != nil })
  }

  @Test("beside tables of the packs here give those tables")
  func shipped() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("policies")
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let urls = (all?.allObjects as? [URL] ?? []).filter { $0.path.hasSuffix(".recipe.yaml") }
    for url in urls {
      let bytes = Array(try Data(contentsOf: url))
      let (recipe, diagnostics) = TableRecipe.read(bytes, name: url.lastPathComponent)
      #expect(diagnostics == [], "\(url.lastPathComponent)")
      let table = url.path.replacing(".recipe.yaml", with: ".csv")
      let wanted = try String(contentsOfFile: table, encoding: .utf8)
      #expect(recipe?.table().csv == wanted, "dryrun course table \(url.path)")
    }
  }
}
