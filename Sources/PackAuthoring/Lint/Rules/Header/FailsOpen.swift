import Diagnostics
import PolicyPacks

extension LintRule {
  /// What lets data through when something is not known.
  static let failsOpen = LintRule(
    PackCode(
      "fails-open", .warning, .header,
      what: "What is unknown, or could not be evaluated, is allowed.",
      why: """
        A slip in the name of a tool, or a pattern that gives up, would let everything through without a word. \
        'block' is the default.
        """,
      bad: "pack: {format: 1, id: team, version: 1.0.0, unknownTool: ⟦allow⟧}",
      good: "pack: {format: 1, id: team, version: 1.0.0, unknownTool: block}")
  ) { subject in
    guard let header = subject.document.header else { return [] }
    return [("unknownTool", header.unknownTool), ("onDetectorError", header.onDetectorError)]
      .compactMap { key, verdict in
        guard let verdict, verdict.value == .allow else { return nil }
        return LintProblem(
          "'\(key)' is 'allow': what goes wrong lets everything through", at: verdict.location,
          "write 'block', or 'warn' at least")
      }
  }
}
