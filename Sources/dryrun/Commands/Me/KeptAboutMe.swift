import Accounts
import Approvals
import Detection
import Foundation
import Grading
import Measurement
import PolicyPacks
import Practice
import Spacing
import Storage

/// Everything that the data hold about one person.
struct KeptAboutMe {
  let person: PersonID
  let learner: Learner
  let counting: ConsentChoice?
  let practice: ConsentChoice?
  let requests: [ApprovalCase]
  let disputes: [Dispute]
  let events: [UseEvent]
  /// What people made of the person's attempts, by attempt.
  let works: [AttemptID: GradedWork]
  /// What the person wrote for learners and graders.
  let comments: [SharedComment]
  /// What the person said of tools.
  let notes: [ToolNote]
  /// What the roster says of the person.
  let roster: Person?
  /// What the person signs in to a server with; never a password.
  let account: Accounts.Account?

  init(_ person: PersonID, in store: Store) throws(CommandError) {
    self.person = person
    account = try DataFailure.translated { try store.accounts[person] }
    (learner, requests, disputes, events, roster) = try DataFailure.translated {
      (
        try store.practice.learner(person), try store.requests.list(by: person, limit: .max),
        try store.disputes.list(by: person, limit: .max), try store.events.list(of: person),
        try store.roster.read()[person]
      )
    }
    works = try DataFailure.translated {
      Dictionary(
        try store.grading.works(of: person).map { ($0.attempt.id, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    (comments, notes) = try DataFailure.translated {
      (try store.grading.comments(by: person), try store.grading.notes(by: person))
    }
    (counting, practice) = try DataFailure.translated {
      (
        try store.consent.choice(of: person),
        try store.consent.choice(of: person, purpose: .practice)
      )
    }
  }

  /// The memories of the person's skills, by name, each with the reviews that it is made of.
  var cards: [(skill: SkillPath, reviews: [SkillReview], card: Card)] {
    let skills = Dictionary(grouping: learner.reviews, by: \.skill).sorted { $0.key < $1.key }
    return skills.compactMap { skill, reviews in
      Scheduler().card(after: reviews.map(\.review)).map { (skill, reviews, $0) }
    }
  }

  /// The attempts by exercise, by name.
  var exercises: [(name: String, attempts: [Attempt])] {
    Dictionary(grouping: learner.attempts) {
      "\($0.pin.pack)/\($0.pin.course)/\($0.pin.exercise)"
    }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How sure the person was, beside how often they were right.
  var calibration: Calibration? {
    let answers = learner.attempts.flatMap(\.submissions).compactMap { submission in
      // What only a person can decide says nothing of how sure somebody may be.
      submission.grade.needsMentor
        ? nil : submission.confidence.map { ($0, submission.grade.isPassed) }
    }
    return Calibration(
      Dictionary(grouping: answers, by: \.0).map { confidence, answers in
        Calibration.Bin(
          confidence: confidence, count: answers.count, correct: answers.count { $0.1 })
      })
  }

  /// What was seen and missed in first answers; one person's are too few to say more of.
  var detection: DetectionCounts? {
    let counts = learner.attempts.compactMap { $0.submissions.first?.grade.detection }
    guard !counts.isEmpty else { return nil }
    return counts.reduce(into: DetectionCounts()) { sum, counts in
      sum.hits += counts.hits
      sum.misses += counts.misses
      sum.falseAlarms += counts.falseAlarms
      sum.correctRejections += counts.correctRejections
    }
  }
}
