public import Foundation
public import PolicyPacks
public import Spacing

/// That somebody's skill was there when it was asked for, or was not.
///
/// The complete list of what is kept of it: there is no text in it, and of a real check not even the rule
/// or the time of day.
public struct SkillReview: Sendable, Hashable, Codable {
  /// What asked for the skill.
  public enum Origin: Sendable, Hashable {
    /// An attempt at an exercise.
    case attempt(AttemptID)
    /// The first check of a real draft.
    case check
  }

  /// Whose skill.
  public let person: PersonID
  /// Which.
  public let skill: SkillPath
  /// How well it was remembered.
  public let rating: Rating
  /// When; of a real check the beginning of the day, in UTC.
  public let at: Date
  /// What asked for it.
  public let origin: Origin

  /// A review.
  public init(
    person: PersonID, skill: SkillPath, rating: Rating, at: Date, origin: Origin
  ) {
    self.person = person
    self.skill = skill
    self.rating = rating
    self.at = at
    self.origin = origin
  }

  /// What a scheduler needs of it.
  public var review: Review { Review(rating, at: at) }
}

extension Attempt {
  /// The reviews that an ended attempt gives, one for each skill; none if nothing can be said.
  public var reviews: [SkillReview] {
    guard let rating, let ended else { return [] }
    return skillPaths.map {
      SkillReview(person: person, skill: $0, rating: rating, at: ended, origin: .attempt(id))
    }
  }

  /// The reviews that an attempt gives once a person has said whether it passes.
  ///
  /// - Parameter moment: when they said so.
  public func reviews(judged isPassed: Bool, at moment: Date) -> [SkillReview] {
    guard latestGrade?.needsMentor == true else { return [] }
    let wasHelped = (hintMax ?? .place) > .place || submissions.count > 1
    let rating: Rating = isPassed ? (wasHelped ? .hard : .good) : .again
    return skillPaths.map {
      SkillReview(person: person, skill: $0, rating: rating, at: moment, origin: .attempt(id))
    }
  }
}
