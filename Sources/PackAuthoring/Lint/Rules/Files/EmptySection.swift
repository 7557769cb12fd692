import Diagnostics
import PolicyPacks

extension LintRule {
  /// A section's name with nothing behind it.
  static let emptySection = LintRule(
    PackCode(
      "empty-section", .note, .files,
      what: "A section is named and says nothing.",
      why: "Readers wonder whether its rules were lost. Fill it, or remove the line.",
      bad: "classes: {customer: confidential}\n⟦detectors⟧:\n",
      good: "classes: {customer: confidential}\n")
  ) { subject in
    subject.files.flatMap(\.root.entries).compactMap { key, value in
      guard case .null = value.value else { return nil }
      return LintProblem("the section '\(key.text ?? "")' is empty", at: key.location)
    }
  }
}
