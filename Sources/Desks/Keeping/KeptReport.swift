import Accounts
import Approvals
import Courses
import Detection
public import Foundation
import Grading
import Measurement
import PolicyPacks
import Practice
import Spacing
import Storage

/// Everything that is kept about a person, for them to take away.
public struct KeptReport: Encodable, Sendable {
  struct AttemptItem: Encodable, Sendable {
    var id: AttemptID
    var number: Int
    var started: Date
    var pin: VariantPin
    var skills: [SkillID]
    var events: [AttemptEvent]
    /// What people made of it.
    var grading: [CaseEvent]
  }
  struct SkillItem: Encodable, Sendable {
    var skill: String
    var stability, difficulty, recallToday: Double
    var due: Date
    var reviews: Int
  }
  struct ConsentItem: Encodable, Sendable {
    var isOn: Bool
    var since: Date?
  }

  var person: PersonID
  var folder: String
  var attempts: [AttemptItem]
  var reviews: [SkillReview]
  var skills: [SkillItem]
  var plans: [Plan]
  var snoozes: [Snooze]
  var consents: [String: ConsentItem]
  var requests: [ApprovalCase]
  var disputes: [Dispute]
  var events: [UseEvent]
  var comments: [SharedComment]
  var notes: [ToolNote]
  var roster: Person?
  var account: Account?

  /// The report.
  ///
  /// - Parameter folder: where it is kept, in words.
  public init(_ kept: KeptAboutPerson, in folder: String, at now: Date) {
    person = kept.person
    self.folder = folder
    attempts = kept.learner.attempts.map {
      AttemptItem(
        id: $0.id, number: $0.number, started: $0.started, pin: $0.pin, skills: $0.skills,
        events: $0.events, grading: kept.works[$0.id]?.grading.events ?? [])
    }
    reviews = kept.learner.reviews
    skills = kept.cards.map { skill, reviews, card in
      SkillItem(
        skill: skill.description, stability: card.stability, difficulty: card.difficulty,
        recallToday: card.retrievability(at: now), due: card.due, reviews: reviews.count)
    }
    (plans, snoozes) = (kept.learner.plans, kept.learner.snoozes)
    consents = [
      "counting": ConsentItem(isOn: kept.counting?.isOn ?? false, since: kept.counting?.since),
      "practice": ConsentItem(isOn: kept.practice?.isOn ?? false, since: kept.practice?.since),
    ]
    (comments, notes, account) = (kept.comments, kept.notes, kept.account)
    (requests, disputes, events, roster) = (
      kept.requests, kept.disputes, kept.events, kept.roster
    )
  }
}
