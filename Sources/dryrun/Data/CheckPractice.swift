import Approvals
import Courses
import Detection
import Evaluation
import Foundation
import PolicyPacks
import Practice
import Storage

/// What checks of drafts have to do with practice: the skills that they touch, and the exercise that a stop
/// offers.
struct CheckPractice: Sendable {
  private let courses: PackCourses
  private let store: Store?
  /// What has to stand behind a command so that it means the same pack.
  private let policy: String?

  /// - Parameter store: the data, if anybody kept any.
  init(_ policy: PolicyOptions, _ pack: PolicyPack, _ store: Store?) throws(CommandError) {
    courses = PackCourses(at: try PolicyLocation.find(policy.policy).path, of: pack)
    self.policy = policy.policy
    self.store = store
  }

  /// The exercise that is offered after a check; only a stop reads the courses.
  func offer(
    for evaluation: Evaluation, task: TaskID?, language: String
  ) throws(CommandError) -> OfferedPractice? {
    guard evaluation.subject == .draft, evaluation.verdict >= .approval else { return nil }
    let index = courses.index
    guard !index.entries.isEmpty else { return nil }
    let groups = try groups(of: Account.person())
    return PracticeOffer(for: evaluation, task: task, in: index, groups: groups).map {
      OfferedPractice($0, policy: policy, language: language)
    }
  }

  /// What a check says about a person's skills, if they agreed that it may.
  ///
  /// A clean draft reads the courses only of somebody who has practised.
  func touched(
    by evaluation: Evaluation, task: TaskID?, of person: PersonID
  ) throws(CommandError) -> [SkillRating] {
    guard let store else { return [] }
    return try DataFailure.translated {
      guard try store.consent.isOn(for: person, purpose: .practice) else { return [] }
      let met = try store.practice.metSkills(of: person)
      guard evaluation.verdict >= .approval || !met.isEmpty else { return [] }
      return SkillsTouched(
        by: evaluation, task: task, in: courses.index, groups: try groups(of: person), met: met
      ).ratings
    }
  }

  /// The person's groups; `nil` if nobody knows them.
  private func groups(of person: PersonID) throws(CommandError) -> Set<GroupID>? {
    try DataFailure.translated { try store?.roster.read()[person].map { Set($0.groups) } }
  }
}
