import Courses
import Foundation
import PolicyPacks
import Spacing

/// The work of making a due list: one kind of reason after the other, no exercise twice.
struct DueSearch {
  /// When the skill is asked unaided, in days after it was first practised.
  static let probeDays = 42
  /// How many days before and after it may be.
  static let probeTolerance = 7

  let skills: [SkillMemory]
  let choices: [ExerciseChoice]
  private let pack: PackID
  let learner: Learner
  let moment: Date
  let zone: TimeZone
  private let snoozed: Set<Snooze.Target>
  private var found: [DueItem] = []

  init(
    _ choices: [ExerciseChoice], in pack: PackID, _ learner: Learner, _ moment: Date,
    _ zone: TimeZone, _ scheduler: Scheduler
  ) {
    (self.choices, self.pack, self.learner) = (choices, pack, learner)
    (self.moment, self.zone) = (moment, zone)
    let reviews = Dictionary(grouping: learner.reviews, by: \.skill)
    skills = choices.flatMap { choice in
      choice.course.skills.map { skill in
        let path = SkillPath(pack: pack, course: choice.course.id, skill: skill.id)
        let own = reviews[path] ?? []
        return SkillMemory(
          skill: path, title: skill.title, risk: skill.risk,
          card: scheduler.card(after: own.map(\.review)), last: own.last)
      }
    }
    snoozed = Set(learner.snoozes.filter { $0.until > moment }.map(\.target))
  }

  mutating func items() -> [DueItem] {
    addProbes()
    addPlans()
    let open = skills.filter { !snoozed.contains(.skill($0.skill)) }
    let moment = moment
    addRanked(open.filter(isStopped).map { ($0, .realCheck($0.last?.at ?? moment)) })
    addRanked(open.filter(isDue).map { ($0, .due) })
    addRanked(open.filter { $0.card == nil }.map { ($0, .new) })
    return found
  }

  /// By what a lapse would cost, by how likely it is.
  private mutating func addRanked(_ skills: [(SkillMemory, DueItem.Reason)]) {
    let ranked = skills.map { memory, reason in
      (memory, reason, JustInTime.priority(risk: Double(memory.risk), memory.card, at: moment))
    }.enumerated().sorted { ($1.element.2, $0.offset) < ($0.element.2, $1.offset) }
    for (_, (memory, reason, priority)) in ranked {
      let due = if case .realCheck(let day) = reason { day } else { memory.card?.due ?? moment }
      add(memory, reason, due, priority, anchors: [])
    }
  }

  private mutating func addPlans() {
    for plan in learner.plans where !snoozed.contains(.plan(plan.id)) {
      guard let work = plan.next(from: moment), JustInTime.isNear(work, at: moment) else {
        continue
      }
      let fitting = skills.filter { belongs($0.skill, to: plan.anchors) }
      guard !isPractised(fitting, since: work - JustInTime.horizon) else { continue }
      let ranked = fitting.map {
        ($0, JustInTime.priority(risk: Double($0.risk), $0.card, at: work))
      }
      guard let (memory, priority) = ranked.max(by: { $0.1 < $1.1 }) else { continue }
      add(memory, .plan(plan.id, at: work), work, priority, anchors: plan.anchors)
    }
  }

  private mutating func addProbes() {
    for memory in skills where !snoozed.contains(.skill(memory.skill)) {
      let own = learner.attempts.filter { $0.skillPaths.contains(memory.skill) }
      let practised = own.filter { $0.pin.phase == .practice && $0.end != nil }
      guard let first = practised.map(\.started).min(), !own.contains(where: isProbe) else {
        continue
      }
      let day = CalendarDay(first, in: zone).number + DueSearch.probeDays
      let today = CalendarDay(moment, in: zone).number
      guard abs(today - day) <= DueSearch.probeTolerance,
        let exercise = choice(of: memory.skill)?.probe(of: memory.skill.skill)
      else { continue }
      append(
        memory, exercise, .probe, .probe, CalendarDay(number: day).noon(in: zone),
        JustInTime.priority(risk: Double(memory.risk), memory.card, at: moment))
    }
  }

  private mutating func add(
    _ memory: SkillMemory, _ reason: DueItem.Reason, _ due: Date, _ priority: Double,
    anchors: [Anchor]
  ) {
    let isThere = found.contains { $0.skill == memory.skill && $0.phase == .practice }
    let taken = Set(found.filter { $0.skill.course == memory.skill.course }.map(\.exercise.id))
    guard !isThere, let choice = choice(of: memory.skill),
      let exercise = choice.exercise(for: memory.skill.skill, anchors: anchors, besides: taken),
      !taken.contains(exercise.id)
    else { return }
    append(memory, exercise, .practice, reason, due, priority)
  }

  private mutating func append(
    _ memory: SkillMemory, _ exercise: Exercise, _ phase: Phase, _ reason: DueItem.Reason,
    _ due: Date, _ priority: Double
  ) {
    found.append(
      DueItem(
        skill: memory.skill, exercise: exercise, phase: phase, reason: reason, due: due,
        recall: memory.card?.retrievability(at: moment), priority: priority))
  }
}
