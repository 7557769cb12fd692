import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// What the tests of `policies/hochtal` say something about: each cell, workflow and rule of the pack.
@Suite("the tests of the hospital trust")
struct HochtalCellTests {
  private let loaded = PackLoader().load(at: HochtalTests.folder)
  private let pack: PolicyPack
  private let engine: Engine

  init() throws {
    pack = try #require(loaded.pack)
    engine = Engine(pack)
  }

  @Test(
    "say a verdict for each level in each tool",
    arguments: ["diktat", "spitalassistent", "uebersetzung", "literatursuche", "freier-chat"]
      as [ToolID])
  func levels(_ tool: ToolID) {
    let levels = cases(of: tool).flatMap { $0.evaluation.rulings }
      .map { pack.level(of: $0.finding.dataClass) }
    #expect(Set(levels) == Set(Level.allCases))
    #expect(cases(of: tool).contains { $0.evaluation.rulings.isEmpty }, "no text without data")
  }

  @Test("say a verdict for each cell that a tool's table names")
  func cells() throws {
    var count = 0
    for tool in pack.tools.values {
      let table = try #require(tool.definitions.first).accepts
      let decided = keys(of: tool.id) { dataClass in
        dataClass.lineage.first { table.classes[$0] != nil }
      }
      for dataClass in table.classes.keys {
        count += 1
        #expect(decided.contains(dataClass.description), "\(tool.id): \(dataClass)")
      }
      for level in table.levels.keys {
        count += 1
        #expect(decided.contains(level), "\(tool.id): \(level)")
      }
    }
    #expect(count == 27)
  }

  @Test("say a verdict for each class that a tool's boundary names")
  func boundaries() {
    for tool in pack.tools.values {
      let layers = pack.boundaries[tool.boundary]?.accepts.layers ?? []
      let named = Set(layers.flatMap { $0.classes.keys })
      #expect(!named.isEmpty, "\(tool.id)")
      for dataClass in named {
        let found = cases(of: tool.id).flatMap { $0.evaluation.rulings }
          .contains { $0.finding.dataClass.lineage.contains(dataClass) }
        #expect(found, "\(tool.id): \(dataClass)")
      }
    }
  }

  @Test("say in each tool that an attack is blocked")
  func attacks() {
    for tool in pack.tools.keys {
      let blocked = cases(of: tool).contains { entry in
        entry.test.expect.verdict == .block
          && entry.evaluation.rulings.contains { $0.finding.dataClass.root == "attack" }
      }
      #expect(blocked, "\(tool)")
    }
  }

  @Test("name every workflow, exception, combination and requirement, and every detector")
  func everything() {
    let tests = loaded.tests.filter { !$0.isTodo }
    #expect(Set(tests.compactMap(\.expect.workflow)) == Set(pack.workflows.keys))
    let exceptions = Set(tests.compactMap(\.expect.exception))
    #expect(exceptions == Set(pack.exceptions.map(\.id) + ["none"]))
    let rules = Set(tests.compactMap(\.expect.rules).joined())
    #expect(rules.isSuperset(of: pack.combinations.keys))
    #expect(rules.isSuperset(of: pack.drafts.keys))
    let found = tests.flatMap { evaluate($0).rulings.map(\.finding.rule) }
    #expect(Set(found).isSuperset(of: loaded.examples.keys))
    #expect(Set(tests.compactMap(\.expect.because)) == ["unknownTool", "tooLarge"])
  }

  @Test("ask for each draft requirement in each tool that has it")
  func requirements() {
    for tool in pack.tools.values {
      for (task, rules) in tool.drafts {
        let asked = loaded.tests.filter { $0.tool == tool.id && $0.task == task }
        #expect(asked.contains { $0.expect.rules == Set(rules) }, "\(tool.id): \(task)")
      }
    }
  }

  // MARK: What the tests come to

  private typealias Case = (test: PackTest, evaluation: Evaluation)

  /// The tests that assert a verdict of a tool, evaluated.
  private func cases(of tool: ToolID) -> [Case] {
    loaded.tests.filter { test in
      !test.isTodo && test.expect.verdict != nil && (test.tool ?? pack.defaultTool) == tool
    }.map { ($0, evaluate($0)) }
  }

  /// The classes and levels whose cells decide in the tests of a tool.
  private func keys(of tool: ToolID, _ named: (DataClass) -> DataClass?) -> Set<String> {
    let rulings = cases(of: tool).flatMap { $0.evaluation.rulings }
    return Set(
      rulings.map { ruling in
        let dataClass = ruling.finding.dataClass
        return named(dataClass)?.description ?? pack.level(of: dataClass).name
      })
  }

  private func evaluate(_ test: PackTest) -> Evaluation {
    let zone = TimeZone(identifier: pack.workingHours.timezone) ?? .gmt
    return engine.evaluate(
      Draft(test.draft.text, tool: test.tool, task: test.task),
      for: Requester(groups: test.groups), at: test.at?.date(in: zone) ?? TestPolicies.now)
  }
}
