import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks

/// The first tests of a new pack: what it says to some drafts, tool by tool, as it stands.
///
/// They record what the parents ask for, too, so an author sees at once when an edit changes it.
struct ScaffoldTests {
  private let engine: Engine
  private let samples: [(name: String, text: String)]

  init(
    at folder: String, samples: [(name: String, text: String)]
  ) throws(PackScaffoldError) {
    let loaded = PackLoader().load(at: folder)
    guard let pack = loaded.pack else {
      let reasons = loaded.diagnostics.map(\.message).joined(separator: "; ")
      throw PackScaffoldError("the parents do not take a first pack as it would be: \(reasons)")
    }
    engine = Engine(pack)
    self.samples = samples
  }

  func text(now: Date) -> String {
    let tools = engine.pack.tools.values.sorted { $0.id < $1.id }
    let cases = tools.flatMap { tool in samples.map { test($0, in: tool, now) } }
    return """
      # What must come out. Marks « and » show what a rule must find; `dryrun pack test --missing` lists
      # what no test asks about yet.
      tests:
      \(cases.joined(separator: "\n"))

      """
  }

  private func test(_ sample: (name: String, text: String), in tool: Tool, _ now: Date) -> String {
    let evaluation = engine.evaluate(Draft(sample.text, tool: tool.id), at: now)
    let workflow = evaluation.workflows.first.map { ", workflow: \($0)" } ?? ""
    let rules = evaluation.feedback.map(\.rule.description).joined(separator: ", ")
    return """
        - name: \(sample.name) in \(tool.id)
          draft: \(YAMLText.quoted(sample.text))
          tool: \(tool.id)
          expect: {verdict: \(evaluation.verdict.name)\(workflow), rules: [\(rules)]}
      """
  }
}
