import Detection
import Diagnostics
import Grading
import PolicyPacks
import Practice

/// What a judgement came to, for whoever gave it.
enum JudgementText {
  /// What counts now, and what follows.
  static func told(_ work: GradedWork, by grader: PersonID) -> String {
    guard let own = work.grading.judgements.last(where: { $0.by == grader }) else { return "" }
    var lines = [
      "\(work.alias): \(share(own.assessment.score)), "
        + (own.assessment.isPassed ? "passed" : "not passed")
    ]
    if work.grading.counting != own {
      lines.append("kept as a second opinion beside the grade that counts")
    }
    if let waiting = work.grading.waiting { lines.append(next(waiting)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func next(_ waiting: GradingCase.Waiting) -> String {
    switch waiting.reason {
    case .sampled: "drawn for a second look by somebody else"
    case .borderline: "within a point of the line: somebody else looks at it once more"
    case .overridden: "stands against another grade: somebody else looks at it once more"
    case .disagreement: "two judgements are far apart: a third person decides"
    case .asked, .needsMentor, .appealed: "waits: \(QueueText.name(of: waiting))"
    }
  }

  /// A share as `3/4 (75 %)`.
  static func share(_ score: Fraction) -> String {
    "\(score) (\(Int((score.value * 100).rounded())) %)"
  }
}
