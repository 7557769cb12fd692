public import Courses
public import Detection
public import PolicyPacks

/// A skill by the pack and the course that it is in: what one memory is about.
///
/// Two courses may both call a skill `redaction` and mean different things.
public struct SkillPath: Sendable, Hashable, Comparable, LosslessStringConvertible {
  /// The pack.
  public let pack: PackID
  /// The course.
  public let course: CourseID
  /// The skill.
  public let skill: SkillID

  /// The path of a skill.
  public init(pack: PackID, course: CourseID, skill: SkillID) {
    self.pack = pack
    self.course = course
    self.skill = skill
  }

  /// The path as `harbourline/claims/redaction`.
  public var description: String { "\(pack)/\(course)/\(skill)" }

  /// Reads `harbourline/claims/redaction`.
  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(pack: PackID(parts[0]), course: CourseID(parts[1]), skill: SkillID(parts[2]))
  }

  /// Orders by pack, course and skill.
  public static func < (left: Self, right: Self) -> Bool {
    (left.pack, left.course, left.skill) < (right.pack, right.course, right.skill)
  }
}

extension Attempt {
  /// The skills that it trains, by their paths.
  public var skillPaths: [SkillPath] {
    skills.map { SkillPath(pack: pin.pack, course: pin.course, skill: $0) }
  }
}

extension Course {
  /// Whether it is for somebody in these groups; where nobody knows the groups, each course is.
  public func isFor(_ groups: Set<GroupID>?) -> Bool {
    guard let groups else { return true }
    return self.groups.isEmpty || !self.groups.isDisjoint(with: groups)
  }

  /// The paths of its skills, in the order of the file.
  public func skillPaths(in pack: PackID) -> [SkillPath] {
    skills.map { SkillPath(pack: pack, course: id, skill: $0.id) }
  }
}
