import Courses
import Grading
import Practice

extension SheetDecision {
  /// What the decision does to the case.
  ///
  /// - Throws: `incomplete` where a verdict is given instead of levels, or levels are missing.
  func act(on work: GradedWork, by rubric: Rubric?) throws(DeskError) -> CaseAct {
    switch self {
    case .answer(let text): return .answered(text)
    case .upheld(let reason): return .upheld(reason)
    case .verdict, .levels:
      let assessment = try assessment(of: work, by: rubric)
      return work.grading.waiting?.round == .appeal ? .changed(assessment) : .graded(assessment)
    }
  }

  private func assessment(
    of work: GradedWork, by rubric: Rubric?
  ) throws(DeskError) -> Grading.Assessment {
    let submission = work.grading.answerAtHand
    switch self {
    case .levels(let levels, let comment):
      guard let rubric else { throw DeskError(message: "this exercise has no rubric") }
      return try DeskError.translated {
        try Grading.Assessment(submission: submission, by: rubric, levels, comment: comment)
      }
    case .verdict(let isPassed, let comment):
      guard rubric == nil else {
        throw DeskError(.incomplete, message: "this exercise is judged by its rubric")
      }
      return Grading.Assessment(
        submission: submission, score: isPassed ? .one : .zero, isPassed: isPassed,
        comment: comment)
    case .answer, .upheld: throw DeskError(.incomplete, message: "nothing is judged by that")
    }
  }
}
