import Approvals
public import Detection
public import PolicyPacks
public import Practice

/// What people practised, what is remembered of it, and what they plan.
///
/// Everything here is a person's own and goes when they want it to. Attempts are kept as what happened to
/// them, and reviews of skills are only ever added: two sessions of one person lose nothing of each other.
///
/// ```swift
/// let attempt = try await store.practice.begin(by: person, at: exercise) { number in … }
/// try store.practice.append(.submitted(submission), to: attempt.id)
/// let learner = try store.practice.learner(person)
/// ```
public struct PracticeStore: Sendable {
  let connection: Connection

  /// All that is known of a person's practice, as it was at one moment.
  ///
  /// Groups are those of the roster; of somebody who is not in it, nobody knows them.
  public func learner(_ person: PersonID) throws(StorageError) -> Learner {
    try connection.read { database in
      Learner(
        groups: try RosterQueries.current(in: database)[person].map { Set($0.groups) },
        reviews: try ReviewQueries.reviews(of: person, in: database),
        attempts: try AttemptQueries.attempts(of: person, in: database),
        plans: try PlanQueries.plans(of: person, in: database),
        snoozes: try PlanQueries.snoozes(of: person, in: database))
    }
  }

  /// A person's attempts, in the order in which they began.
  public func attempts(of person: PersonID) throws(StorageError) -> [Attempt] {
    try connection.read { try AttemptQueries.attempts(of: person, in: $0) }
  }

  /// The attempt with an id; `nil` if there is none.
  public subscript(id: AttemptID) -> Attempt? {
    get throws(StorageError) {
      try connection.read { try AttemptQueries.attempt(id, in: $0) }
    }
  }

  /// The reviews of a person's skills, in the order in which they were kept.
  public func reviews(of person: PersonID) throws(StorageError) -> [SkillReview] {
    try connection.read { try ReviewQueries.reviews(of: person, in: $0) }
  }

  /// The skills that a person has met: those with a review.
  public func metSkills(of person: PersonID) throws(StorageError) -> Set<SkillPath> {
    Set(try reviews(of: person).map(\.skill))
  }

  /// A person's plans, in the order in which they were made.
  public func plans(of person: PersonID) throws(StorageError) -> [Plan] {
    try connection.read { try PlanQueries.plans(of: person, in: $0) }
  }

  /// What a person does not want to be offered, over or not.
  public func snoozes(of person: PersonID) throws(StorageError) -> [Snooze] {
    try connection.read { try PlanQueries.snoozes(of: person, in: $0) }
  }
}
