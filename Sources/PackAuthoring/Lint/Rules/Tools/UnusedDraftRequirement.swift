import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A requirement on drafts that no tool asks for.
  static let unusedDraftRequirement = LintRule(
    PackCode(
      "unused-draft-requirement", .warning, .tools,
      what: "A draft requirement is defined and no tool asks for it.",
      why:
        "Nobody is ever told of it. Tools list requirements by task: `drafts: {claims: [names-its-source]}`.",
      bad: """
        pack: {format: 1, id: team, version: 1.0.0}
        drafts: {⟦names-source⟧: {anyOf: ['\\bsource\\b'], message: {short: No source is named}}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [claims]}
        drafts: {names-source: {anyOf: ['\\bsource\\b'], message: {short: No source is named}}}
        tools: {team-chat: {title: Team chat, boundary: tenant, drafts: {claims: [names-source]}}}
        """)
  ) { subject in
    let used = Set(subject.document.references.drafts.map(\.value))
    return subject.document.drafts.filter { !used.contains($0.value.id) }.map { entry in
      LintProblem("no tool asks for '\(entry.value.id)'", at: entry.location)
    }
  }
}
