import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A generic tool that is never there.
  static let hiddenGenericTool = LintRule(
    PackCode(
      "hidden-generic-tool", .warning, .tools,
      what: "A generic tool stands beside others, and so is never there.",
      why:
        "Generic tools stand for any behind a boundary, and only while a pack has no others. Checks with this one would not know it.",
      bad: """
        tools:
          team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow}}
          ⟦any-tool⟧: {title: Any tool, boundary: public, generic: true, accepts: {internal: warn}}
        """,
      good: """
        tools:
          team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow}}
          any-tool: {title: Any tool, boundary: public, accepts: {internal: warn}}
        """)
  ) { subject in
    guard subject.document.tools.contains(where: { !$0.isGeneric }) else { return [] }
    return subject.document.tools.filter(\.isGeneric).map { entry in
      LintProblem(
        "'\(entry.id)' is generic, and this pack has tools that are not", at: entry.location,
        "remove 'generic: true', or the tool")
    }
  }
}
