import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A detector with fewer than two examples of a kind.
  static let fewExamples = LintRule(
    PackCode(
      "few-examples", .note, .detectors,
      what: "A detector has fewer than two examples of a kind.",
      why:
        "One example shows the usual case; the second shows where the rule ends. Look-alikes that are no data belong under `noMatch`.",
      bad: DetectorExample.pack(match: "⟦⟧['Call «KD-104233» back']"),
      good: DetectorExample.pack())
  ) { subject in
    subject.document.detectors.flatMap { entry -> [LintProblem] in
      let (match, noMatch) = (entry.examples.match.count, entry.examples.noMatch.count)
      guard match + noMatch > 0 else { return [] }
      return [("match", match), ("noMatch", noMatch)].filter { $0.1 < 2 }.map { key, count in
        LintProblem(
          "'\(entry.rule.detector.id)' has \(count == 0 ? "no example" : "one example") under '\(key)'",
          at: subject.place(entry.location, "examples", key))
      }
    }
  }
}
