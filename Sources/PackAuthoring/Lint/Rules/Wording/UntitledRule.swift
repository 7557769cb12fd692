import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A rule or tool that people know by its id only.
  static let untitled = LintRule(
    PackCode(
      "untitled", .note, .wording,
      what: "A detector, combination or tool has no title.",
      why:
        "Pages and reports call it by its id, which says little to whoever did not write the pack.",
      bad: "tools: {⟦team-chat⟧: {boundary: tenant}}",
      good: "tools: {team-chat: {title: Team chat, boundary: tenant}}")
  ) { subject in
    let rules = subject.words.filter { [.detector, .combination].contains($0.kind) }
      .filter { $0.text(.title) == nil }.map { ($0.rule, $0.location) }
    let tools = subject.document.tools.filter { $0.title == nil && $0.namesBoundary }
      .map { ($0.id.description, $0.location) }
    return (rules + tools).map { LintProblem("'\($0.0)' has no 'title'", at: $0.1) }
  }
}
