import Approvals
import Courses
import Detection
import Evaluation
import Foundation
import Measurement
import PlantedErrors
import PolicyPacks
import Practice
import Storage

/// Real use of those who agree: drafts that the engine checks, fewer of them stopped as the weeks go by.
struct DemoUse {
  private let history: DemoHistory
  private var random: SeededGenerator
  private let clean: [Checked]
  private let stopped: [Checked]
  private let index: CourseIndex

  private struct Checked {
    let evaluation: Evaluation
    let task: TaskID?
    let tool: ToolID
  }

  init(_ history: DemoHistory, _ random: SeededGenerator) {
    (self.history, self.random) = (history, random)
    let organisation = history.staff.organisation
    let checked = history.staff.script.drafts.compactMap { draft in
      let evaluation = organisation.engine.evaluate(
        Draft(draft.text, tool: draft.tool, task: draft.task), at: history.clock.start)
      return evaluation.tool.map { Checked(evaluation: evaluation, task: draft.task, tool: $0) }
    }
    clean = checked.filter { $0.evaluation.verdict < .approval }
    stopped = checked.filter { $0.evaluation.verdict >= .approval }
    index = CourseIndex(organisation.courses)
  }

  /// Who agrees, and what they check.
  func steps() -> [DemoStep] {
    var part = self
    let agreeing = history.staff.learners.enumerated().filter { $0.offset % 6 != 5 }
    return agreeing.flatMap { number, learner in
      part.consent(of: learner, number) + part.checks(of: learner, number)
    }
  }

  private func consent(of learner: PersonID, _ number: Int) -> [DemoStep] {
    let moment = history.clock.start + Double(60 * (number + 1))
    let store = history.store
    return history.step(at: moment) {
      try store.consent.set(true, for: learner, at: moment)
      // Of those who agree to be counted, most let checks review their skills as well.
      if number % 4 != 3 {
        try store.consent.set(true, for: learner, purpose: .practice, at: moment)
      }
    }
  }

  private mutating func checks(of learner: PersonID, _ number: Int) -> [DemoStep] {
    guard !clean.isEmpty, !stopped.isEmpty else { return [] }
    var steps: [DemoStep] = []
    for week in 0...DemoData.weeks {
      // Days that are not used twice in a week, so that no two checks are of one draft.
      for day in [random.below(2), 2, 3 + random.below(2)].prefix(2 + random.below(2)) {
        let moment = history.clock.moment(
          week: week, day: day, hour: 6.5 + Double(random.below(540)) / 60)
        let percent = 45 + 5 * week + 4 * (number % 4)
        steps += episode(of: learner, isClean: random.happens(percent: percent), at: moment)
      }
    }
    return steps
  }

  /// The first check of a draft, and what became of it.
  private mutating func episode(
    of learner: PersonID, isClean: Bool, at moment: Date
  ) -> [DemoStep] {
    guard let first = (isClean ? clean : stopped).randomElement(using: &random) else { return [] }
    let steps = step(first, of: learner, at: moment)
    guard random.happens(percent: 60) else { return steps }
    let outcome: DraftOutcome =
      isClean
      ? .sentClean
      : random.pick([.fixedThenSent, .fixedThenSent, .overridden, .abandoned], or: .unknown)
    let (store, pack) = (history.store, history.staff.organisation.engine.pack)
    let end = moment + 600
    return steps
      + history.step(at: end) {
        try store.events.close(
          outcome, first.tool, pack: pack.id, rulesDigest: pack.rulesDigest, by: learner, at: end)
      }
  }

  private func step(_ checked: Checked, of learner: PersonID, at moment: Date) -> [DemoStep] {
    let (store, index) = (history.store, index)
    let groups = history.roster[learner].map { Set($0.groups) }
    return history.step(at: moment) {
      let touched = SkillsTouched(
        by: checked.evaluation, task: checked.task, in: index, groups: groups,
        met: try store.practice.metSkills(of: learner))
      try store.events.record(
        CheckFacts(checked.evaluation, tool: checked.tool), touching: touched.ratings, by: learner,
        at: moment)
    }
  }
}

extension CheckFacts {
  /// What is counted of a check.
  fileprivate init(_ evaluation: Evaluation, tool: ToolID) {
    let hits = evaluation.feedback.filter { $0.verdict > .allow }
    self.init(
      tool: tool, pack: evaluation.provenance.pack,
      rulesDigest: evaluation.provenance.rulesDigest,
      ruleHits: Dictionary(hits.map { ($0.rule, 1) }, uniquingKeysWith: +),
      blocking: hits.count { $0.verdict >= .approval })
  }
}
