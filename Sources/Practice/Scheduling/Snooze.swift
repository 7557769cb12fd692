public import Foundation
public import PolicyPacks

/// That somebody does not want to be offered something for a while.
///
/// The plan itself stays when it is, and practice comes before it all the same once the while is over.
public struct Snooze: Sendable, Hashable, Codable {
  /// What is not offered.
  public enum Target: Sendable, Hashable {
    /// Practice for a plan.
    case plan(PlanID)
    /// Practice of a skill.
    case skill(SkillPath)
  }

  /// Whose wish it is.
  public let person: PersonID
  /// What is not offered.
  public let target: Target
  /// Until when.
  public let until: Date

  /// A snooze.
  public init(person: PersonID, target: Target, until: Date) {
    self.person = person
    self.target = target
    self.until = until
  }
}
