import Diagnostics
import PolicyPacks

extension LintRule {
  /// A pack without a title.
  static let noTitle = LintRule(
    PackCode(
      "no-title", .note, .header,
      what: "The pack has no title.",
      why: "Reports and pages show its id instead, which says little to people outside the team.",
      bad: "pack: ⟦⟧{format: 1, id: team, version: 1.0.0}",
      good: "pack: {format: 1, id: team, version: 1.0.0, title: Rules of the sales team}")
  ) { subject in
    guard let header = subject.document.header, header.title == nil else { return [] }
    return [
      LintProblem("the pack has no 'title'", at: header.location, "add: title: what people call it")
    ]
  }
}
