public import PolicyPacks

/// What is known of one person's practice: what every choice of what comes next is made from.
public struct Learner: Sendable, Hashable {
  /// The groups that the person is in; `nil` if nobody knows.
  public var groups: Set<GroupID>?
  /// The reviews, in the order in which they were kept.
  public var reviews: [SkillReview]
  /// The attempts.
  public var attempts: [Attempt]
  /// The plans.
  public var plans: [Plan]
  /// What is not to be offered for a while.
  public var snoozes: [Snooze]

  /// What is known.
  public init(
    groups: Set<GroupID>? = nil, reviews: [SkillReview] = [], attempts: [Attempt] = [],
    plans: [Plan] = [], snoozes: [Snooze] = []
  ) {
    self.groups = groups
    self.reviews = reviews
    self.attempts = attempts
    self.plans = plans
    self.snoozes = snoozes
  }
}
