public import Courses
public import Detection
import Foundation
public import PolicyPacks

/// Chooses the exercise of a course for a skill.
///
/// The one that teaches a rule that was hit comes first, then one that belongs to the work in question, then
/// the family that was done longest ago; of equals the nearer one. An exercise that lies far is for those
/// who have passed a near one, and held-out ones are only for probes.
public struct ExerciseChoice: Sendable {
  let course: Course
  private let lastDone: [String: Date]
  private let passed: Set<SkillID>
  private let probed: Set<String>

  /// A choice by what somebody did before.
  public init(of course: Course, in pack: PackID, after attempts: [Attempt]) {
    self.course = course
    let own = attempts.filter { $0.pin.pack == pack && $0.pin.course == course.id }
    let families = Dictionary(
      course.exercises.map { ($0.id, $0.family) }, uniquingKeysWith: { first, _ in first })
    lastDone = Dictionary(
      own.compactMap { attempt in families[attempt.pin.exercise].map { ($0, attempt.started) } },
      uniquingKeysWith: max)
    passed = Set(own.filter { $0.end == .passed }.flatMap(\.skills))
    probed = Set(own.filter { $0.pin.phase == .probe }.compactMap { families[$0.pin.exercise] })
  }

  /// The exercise for practising a skill; `nil` if the course has none.
  ///
  /// - Parameters:
  ///   - skill: the skill.
  ///   - rules: rules that were hit.
  ///   - anchors: the work in question.
  ///   - taken: exercises that are chosen already; one of them is chosen again only if there is no other.
  public func exercise(
    for skill: SkillID, rules: Set<RuleID> = [], anchors: [Anchor] = [],
    besides taken: Set<ExerciseID> = []
  ) -> Exercise? {
    let all = course.exercises.filter { $0.skills.contains(skill) && !$0.isHeldOut }
    let alone = all.filter { $0.kind != .explainBack }
    let unread = alone.isEmpty ? all : alone
    let near = unread.filter { $0.transfer != .far || passed.contains(skill) }
    return (near.isEmpty ? unread : near).min { left, right in
      order(left, rules, anchors, taken).lexicographicallyPrecedes(
        order(right, rules, anchors, taken))
    }
  }

  /// The held-out exercise for a probe of a skill; `nil` if there is none that was not asked before.
  public func probe(of skill: SkillID) -> Exercise? {
    course.exercises.first {
      $0.skills.contains(skill) && $0.isHeldOut && !probed.contains($0.family)
    }
  }

  /// What decides, the most important first; less comes first.
  ///
  /// Exercises are in the order of their names.
  private func order(
    _ exercise: Exercise, _ rules: Set<RuleID>, _ anchors: [Anchor], _ taken: Set<ExerciseID>
  ) -> [Double] {
    let taught = course.lessons.first { $0.id == exercise.lesson }?.rules ?? []
    let done = lastDone[exercise.family]?.timeIntervalSince1970 ?? -.infinity
    return [
      taken.contains(exercise.id) ? 1 : 0,
      rules.isDisjoint(with: taught) ? 1 : 0,
      anchors.contains(where: exercise.belongs) ? 0 : 1,
      done,
      exercise.transfer == .far ? 1 : 0,
    ]
  }
}

extension Exercise {
  /// Whether it belongs to a piece of work.
  func belongs(to anchor: Anchor) -> Bool {
    switch anchor {
    case .task(let id): anchors.contains(anchor) || task == id
    case .tool(let id): anchors.contains(anchor) || tool == id
    }
  }
}
