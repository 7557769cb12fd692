import Detection
import Evaluation
import PackAuthoring
import PolicyPacks
import Testing

/// What may be pasted where, against the function that the engine asks.
@Suite struct DataMatrixTests {
  private static let packs = ["baseline", "eu-baseline", "harbourline"]

  @Test("every class stands in exactly one row, under its root", arguments: packs)
  func complete(_ name: String) throws {
    let pack = try #require(PackLoader().load(at: "\(TestPolicies.shipped)/\(name)").pack)
    let groups = DataMatrix(pack).groups
    let shown = groups.flatMap { group in
      group.rows.flatMap { row in row.classes.map { ($0, group.root) } }
    }
    #expect(Set(shown.map(\.0)).count == shown.count)
    #expect(Set(shown.map(\.0)).isSuperset(of: pack.classes.keys))
    #expect(Set(shown.map(\.0)).isSuperset(of: pack.detectors.map(\.detector.dataClass)))
    #expect(shown.allSatisfy { $0.0.root == $0.1 })
  }

  @Test("each cell is the pack's own decision, with its workflow", arguments: packs)
  func cells(_ name: String) throws {
    let pack = try #require(PackLoader().load(at: "\(TestPolicies.shipped)/\(name)").pack)
    for row in DataMatrix(pack).groups.flatMap(\.rows) {
      #expect(Set(row.decisions.keys) == Set(pack.tools.keys))
      for (id, tool) in pack.tools {
        for dataClass in row.classes {
          let decision = pack.decision(for: dataClass, in: tool)
          #expect(row.decisions[id]?.verdict == decision.verdict, "\(dataClass) in \(id)")
          guard decision.verdict == .approval else { continue }
          #expect(row.decisions[id]?.cell?.workflow == decision.cell?.workflow)
        }
      }
    }
  }

  @Test("classes share a row only where every tool treats them alike")
  func folding() throws {
    let pack = try SitePacks.load(
      """
      pack: {format: 1, id: team, version: 1.0.0}
      classes: {personal.a: internal, personal.b: internal, personal.c: confidential, personal.d: internal}
      tools:
        one: {boundary: tenant, accepts: {internal: allow, confidential: warn}}
        two: {boundary: device, accepts: {internal: allow, confidential: warn, personal.d: block}}
      """
    ).pack
    let rows = DataMatrix(try #require(pack)).groups.flatMap(\.rows).map(\.classes)
    #expect(rows == [["personal.a", "personal.b"], ["personal.c"], ["personal.d"]])
  }

  @Test("a combination is as strict as the engine is with a text that has all of it")
  func combinations() throws {
    let pack = try #require(SitePacks.harbourline.pack)
    let engine = Engine(pack)
    let combination = try #require(pack.combinations["contact-and-health"])
    let text = "Patient of j.doe@mail.example.org: diagnosis ICD-10 F32.1, depression"
    for (id, tool) in pack.tools {
      let evaluation = engine.evaluate(Draft(text, tool: id), at: TestPolicies.now)
      let found = Set(evaluation.rulings.map(\.finding.dataClass))
      try #require(found.isSuperset(of: ["personal.contact", "health"]))
      #expect(pack.decision(for: combination, in: tool).verdict == evaluation.verdict, "\(id)")
    }
  }

  @Test("what a rule's page says of a tool is what the engine says to the rule's own example")
  func sameAsEngine() throws {
    let loaded = SitePacks.harbourline
    let pack = try #require(loaded.pack)
    let engine = Engine(pack)
    var compared = 0
    for rule in pack.detectors {
      for example in loaded.examples[rule.detector.id]?.match ?? [] {
        for (id, tool) in pack.tools {
          let evaluation = engine.evaluate(Draft(example.text, tool: id), at: TestPolicies.now)
          let rulings = evaluation.rulings.filter { $0.rule == rule.detector.id }
          let said = pack.decision(for: rule.detector.dataClass, in: tool).verdict
          #expect(rulings.allSatisfy { $0.verdict == said }, "\(rule.detector.id) in \(id)")
          compared += rulings.count
        }
      }
    }
    #expect(compared >= 20)
  }
}
