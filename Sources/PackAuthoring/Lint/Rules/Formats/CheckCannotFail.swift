import Detection
import Diagnostics
import OutputFormats
import PolicyPacks

extension LintRule {
  /// A check that every output passes.
  static let checkCannotFail = LintRule(
    PackCode(
      "check-cannot-fail", .warning, .formats,
      what: "Every output passes a check.",
      why: "It looks like a protection and does nothing. Ask for at least one, or remove it.",
      bad: "formats: {memo: {title: Memo, checks: [⟦⟧{id: memo-sources, citations: {min: 0}}]}}",
      good: "formats: {memo: {title: Memo, checks: [{id: memo-sources, citations: {min: 1}}]}}")
  ) { subject in
    subject.eachCheck { check in
      switch check.kind {
      case .words(let least, let most) where (least ?? 0) == 0 && most == nil:
        "every text has 0 words or more"
      case .citations(0, nil): "every text has 0 citations or more"
      default: nil
      }
    }
  }

  /// A check that refuses any data at all.
  static let noLevelPublic = LintRule(
    PackCode(
      "no-level-public", .warning, .formats,
      what: "A check refuses data of the level 'public', and so any data that is found.",
      why:
        "`noLevel` means this level and all above it. What anybody may know is rarely what an output must not hold.",
      bad: "formats: {memo: {title: Memo, checks: [⟦⟧{id: memo-data, noLevel: public}]}}",
      good: "formats: {memo: {title: Memo, checks: [{id: memo-data, noLevel: confidential}]}}")
  ) { subject in
    subject.eachCheck { check in
      check.kind == .noLevel(.public) ? "this refuses whatever is found, public data too" : nil
    }
  }

  /// A phrase that must and must not be there.
  static let contradictoryPhrases = LintRule(
    PackCode(
      "contradictory-phrases", .error, .formats,
      what: "A phrase must stand in the output and must not.",
      why: "No output could ever pass.",
      bad: """
        formats: {memo: {title: Memo, checks: [⟦⟧{id: memo-words, phrases: {must: [risk], never: [Risk]}}]}}
        """,
      good: """
        formats: {memo: {title: Memo, checks: [{id: memo-words, phrases: {must: [risk], never: [risk-free]}}]}}
        """)
  ) { subject in
    subject.eachCheck { check in
      guard case .phrases(let must, let never) = check.kind else { return nil }
      let refused = Set(never.map { $0.lowercased() })
      return must.first { refused.contains($0.lowercased()) }.map {
        "'\($0)' stands under 'must' and under 'never'"
      }
    }
  }
}

extension LintSubject {
  /// Asks about each check of the pack's own formats.
  fileprivate func eachCheck(_ message: (FormatCheck) -> String?) -> [LintProblem] {
    document.formats.flatMap { entry -> [LintProblem] in
      let nodes = node(at: entry.location)?["checks"]?.items ?? []
      return entry.rule.format.checks.compactMap { check in
        guard let words = message(check) else { return nil }
        let node = nodes.first { $0["id"]?.text == check.id.description }
        return LintProblem(words, at: node?.location ?? entry.location)
      }
    }
  }
}
