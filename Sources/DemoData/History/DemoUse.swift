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

  /// Who agrees, and what they check: a day's checks are recorded together at its end.
  func steps() -> [DemoStep] {
    var part = self
    let agreeing = history.staff.learners.enumerated().filter { $0.offset % 6 != 5 }
    let consents = agreeing.flatMap { consent(of: $0.element, $0.offset) }
    let acts = agreeing.flatMap { part.acts(of: $0.element, $0.offset) }
    let days = Dictionary(grouping: acts.filter { $0.at <= history.clock.now }) {
      CalendarDay($0.at, in: .gmt)
    }
    return consents
      + days.sorted { $0.key < $1.key }.flatMap { day, acts in
        let evening = min(day.noon(in: .gmt) + 6 * 3600, history.clock.now)
        return history.step(at: evening) { try record(acts.sorted { $0.at < $1.at }) }
      }
  }

  /// A check, or how a draft ended.
  private struct Act {
    let person: PersonID
    let at: Date
    let checked: Checked
    /// How it ended; `nil` for the check.
    var outcome: DraftOutcome?
  }

  private func record(_ acts: [Act]) throws {
    let pack = history.staff.organisation.engine.pack
    let entries = try acts.map { act in
      if let outcome = act.outcome {
        return UseEntry(
          .ended(outcome, act.checked.tool, pack: pack.id, rulesDigest: pack.rulesDigest),
          by: act.person, at: act.at)
      }
      let touched = SkillsTouched(
        by: act.checked.evaluation, task: act.checked.task, in: index,
        groups: history.roster[act.person].map { Set($0.groups) },
        met: try history.store.practice.metSkills(of: act.person))
      let facts = CheckFacts(act.checked.evaluation, tool: act.checked.tool)
      return UseEntry(.checked(facts, touching: touched.ratings), by: act.person, at: act.at)
    }
    try history.store.events.record(entries)
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

  private mutating func acts(of learner: PersonID, _ number: Int) -> [Act] {
    guard !clean.isEmpty, !stopped.isEmpty else { return [] }
    var acts: [Act] = []
    for week in 0...DemoData.weeks {
      // Days that are not used twice in a week, so that no two checks are of one draft.
      for day in [random.below(2), 2, 3, 4].prefix(3 + random.below(2)) {
        let moment = history.clock.moment(
          week: week, day: day, hour: 6.5 + Double(random.below(540)) / 60)
        let percent = 45 + 5 * week + 4 * (number % 4)
        acts += episode(of: learner, isClean: random.happens(percent: percent), at: moment)
      }
    }
    return acts
  }

  /// The first check of a draft, and what became of it.
  private mutating func episode(
    of learner: PersonID, isClean: Bool, at moment: Date
  ) -> [Act] {
    guard let first = (isClean ? clean : stopped).randomElement(using: &random) else { return [] }
    let check = Act(person: learner, at: moment, checked: first)
    guard random.happens(percent: 60) else { return [check] }
    let outcome: DraftOutcome =
      isClean
      ? .sentClean
      : random.pick([.fixedThenSent, .fixedThenSent, .overridden, .abandoned], or: .unknown)
    return [
      check, Act(person: learner, at: moment + 600, checked: first, outcome: outcome),
    ]
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
