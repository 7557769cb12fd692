import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A counterexample that does not say why it is one.
  static let exampleWithoutReason = LintRule(
    PackCode(
      "example-without-reason", .note, .detectors,
      what: "An example that must not match does not say why.",
      why:
        "Whoever changes the pattern later must know whether the example still stands for something.",
      bad: DetectorExample.pack(
        noMatch: "[⟦KD-12⟧, {text: AKD-104233, because: it is part of another code}]"),
      good: DetectorExample.pack())
  ) { subject in
    subject.document.detectors.flatMap { entry in
      entry.examples.noMatch.filter { $0.because == nil }.map { example in
        LintProblem(
          "this does not say why '\(entry.rule.detector.id)' leaves it alone", at: example.location,
          "write {text: …, because: …}")
      }
    }
  }
}
