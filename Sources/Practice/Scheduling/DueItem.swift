public import Courses
public import Foundation
public import Spacing

/// A skill that is worth practising now, and the exercise for it.
public struct DueItem: Sendable, Hashable {
  /// Why it is worth it.
  public enum Reason: Sendable, Hashable {
    /// Six weeks have passed: is it still there, unaided?
    case probe
    /// A piece of work is near, at that moment.
    case plan(PlanID, at: Date)
    /// A real draft was stopped, on that day.
    case realCheck(Date)
    /// It begins to be forgotten.
    case due
    /// It was never practised.
    case new
  }

  /// The skill.
  public let skill: SkillPath
  /// The exercise, of the course that the skill is in.
  public let exercise: Exercise
  /// How the exercise is asked.
  public let phase: Phase
  /// Why.
  public let reason: Reason
  /// Since when, or until when for a probe.
  public let due: Date
  /// How likely it is that the skill is there now, 0 to 1; `nil` if it was never met.
  public let recall: Double?
  /// What a lapse would cost, by how likely it is.
  public let priority: Double
}

/// What is remembered of a skill, and when it comes again.
public struct SkillMemory: Sendable, Hashable {
  /// The skill.
  public let skill: SkillPath
  /// What people call it, by language.
  public let title: [String: String]
  /// How much a lapse costs: 1 to 5.
  public let risk: Int
  /// What the reviews add up to; `nil` without any.
  public let card: Card?
  /// The last review.
  public let last: SkillReview?
}
