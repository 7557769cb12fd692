import ArgumentParser
import Diagnostics
import Evaluation
import Foundation
import Detection
import PolicyPacks

/// `dryrun tools`: the tools there are, or those that may get a text.
struct ToolsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tools",
    abstract: "Which tools there are, and which may get this text.")

  @Argument(
    help: "A text; - reads standard input. Without one, the tools and what they accept are listed.",
    completion: .file())
  var path: String?
  @OptionGroup var policy: PolicyOptions

  func run() async throws {
    let engine = try policy.engine()
    guard let path else { return try list(engine.pack) }
    let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
    let evaluation = try await policy.asking(for: engine) { plugins in
      await engine.evaluate(Draft(input.text), at: .now, asking: plugins)
    }
    if evaluation.tools.isEmpty {
      throw CommandError(evaluation.feedback.first?.short ?? "the policy knows no tools")
    }
    let style = TerminalStyle.forStandardOutput
    var lines = ["\(input.name): what each tool would say"]
    for tool in evaluation.tools {
      let verdict = style.paint(tool.verdict.name.padded(to: 8), tool.verdict.color)
      let because =
        tool.rules.isEmpty ? "" : "  (\(tool.rules.map(\.description).joined(separator: ", ")))"
      lines.append("  \(verdict)  \(tool.tool.description.padded(to: 20)) \(tool.title)\(because)")
    }
    try StandardOutput.shared.write(lines.joined(separator: "\n") + "\n")
  }

  private func list(_ pack: PolicyPack) throws {
    let levels = Level.allCases
    let header =
      "tool".padded(to: 20) + "boundary".padded(to: 11)
      + levels.map { $0.name.padded(to: 14) }.joined() + "title"
    let rows = pack.tools.values.sorted { $0.id < $1.id }.map { tool in
      tool.id.description.padded(to: 20) + tool.boundary.rawValue.padded(to: 11)
        + levels.map { pack.decision(atLevel: $0, in: tool).verdict.name.padded(to: 14) }.joined()
        + tool.title
    }
    try StandardOutput.shared.write(([header] + rows).joined(separator: "\n") + "\n")
  }
}
