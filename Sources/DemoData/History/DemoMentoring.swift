import Evaluation
import Courses
import Detection
import Foundation
import Grading
import PlantedErrors
import PolicyPacks
import Practice
import Spacing
import Storage

/// What helps learners beside grades: comments that fit many answers, a note on a tool, a plan for the week.
struct DemoMentoring {
  private let history: DemoHistory
  private var random: SeededGenerator

  init(_ history: DemoHistory, _ random: SeededGenerator) {
    (self.history, self.random) = (history, random)
  }

  /// What trainers wrote, and what a learner plans.
  func steps() -> [DemoStep] {
    var random = random
    let texts = history.staff.script.shared
    let names = (approved: random.name(), draft: random.name(), note: random.name())
    let plan = random.name()
    return comment(names.approved, texts.approved, skipping: 0, isApproved: true, week: 5)
      + comment(names.draft, texts.draft, skipping: 1, isApproved: false, week: 7)
      + note(names.note) + self.plan(plan)
  }

  /// A comment on the way in which an answer failed by then.
  private func comment(
    _ name: String, _ text: String, skipping: Int, isApproved: Bool, week: Int
  ) -> [DemoStep] {
    guard !text.isEmpty, let author = history.staff.trainers.first,
      let other = history.staff.trainers.last, let course = history.staff.organisation.courses.first
    else { return [] }
    let (store, pack) = (history.store, history.staff.organisation.engine.pack.id)
    let moment = history.clock.moment(week: week, day: 3, hour: 12)
    return history.step(at: moment) {
      let attempts = try store.practice.attempts(at: course.id, of: pack)
      let patterns = attempts.compactMap { AnswerPattern(of: $0) }
      guard let about = patterns.dropFirst(skipping).first else { return }
      let id = SharedCommentID(String(name.prefix(8)))
      try store.grading.add(
        SharedComment(id: id, about: about, text: text, by: author, made: moment))
      if isApproved { try store.grading.approve(id, by: other, at: moment + 3600) }
    }
  }

  private func note(_ name: String) -> [DemoStep] {
    let pack = history.staff.organisation.engine.pack
    guard !history.staff.script.toolNote.isEmpty, let tool = pack.defaultTool,
      let author = history.staff.trainers.first
    else { return [] }
    let moment = history.clock.moment(week: 6, day: 0, hour: 9)
    let note = ToolNote(
      id: ToolNoteID(String(name.prefix(8))), pack: pack.id, tool: tool,
      text: history.staff.script.toolNote, by: author, made: moment,
      expires: moment + Double(ToolNote.usualDays) * 86_400)
    let store = history.store
    return history.step(at: moment) { try store.grading.add(note) }
  }

  private func plan(_ name: String) -> [DemoStep] {
    let plan = history.staff.script.plan
    guard !plan.title.isEmpty, let learner = history.staff.learners.first else { return [] }
    let moment = history.clock.now - 6 * 3600
    let planned = Plan(
      id: PlanID(String(name.prefix(8))), person: learner, title: plan.title,
      anchors: plan.task.map { [.task($0)] } ?? [], time: .once(history.clock.now + 2 * 86_400),
      made: moment)
    let store = history.store
    return history.step(at: moment) { try store.practice.add(planned) }
  }
}
