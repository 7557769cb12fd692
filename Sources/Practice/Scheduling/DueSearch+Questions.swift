import Courses
import Foundation
import PolicyPacks
import Spacing

extension DueSearch {
  /// Whether a real draft was stopped since the skill was last practised.
  func isStopped(_ memory: SkillMemory) -> Bool {
    memory.last?.origin == .check && memory.last?.rating == .again
  }

  /// Whether the day has come; what is due later on a day is due all day.
  func isDue(_ memory: SkillMemory) -> Bool {
    memory.card.map { CalendarDay($0.due, in: zone) <= CalendarDay(moment, in: zone) } ?? false
  }

  func isProbe(_ attempt: Attempt) -> Bool { attempt.pin.phase == .probe }

  /// Whether one of the skills was practised from a moment on.
  func isPractised(_ skills: [SkillMemory], since start: Date) -> Bool {
    let paths = Set(skills.map(\.skill))
    return learner.attempts.contains { attempt in
      attempt.end != nil && attempt.started >= start
        && !paths.isDisjoint(with: attempt.skillPaths)
    }
  }

  /// Whether a skill belongs to a piece of work; to work that nobody described, each does.
  func belongs(_ path: SkillPath, to anchors: [Anchor]) -> Bool {
    guard !anchors.isEmpty else { return true }
    guard let course = choice(of: path)?.course,
      let skill = course.skills.first(where: { $0.id == path.skill })
    else { return false }
    return anchors.contains { anchor in
      let isNamed =
        switch anchor {
        case .task(let task): skill.tasks.contains(task)
        case .tool(let tool): skill.tools.contains(tool)
        }
      return isNamed
        || course.exercises.contains {
          $0.skills.contains(skill.id) && !$0.isHeldOut && $0.belongs(to: anchor)
        }
    }
  }

  func choice(of path: SkillPath) -> ExerciseChoice? {
    choices.first { $0.course.id == path.course }
  }
}
