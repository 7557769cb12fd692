import Courses
import Foundation
import JSONSchema
import PolicyPacks
import StructuredText
import Testing

/// The JSON Schema of courses' files, held against the loader.
@Suite("The schema of courses")
struct CourseSchemaTests {
  private let schema: JSONSchema

  init() throws {
    schema = try JSONSchema(Array(CourseSchema.text().utf8), name: "course.schema.json")
  }

  /// What the schema finds wrong in a YAML file.
  private func violations(_ yaml: String) throws -> [String] {
    let read = YAMLDocument.read(Array(yaml.utf8), name: "a.yaml")
    let json = try #require(read.node?.json)
    let node = try #require(JSONReader.read(Array(json.utf8)).node)
    return schema.validate(node).map { "\($0.instancePointer) \($0.keyword)" }
  }

  @Test("follows the meta-schema of its draft", arguments: PackSchema.Draft.allCases)
  func metaSchema(_ draft: PackSchema.Draft) throws {
    let node = try #require(JSONReader.read(Array(CourseSchema.text(draft).utf8)).node)
    guard draft == .draft202012 else { return }
    let standard = try JSONSchema(
      Array(#"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"#.utf8), name: "meta.json")
    #expect(standard.validate(node).isEmpty)
  }

  @Test("accepts every file of a sound course, in each language")
  func sound() throws {
    for (path, text) in SampleCourse.files where path.hasSuffix(".yaml") {
      #expect(try violations(text) == [], "\(path)")
    }
    #expect(
      try violations("table: {rows: 3, columns: {a: {name: person}, b: {oneOf: [x, y]}}}") == [])
  }

  @Test("accepts the examples of policies/COURSES.md, and the loader takes its recipe")
  func page() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("policies/COURSES.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let whole = blocks.filter { block in
      ["course:", "rubric:", "table:"].contains { block.hasPrefix($0) }
    }
    #expect(whole.count == 3)
    for block in whole { #expect(try violations(block) == [], "\(block)") }
    let recipe = try #require(whole.last)
    let read = TableRecipe.read(Array(recipe.utf8), name: "claims.recipe.yaml")
    #expect(read.diagnostics.isEmpty && read.recipe?.table().rows.count == 300)
  }

  @Test(
    "refuses what the loader refuses and a schema can say",
    arguments: ProblemTests.sayable.indices)
  func refused(_ index: Int) throws {
    let slip = ProblemTests.sayable[index]
    let text = try #require(SampleCourse.files.first { $0.key == slip.file }?.value)
    #expect(
      try violations(text.replacing(slip.old, with: slip.new)) != [], "\(slip.testDescription)")
  }
}

extension ProblemTests {
  /// Slips that need no look at another file.
  static var sayable: [Slip] {
    let codes: Set = [
      "unknown-key", "missing-key", "two-forms", "key-of-other-kind", "unknown-value",
    ]
    return everySlip.filter { slip in
      codes.contains(slip.id) && slip.file.hasSuffix(".yaml")
        && !slip.new.contains("[fr, de]") && !slip.new.contains("  text: ['A summary")
        && !slip.old.contains("solutions: [Because") && !slip.new.contains("solutions: [a]")
    }
  }
}
