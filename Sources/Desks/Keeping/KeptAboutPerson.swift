public import Accounts
public import Approvals
public import Detection
import Foundation
public import Grading
public import Measurement
public import PolicyPacks
public import Practice
public import Spacing
public import Storage

/// Everything that the data hold about one person.
public struct KeptAboutPerson: Sendable {
  /// Whom it is about.
  public let person: PersonID
  /// What they practised.
  public let learner: Learner
  /// Whether their checks are counted; `nil` if they never said.
  public let counting: ConsentChoice?
  /// Whether their checks review their skills; `nil` if they never said.
  public let practice: ConsentChoice?
  /// What they asked approval for.
  public let requests: [ApprovalCase]
  /// The findings that they hold for wrong.
  public let disputes: [Dispute]
  /// What was counted of their checks, under their pseudonyms.
  public let events: [UseEvent]
  /// What people made of the person's attempts, by attempt.
  public let works: [AttemptID: GradedWork]
  /// What the person wrote for learners and graders.
  public let comments: [SharedComment]
  /// What the person said of tools.
  public let notes: [ToolNote]
  /// What the roster says of the person.
  public let roster: Person?
  /// What the person signs in to a server with; never a password.
  public let account: Account?

  /// Reads it.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public init(_ person: PersonID, in store: Store) throws(DeskError) {
    self.person = person
    do {
      account = try store.accounts[person]
      learner = try store.practice.learner(person)
      requests = try store.requests.list(by: person, limit: .max)
      disputes = try store.disputes.list(by: person, limit: .max)
      events = try store.events.list(of: person)
      roster = try store.roster.read()[person]
      works = Dictionary(
        try store.grading.works(of: person).map { ($0.attempt.id, $0) },
        uniquingKeysWith: { first, _ in first })
      comments = try store.grading.comments(by: person)
      notes = try store.grading.notes(by: person)
      counting = try store.consent.choice(of: person)
      practice = try store.consent.choice(of: person, purpose: .practice)
    } catch {
      throw DeskError(error)
    }
  }

  /// The memories of the person's skills, by name, each with the reviews that it is made of.
  public var cards: [(skill: SkillPath, reviews: [SkillReview], card: Card)] {
    let skills = Dictionary(grouping: learner.reviews, by: \.skill).sorted { $0.key < $1.key }
    return skills.compactMap { skill, reviews in
      Scheduler().card(after: reviews.map(\.review)).map { (skill, reviews, $0) }
    }
  }

  /// The attempts by exercise, by name.
  public var exercises: [(name: String, attempts: [Attempt])] {
    Dictionary(grouping: learner.attempts) {
      "\($0.pin.pack)/\($0.pin.course)/\($0.pin.exercise)"
    }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How sure the person was, beside how often they were right.
  public var calibration: Calibration? {
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
  public var detection: DetectionCounts? {
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
