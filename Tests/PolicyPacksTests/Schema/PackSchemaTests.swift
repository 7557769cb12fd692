import Diagnostics
import JSONSchema
@testable import PolicyPacks
import StructuredText
import Testing

/// The JSON Schema of packs' files, held against the loader.
@Suite struct PackSchemaTests {
  private let schema: JSONSchema

  init() throws {
    schema = try JSONSchema(Array(PackSchema.text().utf8), name: "pack.schema.json")
  }

  @Test("it follows the meta-schema of its draft")
  func metaSchema() throws {
    let standard = try JSONSchema(
      Array(#"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"#.utf8), name: "meta.json")
    let node = try #require(JSONReader.read(Array(PackSchema.text().utf8)).node)
    #expect(standard.validate(node).isEmpty)
  }

  @Test("it accepts every file of the packs here")
  func realPacks() {
    let files = RealPacks.files
    #expect(files.count > 20)
    for file in files { #expect(file.asCase.violations(of: schema) == [], "\(file.name)") }
  }

  @Test("it accepts a file that says nothing, and a section that says nothing yet")
  func empty() {
    for text in ["", "{}", "classes:", "detectors: {}", "tests: []"] {
      let file = PackFileCase(yaml: text)
      #expect(file.errors.isEmpty)
      #expect(file.violations(of: schema) == [], "\(text)")
    }
  }

  @Test("what it does not say is in the table, and only that", arguments: NotInSchema.all)
  func notInSchema(_ entry: NotInSchema) {
    let file = PackFileCase(yaml: entry.file)
    let errors = file.errors
    #expect(errors.count == 1 && errors.contains { entry.explains($0) }, "\(errors.map(\.message))")
    #expect(file.violations(of: schema) == [])
  }

  @Test("each small change to files with every key is refused where the loader does")
  func everyChange() {
    var tally = SchemaTally()
    for file in EveryChange.cases { tally.add(file, isValid: file.isValid(by: schema)) }
    #expect(tally.disagreements.prefix(10) == [])
    // All three happen, or nothing was compared.
    #expect(tally.accepted > 300 && tally.refused > 3_000 && tally.loaderOnly.count > 3)
    print("every change: \(tally.summary)")
  }

  @Test("files changed at random are refused where the loader does", arguments: [1, 2] as [UInt64])
  func changed(_ seed: UInt64) {
    var tally = SchemaTally()
    for file in ChangedFiles(seed: seed, count: 500) {
      tally.add(file, isValid: file.isValid(by: schema))
    }
    #expect(tally.disagreements.prefix(10) == [])
    #expect(tally.accepted > 50 && tally.refused > 200)
    print("seed \(seed): \(tally.summary)")
  }

  @Test(
    "a schema that says something else than the loader is found out",
    arguments: [
      ("\"because\": {", "\"becauze\": {"), ("\"minItems\": 1", "\"minItems\": 0"),
      ("\"required\": [\"text\"]", "\"required\": []"),
      ("\"minimum\": 0", "\"minimum\": -9"), ("\"approval\"", "\"aproval\""),
    ])
  func drift(_ part: String, _ other: String) throws {
    let text = PackSchema.text().replacing(part, with: other)
    #expect(text != PackSchema.text())
    let drifted = try JSONSchema(Array(text.utf8), name: "pack.schema.json")
    let found = EveryChange.cases.contains { file in
      file.isValid(by: drifted) != file.isValid(by: schema)
    }
    #expect(found)
  }
}
