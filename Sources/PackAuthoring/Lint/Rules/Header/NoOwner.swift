import Diagnostics
import PolicyPacks

extension LintRule {
  /// A pack that nobody answers for.
  static let noOwner = LintRule(
    PackCode(
      "no-owner", .warning, .header,
      what: "The pack names nobody who answers for it.",
      why: "Whoever is stopped by a rule must be able to ask somebody about it.",
      bad: "pack: ⟦⟧{format: 1, id: team, version: 1.0.0}",
      good: "pack: {format: 1, id: team, version: 1.0.0, owner: ai-rules@example.org}")
  ) { subject in
    guard let header = subject.document.header, header.owner == nil else { return [] }
    return [
      LintProblem(
        "the pack has no 'owner'", at: header.location, "add: owner: an address that is read")
    ]
  }
}
