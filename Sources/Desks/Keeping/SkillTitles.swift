public import Courses
public import Detection
public import PolicyPacks
public import Practice

/// What people call the skills of a pack's courses; of others, their paths.
public struct SkillTitles: Sendable {
  private var titles: [SkillPath: String] = [:]

  /// No titles.
  public init() {}

  /// The titles in a language.
  public init(_ courses: [Course], of pack: PackID, in language: String) {
    for course in courses {
      for skill in course.skills {
        let path = SkillPath(pack: pack, course: course.id, skill: skill.id)
        titles[path] = course.text(skill.title, in: language)
      }
    }
  }

  /// What a skill is called.
  public subscript(path: SkillPath) -> String { titles[path] ?? path.description }
}
