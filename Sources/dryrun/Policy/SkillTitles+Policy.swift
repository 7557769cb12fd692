import Courses
import Desks
import Foundation
import PolicyPacks

extension SkillTitles {
  /// The titles of the pack that is in force here.
  init(_ policy: PolicyOptions) {
    guard let (pack, path) = policy.packIfUsable else {
      self.init()
      return
    }
    self.init(
      CourseLoader().load(inPackAt: path, pack).courses, of: pack.id,
      in: Language.choose(nil, for: pack))
  }
}
