import Diagnostics
import PolicyPacks

extension LintRule {
  /// A phrase that stands in many texts.
  static let shortPhrase = LintRule(
    PackCode(
      "short-phrase", .warning, .detectors,
      what: "A phrase of 'words' has one or two letters.",
      why:
        "Phrases are found in any case, so it stands in many texts that mean something else. A pattern can ask for capitals.",
      bad: "detectors: {project: {class: company, words: [Blue Whale, ⟦BW⟧], redactAs: PROJECT}}",
      good:
        "detectors: {project: {class: company, words: [Blue Whale, project BW], redactAs: PROJECT}}"
    )
  ) { subject in
    subject.entries("detectors").flatMap { entry in
      (entry.value["words"]?.itemsOrSelf ?? []).compactMap { node in
        guard let text = node.text, (1...2).contains(text.count) else { return nil }
        return LintProblem(
          "'\(text)' is found in any case, wherever it stands alone", at: node.location)
      }
    }
  }
}
