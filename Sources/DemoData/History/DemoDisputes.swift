import Detection
import Evaluation
import Foundation
import PlantedErrors
import PolicyPacks
import Storage

/// Findings that somebody says are wrong: accepted, rejected, and waiting.
struct DemoDisputes {
  private let history: DemoHistory
  private var random: SeededGenerator

  init(_ history: DemoHistory, _ random: SeededGenerator) {
    (self.history, self.random) = (history, random)
  }

  /// The disputes of the script, each in a week of its own.
  func steps() -> [DemoStep] {
    var random = random
    return history.staff.script.disputes.enumerated().flatMap { number, dispute in
      let moment = history.clock.moment(week: 3 + 2 * number, day: 2, hour: 9.5)
      return steps(dispute, by: history.staff.learners[number * 2], at: moment, &random)
    }
  }

  private func steps(
    _ told: DemoScript.Dispute, by learner: PersonID, at moment: Date,
    _ random: inout SeededGenerator
  ) -> [DemoStep] {
    let engine = history.staff.organisation.engine
    let evaluation = engine.evaluate(Draft(told.text, tool: told.tool), at: moment)
    guard let ruling = evaluation.rulings.first(where: { $0.finding.rule == told.rule }),
      let kept = engine.disputedText(of: ruling, in: evaluation, keepsValue: false, using: &random),
      let dispute = Dispute(
        person: learner, rule: told.rule, tool: told.tool, pack: engine.pack.id,
        rulesDigest: engine.pack.rulesDigest, keptText: kept.text, range: kept.range,
        reason: told.reason, opened: moment)
    else { return [] }
    let store = history.store
    let opened = history.step(at: moment) { try store.disputes.open(dispute) }
    guard let told = told.answer else { return opened }
    let answer = Dispute.Answer(text: told.text, by: history.staff.author, at: moment + 90_000)
    return opened
      + history.step(at: answer.at) {
        try store.disputes.answer(dispute.id, told.isAccepted ? .accepted : .rejected, answer)
      }
  }
}
