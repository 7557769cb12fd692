import Courses
import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A group that nothing speaks of.
  static let unusedGroup = LintRule(
    PackCode(
      "unused-group", .note, .header,
      what: "A group is declared and no workflow, exception, test or course speaks of it.",
      why: "It is a leftover, or the rule for it is missing.",
      bad: "pack: {format: 1, id: team, version: 1.0.0, groups: [⟦data-stewards⟧]}",
      good: """
        pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards]}
        approvals: {data-steward: {group: data-stewards}}
        """)
  ) { subject in
    let used = subject.usedNames(\.groups)
    return subject.unusedNames("groups", used).map { name, place in
      LintProblem("no workflow, exception, test or course speaks of the group '\(name)'", at: place)
    }
  }

  /// A task that nothing speaks of.
  static let unusedTask = LintRule(
    PackCode(
      "unused-task", .note, .header,
      what: "A task is declared and no tool, exception, test or course speaks of it.",
      why: "It is a leftover, or the format or the draft requirement for it is missing.",
      bad: "pack: {format: 1, id: team, version: 1.0.0, tasks: [⟦board⟧]}",
      good: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [board]}
        formats: {memo: {title: Memo, markdown: {sections: [Decision]}}}
        tools: {team-chat: {title: Team chat, boundary: tenant, outputs: {board: memo}}}
        """)
  ) { subject in
    let used = subject.usedNames(\.tasks)
    return subject.unusedNames("tasks", used).map { name, place in
      LintProblem("no tool, exception, test or course speaks of the task '\(name)'", at: place)
    }
  }
}

extension LintSubject {
  /// The names of a kind that the pack's files and its courses mention.
  fileprivate func usedNames<Kind>(
    _ list: KeyPath<References, [Located<Identifier<Kind>>]>
  ) -> Set<String> {
    let all = [document.references] + courses.documents.map(\.references)
    return Set(all.flatMap { $0[keyPath: list] }.map(\.value.description))
  }

  /// Names that the section `pack` lists under a key and that are not used.
  fileprivate func unusedNames(_ key: String, _ used: Set<String>) -> [(String, Location)] {
    (header?[key]?.items ?? []).compactMap { node in
      guard let name = node.text, !used.contains(name) else { return nil }
      return (name, node.location)
    }
  }
}
