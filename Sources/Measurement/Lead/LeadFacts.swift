public import Detection
public import Foundation
public import PolicyPacks

/// All that a lead's report is made from: counts and places, without a text and without a name.
///
/// People are numbers that mean something within one report only, the same person having the same number in
/// practice and in real use. Whoever reads a store makes this; ``LeadReport`` is arithmetic over it.
public struct LeadFacts: Sendable {
  /// The first answer of an attempt at an exercise, in practice.
  public struct Answer: Sendable {
    /// Who.
    public var person: Int
    /// The exercise, as a place among `exercises`.
    public var exercise: Int
    /// Whether it passes.
    public var isPassed: Bool
    /// The day, in UTC.
    public var day: CalendarDay

    /// An answer.
    public init(person: Int, exercise: Int, isPassed: Bool, day: CalendarDay) {
      (self.person, self.exercise, self.isPassed, self.day) = (person, exercise, isPassed, day)
    }
  }

  /// An exercise with what it is for.
  public struct Exercise: Sendable {
    /// Its name with that of its course, such as `claims/redact-claim`.
    public var id: String
    /// The skills that it trains, as places among `skills`.
    public var skills: Set<Int>
    /// The outcome that it is for, as a place among `outcomes`; `nil` if the course no longer has it.
    public var outcome: Int?

    /// An exercise.
    public init(id: String, skills: Set<Int>, outcome: Int?) {
      (self.id, self.skills, self.outcome) = (id, skills, outcome)
    }
  }

  /// How well one person remembers one skill at present.
  public struct Memory: Sendable {
    /// Who.
    public var person: Int
    /// How likely it is that the skill is still there, 0 to 1.
    public var retrievability: Double

    /// A memory.
    public init(person: Int, retrievability: Double) {
      (self.person, self.retrievability) = (person, retrievability)
    }
  }

  /// The first check of a real draft of somebody who agrees to be counted.
  public struct Episode: Sendable {
    /// Who.
    public var person: Int
    /// Whether no rule stops the draft.
    public var isClean: Bool
    /// The rules that the draft met, whether they stop it or warn.
    public var rules: Set<RuleID>
    /// The day, in UTC.
    public var day: CalendarDay
    /// How many days after the person's first practice; below 0 before it, `nil` without any.
    public var daysSincePractice: Int?

    /// An episode.
    public init(
      person: Int, isClean: Bool, rules: Set<RuleID>, day: CalendarDay, daysSincePractice: Int?
    ) {
      (self.person, self.isClean, self.rules) = (person, isClean, rules)
      (self.day, self.daysSincePractice) = (day, daysSincePractice)
    }
  }

  /// How a draft ended of somebody who agrees to be counted.
  public struct Ending: Sendable {
    /// Who.
    public var person: Int
    /// How it ended.
    public var outcome: DraftOutcome
    /// The rules that its last check met, where it was sent against them.
    public var against: Set<RuleID>
    /// The day, in UTC.
    public var day: CalendarDay

    /// An ending.
    public init(
      person: Int, outcome: DraftOutcome, against: Set<RuleID> = [], day: CalendarDay
    ) {
      (self.person, self.outcome, self.against, self.day) = (person, outcome, against, day)
    }
  }

  /// Somebody's claim that a finding is wrong.
  public struct Dispute: Sendable {
    /// Where it stands.
    public enum State: String, Sendable, CaseIterable {
      /// Nobody has answered yet.
      case waiting
      /// The finding is wrong.
      case accepted
      /// The finding is right.
      case rejected
    }

    /// The rule.
    public var rule: RuleID
    /// Where it stands.
    public var state: State
    /// The day it was opened on, in UTC.
    public var opened: CalendarDay

    /// A dispute.
    public init(rule: RuleID, state: State, opened: CalendarDay) {
      (self.rule, self.state, self.opened) = (rule, state, opened)
    }
  }

  /// A request for approval.
  public struct Request: Sendable {
    /// What became of it.
    public enum Decision: String, Sendable, CaseIterable {
      /// Somebody must still agree.
      case waiting
      /// It was granted, whatever came later.
      case granted
      /// Somebody refused, or nobody answered in time.
      case rejected
      /// The requester took it back before.
      case withdrawn
    }

    /// What became of it.
    public var decision: Decision
    /// The day it was asked on, in UTC.
    public var asked: CalendarDay
    /// How long it took until it was granted or rejected, in seconds; `nil` otherwise.
    public var wait: TimeInterval?

    /// A request.
    public init(decision: Decision, asked: CalendarDay, wait: TimeInterval?) {
      (self.decision, self.asked, self.wait) = (decision, asked, wait)
    }
  }

  /// Answers that two people judged by one rubric, neither knowing the other's grade.
  public struct Ratings: Sendable {
    /// What people call the rubric, by language.
    public var title: [String: String]
    /// The points of each pair.
    public var pairs: [(first: Int, second: Int)]
    /// Whose answers they are, one for each pair.
    public var people: [Int]

    /// Pairs of judgements.
    public init(title: [String: String], pairs: [(first: Int, second: Int)], people: [Int]) {
      (self.title, self.pairs, self.people) = (title, pairs, people)
    }
  }

  /// The first answers of each person to the present exercises of a course.
  public struct Items: Sendable {
    /// The course.
    public var course: String
    /// The answers.
    public var responses: [ItemResponse]
    /// How often each exercise was asked in all.
    public var exposure: [String: Int]

    /// Answers.
    public init(course: String, responses: [ItemResponse], exposure: [String: Int]) {
      (self.course, self.responses, self.exposure) = (course, responses, exposure)
    }
  }

  /// The pack.
  public var pack: PackID
  /// What the courses train.
  public var skills: [LeadTopic] = []
  /// What they are to change.
  public var outcomes: [LeadTopic] = []
  /// Their exercises.
  public var exercises: [Exercise] = []
  /// First answers.
  public var answers: [Answer] = []
  /// How many attempts in practice have an answer that no check can judge.
  public var judgedByPeople = 0
  /// What is remembered.
  public var memories: [Memory] = []
  /// How many people agree at present that their checks are counted, whatever pack they check under.
  public var agreeing = 0
  /// First checks of real drafts, of people who agree.
  public var episodes: [Episode] = []
  /// How drafts ended, of people who agree.
  public var endings: [Ending] = []
  /// How many held-out exercises were answered at the horizon.
  public var probes = 0
  /// Disputes about the pack's rules.
  public var disputes: [Dispute] = []
  /// Requests for approval under the pack.
  public var requests: [Request] = []
  /// Pairs of judgements, a rubric each.
  public var ratings: [Ratings] = []
  /// First answers by exercise, a course each.
  public var items: [Items] = []

  /// Facts about a pack of which nothing is known yet.
  public init(pack: PackID) { self.pack = pack }
}

/// A skill or an outcome of a course.
public struct LeadTopic: Sendable, Hashable {
  /// The course and the name, such as `claims/redaction`.
  public let id: String
  /// What people call it, by language; of an outcome the behaviour that is to change.
  public let title: [String: String]

  /// A topic.
  public init(id: String, title: [String: String]) { (self.id, self.title) = (id, title) }
}
