import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// Advice that does not mention the rewrite that is on offer.
  static let fixWithoutPlaceholder = LintRule(
    PackCode(
      "fix-without-placeholder", .note, .wording,
      what: "The advice of a rule that redacts does not show the placeholder.",
      why:
        "The rewrite with `{placeholder}` in its place is the quickest way on; the advice should name it.",
      bad: WordingExample.pack(fix: "⟦Leave the number out.⟧"),
      good: WordingExample.pack())
  ) { subject in
    let redacting = Set(
      subject.document.detectors.map(\.rule.detector)
        .filter { !$0.redactAs.isEmpty && $0.dataClass.root != "attack" }.map(\.id.description))
    return subject.words.compactMap { words in
      guard words.kind == .detector, redacting.contains(words.rule), let fix = words.parts[.fix],
        fix.text?.contains("{placeholder}") == false
      else { return nil }
      return LintProblem(
        "the advice of '\(words.rule)' does not show {placeholder}", at: fix.location)
    }
  }
}
