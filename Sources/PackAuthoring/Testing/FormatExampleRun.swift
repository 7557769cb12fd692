import Detection
import Diagnostics
import Evaluation
import Foundation
import Groundedness
import OutputFormats
import PolicyPacks

/// Runs the examples beside one format.
struct FormatExampleRun {
  private let engine: Engine
  private let format: FormatID

  init(_ engine: Engine, _ format: FormatID) {
    self.engine = engine
    self.format = format
  }

  /// What is wrong with an example; `nil` if it does what it says.
  func check(_ example: FormatExample, at moment: Date) -> Diagnostic? {
    let problems = problems(in: example, at: moment)
    let broken = Set(problems.map(\.check))
    guard broken != example.fails else { return nil }
    let missing = example.fails.subtracting(broken).sorted()
    let extra = problems.filter { !example.fails.contains($0.check) }
    let wanted = example.fails.isEmpty ? "pass" : "break \(list(example.fails.sorted()))"
    let came = broken.isEmpty ? "it passes" : "it breaks \(list(broken.sorted()))"
    return Diagnostic(
      "format-example", .error, "this example of '\(format)' should \(wanted), but \(came)",
      at: example.location,
      notes: missing.map { "nothing breaks '\($0)'" }
        + extra.prefix(5).map { "'\($0.check)': \($0.words(in: "en").short)" })
  }

  private func problems(in example: FormatExample, at moment: Date) -> [FormatProblem] {
    let source = example.source.map { GroundingSource(name: "source", bytes: Array($0.utf8)) }
    let output = Output(SensitiveText(example.text), sources: source.map { [$0] })
    let problems = engine.problems(in: output, format: format, at: moment) ?? []
    // An example without a source says nothing about groundedness.
    return problems.filter { $0.kind != .noSource }
  }

  private func list(_ rules: [RuleID]) -> String {
    rules.map { "'\($0)'" }.joined(separator: ", ")
  }
}
