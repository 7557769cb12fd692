import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// `pack new`.
@Suite struct PackScaffoldTests {
  private let folder = NSTemporaryDirectory() + "scaffold-\(UUID().uuidString)"

  private func write(_ name: PackID, _ parents: [String]) throws -> [String] {
    try PackScaffold(name, extending: parents, in: folder).write(now: TestPolicies.now)
  }

  @Test(
    "a new pack loads without a warning, passes its tests and reaches its gates",
    arguments: [["baseline"], ["eu-baseline"], ["baseline", "eu-baseline"]])
  func works(_ parents: [String]) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = try write("my-team", parents)
    #expect(files.contains("tests/first.yaml"))
    let loaded = PackLoader().load(at: folder + "/my-team")
    #expect(loaded.diagnostics.map(\.message) == [])
    #expect(PackLinter().lint(loaded, at: TestPolicies.now).map(\.message) == [])
    let tester = try #require(PackTester(loaded))
    let run = tester.run(at: TestPolicies.now)
    #expect(run.examples.failed == 0)
    #expect(run.tests.diagnostics.flatMap(\.notes) == [])
    #expect(run.tests.passed == 5)
    #expect(tester.missedGates(of: run.coverage) == [])
  }

  @Test("a pack beside the new one can be its parent, whatever that asks for")
  func ownParent() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try write("group", ["baseline"])
    for part in ["tests", "detectors"] {
      try FileManager.default.removeItem(atPath: "\(folder)/group/\(part)")
    }
    let tools = folder + "/group/tools.yaml"
    let strict = """
      boundaries: {tenant: {internal: warn, confidential: block}}
      tools: {assistant: {title: Assistant, boundary: tenant, accepts: {internal: warn}}}

      """
    try Data(strict.utf8).write(to: URL(fileURLWithPath: tools))
    _ = try write("unit", ["group"])
    let loaded = PackLoader().load(at: folder + "/unit")
    #expect(loaded.diagnostics.map(\.message) == [])
    let tester = try #require(PackTester(loaded))
    let run = tester.run(at: TestPolicies.now)
    #expect(run.tests.failed == 0)
    #expect(tester.missedGates(of: run.coverage) == [])
  }

  @Test("nothing is written over what is there")
  func keeps() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try write("my-team", ["baseline"])
    let file = folder + "/my-team/pack.yaml"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: PackScaffoldError.self) { try write("my-team", ["baseline"]) }
    #expect(FileManager.default.contents(atPath: file) == Data("mine".utf8))
  }

  @Test("a name that packs cannot have, or an unknown parent, leaves nothing behind")
  func refused() throws {
    for (name, parent) in [
      ("My Team", "baseline"), ("../x", "baseline"), ("x", "nobody"), ("x", ".."),
    ] {
      #expect(throws: PackScaffoldError.self) { try write(PackID(name), [parent]) }
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
