public import Foundation
public import PolicyPacks
public import Practice

/// An attempt among people: what was asked of them, who judged, and what counts.
///
/// It is replayed from what happened to it, and what happens follows rules: a case that exists is one that
/// can have happened. A grade of the engine stays in the attempt; nothing automatic ever stands in a case
/// instead of what a person decided.
///
/// ## Topics
/// ### Where it is
/// ``waiting``, ``holder(at:)``, ``hasNews``
/// ### What came of it
/// ``counting``, ``judgements``, ``answers``
/// ### What may happen next
/// ``adding(_:)``, ``followUps(after:rubric:)``
public struct GradingCase: Sendable, Hashable {
  /// What it waits for.
  public struct Waiting: Sendable, Hashable {
    /// What people are to do.
    public let round: Round
    /// Why.
    public let reason: RoundReason
    /// Since when; a grader who gives it back changes nothing about that.
    public let since: Date
    /// Until when.
    public let due: Date
    /// What the learner asks or objects; empty where nobody did.
    public let text: String
  }

  /// Who has taken it.
  public struct Claim: Sendable, Hashable {
    /// The grader.
    public let by: PersonID
    /// Until when.
    public let until: Date
  }

  /// A judgement with who gave it.
  public struct Judgement: Sendable, Hashable {
    /// The judgement.
    public let assessment: Assessment
    /// Who judged.
    public let by: PersonID
    /// When.
    public let at: Date
    /// What it was for; `nil` for one that somebody gave without being asked.
    public let round: Round?
    /// Why it stands against another grade, if it does.
    public let reason: OverrideReason?
    /// Whether it counted from then on; otherwise it is an opinion beside the one that does.
    public let counts: Bool
  }

  /// The attempt.
  public let attempt: AttemptID
  /// Whose it is.
  public let learner: PersonID
  /// How many answers the attempt has.
  public let submissions: Int
  /// What happened, in order.
  public internal(set) var events: [CaseEvent] = []
  /// What it waits for; `nil` while it waits for nobody.
  public internal(set) var waiting: Waiting?
  /// Who took it last, also if the time is over.
  public internal(set) var claim: Claim?
  /// All judgements of people, in order.
  public internal(set) var judgements: [Judgement] = []
  /// The one that counts; `nil` while the engine's does.
  public internal(set) var counting: Judgement?
  /// What people answered, in order.
  public internal(set) var answers: [Answer] = []

  /// What a person answered.
  public struct Answer: Sendable, Hashable {
    /// The text.
    public let text: String
    /// Who answered.
    public let by: PersonID
    /// When.
    public let at: Date
  }

  /// A case to which nothing happened yet.
  public init(_ attempt: Attempt) {
    self.attempt = attempt.id
    learner = attempt.person
    submissions = attempt.submissions.count
  }

  /// A case with what happened to it, replayed.
  ///
  /// - Throws: `GradingError` at the first event that cannot have happened.
  public init(_ attempt: Attempt, _ events: [CaseEvent]) throws(GradingError) {
    self.init(attempt)
    for event in events { self = try adding(event) }
  }
}
