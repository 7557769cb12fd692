import Diagnostics
import PolicyPacks

extension LintRule {
  /// A version that the history does not tell of.
  static let historyBehind = LintRule(
    PackCode(
      "history-behind", .warning, .header,
      what: "The pack has a history, and it does not tell of this version.",
      why: "People who live by the pack look there for what changed.",
      bad: """
        pack: {format: 1, id: team, version: ⟦1.1.0⟧}
        history: [{version: 1.0.0, from: 2026-09-01, changes: [First rules for the sales team]}]
        """,
      good: """
        pack: {format: 1, id: team, version: 1.1.0}
        history:
          - {version: 1.1.0, from: 2026-11-02, changes: [Order numbers may go to the team chat]}
          - {version: 1.0.0, from: 2026-09-01, changes: [First rules for the sales team]}
        """)
  ) { subject in
    guard let header = subject.document.header, !subject.document.history.isEmpty,
      !subject.document.history.contains(where: { $0.version == header.version })
    else { return [] }
    return [
      LintProblem(
        "'history' does not tell of \(header.version)",
        at: subject.header?["version"]?.location ?? header.location)
    ]
  }
}
