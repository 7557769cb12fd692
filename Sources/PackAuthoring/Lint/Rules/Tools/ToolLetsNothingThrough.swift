import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A tool that may get nothing.
  static let toolLetsNothingThrough = LintRule(
    PackCode(
      "tool-lets-nothing-through", .warning, .tools,
      what: "A tool may get nothing but public data.",
      why:
        "What no cell fills is blocked, so a tool without cells stops every finding. Fill `accepts`, or leave the tool out.",
      bad: "tools: {⟦team-chat⟧: {title: Team chat, boundary: tenant}}",
      good: "tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow}}}")
  ) { subject in
    guard let pack = subject.pack else { return [] }
    return subject.document.tools.compactMap { entry in
      guard let tool = pack.tools[entry.id] else { return nil }
      let levels = Level.allCases.dropFirst().map { pack.decision(atLevel: $0, in: tool) }
      let classes = pack.detectors.map { pack.decision(for: $0.detector.dataClass, in: tool) }
      guard (levels + classes).allSatisfy({ $0.verdict == .block }) else { return nil }
      return LintProblem(
        "'\(entry.id)' blocks everything that is not public", at: entry.location,
        "add, for instance: accepts: {internal: allow}")
    }
  }
}
