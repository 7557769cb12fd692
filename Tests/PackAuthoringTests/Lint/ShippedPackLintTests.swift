import Courses
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// Lint of the packs under `policies/`.
@Suite struct ShippedPackLintTests {
  @Test(
    "lint has nothing to say about a shipped pack and its courses",
    arguments: ShippedPackTests.names + ["hochtal"])
  func nothing(_ name: String) {
    let loaded = PackLoader().load(at: "\(TestPolicies.shipped)/\(name)")
    let courses = CourseLoader().load(inPackAt: "\(TestPolicies.shipped)/\(name)", loaded.pack)
    let found = courses.diagnostics + PackLinter().lint(loaded, courses, at: ExamplePolicies.now)
    #expect(found.isEmpty, "\n\(TextRenderer().render(found))")
  }

  @Test("lint has nothing to say about the first pack of policies/README.md")
  func firstPack() throws {
    let page = try String(contentsOfFile: TestPolicies.shipped + "/README.md", encoding: .utf8)
    let block = try #require(page.firstRange(of: "```yaml\n"))
    let pack = String(page[block.upperBound...].prefix { $0 != "`" })
    let answer = try ExamplePolicies.check(ExamplePack(["pack.yaml": pack]))
    #expect(answer.diagnostics.isEmpty, "\n\(TextRenderer().render(answer.diagnostics))")
  }

  @Test("a parent's rules are not linted again in its child")
  func ownOnly() throws {
    let answer = try ExamplePolicies.check(
      ExamplePack([
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: a@example.org, extends: [group ^1.0]}
        """,
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0}
        detectors: {number: {class: customer, pattern: '\\d{4}', redactAs: N}}
        """,
      ]))
    #expect(answer.diagnostics == [])
  }
}
