import Desks
import Grading
import PolicyPacks
import Practice

/// What a judgement came to, for whoever gave it on a terminal.
enum JudgementText {
  /// What counts now, and what follows.
  static func told(_ work: GradedWork, by grader: PersonID) -> String {
    SheetWords.english.told(work, by: grader)
  }

  /// A share as `3/4 (75 %)`.
  static func share(_ score: Fraction) -> String { SheetWords.share(score) }
}
