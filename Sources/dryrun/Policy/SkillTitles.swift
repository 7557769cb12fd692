import Courses
import Foundation
import PolicyPacks
import Practice

/// What people call the skills of the pack that is in force here; of others, their paths.
struct SkillTitles {
  private var titles: [SkillPath: String] = [:]

  init(_ policy: PolicyOptions) {
    guard let (pack, path) = policy.packIfUsable else { return }
    let language = Language.choose(nil, for: pack)
    for course in CourseLoader().load(inPackAt: path, pack).courses {
      for skill in course.skills {
        let path = SkillPath(pack: pack.id, course: course.id, skill: skill.id)
        titles[path] = course.text(skill.title, in: language)
      }
    }
  }

  subscript(path: SkillPath) -> String { titles[path] ?? path.description }
}
