import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// One answer before its graders: the first judges it, and the second one too where a second look follows.
struct JudgedRound {
  let history: DemoHistory
  let course: Course
  let rubric: Rubric
  let attempt: AttemptID
  /// The levels that the first grader chooses.
  let levels: [CriterionID: Int]

  /// The judgements, an hour apart.
  func steps(at moment: Date) -> [DemoStep] {
    history.step(at: moment) { try judge(at: moment) }
  }

  private func judge(at moment: Date) throws {
    let graders = history.staff.trainers.filter { trainer in
      history.staff.learners.contains(trainer) == false
    }
    for (index, grader) in graders.enumerated() {
      guard let work = try history.store.grading[attempt],
        let round = work.grading.waiting?.round, round == .grading || round == .second
      else { return }
      let claimed = moment + Double(index) * 3600
      try act(.claimed(until: claimed + GradingCase.lease), by: grader, at: claimed)
      try act(.graded(try assessment(work)), by: grader, at: claimed + 300)
    }
  }

  private func assessment(_ work: GradedWork) throws -> Assessment {
    let comments = history.staff.script.comments
    let isGood = rubric.passes(try rubric.score(of: levels))
    return try Assessment(
      submission: work.grading.answerAtHand, by: rubric, levels,
      comment: isGood ? comments.good : comments.lacking)
  }

  /// Does something about the answer, signed where it decides.
  private func act(_ act: CaseAct, by grader: PersonID, at moment: Date) throws {
    guard let work = try history.store.grading[attempt] else { return }
    var event = CaseEvent(at: moment, by: grader, act)
    if act.isDecision {
      event.signature = try history.staff.keys[grader]?.sign(
        event.signedBytes(on: work.attempt), namespace: CaseEvent.namespace)
    }
    let rules = GraderRules(history.roster, mentors: course.mentors)
    try history.store.grading.append(event, to: attempt, rules, act.isDecision ? rubric : nil)
  }
}
