import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A format that nobody tried.
  static let formatWithoutExamples = LintRule(
    PackCode(
      "format-without-examples", .warning, .formats,
      what: "A format has no output that passes, or none that fails.",
      why:
        "A format that refuses everything, or nothing, looks like any other until somebody needs it.",
      bad: "formats: {⟦note⟧: {title: Note, checks: [{id: note-length, maxWords: 4}]}}",
      good: """
        formats:
          note:
            title: Note
            checks: [{id: note-length, maxWords: 4}]
            examples: {pass: [A burst pipe], fail: [{text: A burst pipe in May, fails: note-length}]}
        """)
  ) { subject in
    subject.document.formats.compactMap { entry in
      let missing = [("pass", entry.examples.pass.isEmpty), ("fail", entry.examples.fail.isEmpty)]
        .filter(\.1).map(\.0)
      guard !missing.isEmpty else { return nil }
      return LintProblem(
        "'\(entry.id)' has no example under \(missing.map { "'\($0)'" }.joined(separator: " and "))",
        at: entry.location)
    }
  }

  /// A format that no tool owes.
  static let unusedFormat = LintRule(
    PackCode(
      "unused-format", .note, .formats,
      what: "A format is defined and no tool asks for it.",
      why:
        "Outputs are compared with it only where somebody names it. Tools list formats by task: `outputs: {board: memo}`.",
      bad: "formats: {⟦memo⟧: {title: Memo, markdown: {sections: [Decision]}}}",
      good: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [board]}
        formats: {memo: {title: Memo, markdown: {sections: [Decision]}}}
        tools: {team-chat: {title: Team chat, boundary: tenant, outputs: {board: memo}}}
        """)
  ) { subject in
    let used = Set(subject.document.references.formats.map(\.value))
    return subject.document.formats.filter { !used.contains($0.id) }.map { entry in
      LintProblem("no tool asks for the format '\(entry.id)'", at: entry.location)
    }
  }
}
