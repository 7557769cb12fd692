import Courses
import Desks
import Diagnostics
import Foundation
import PolicyPacks

extension CourseShelf {
  /// The courses of the policy that was named; what is wrong with others is said.
  ///
  /// - Throws: `CommandError` if there is none.
  init(_ policy: PolicyOptions, _ pack: PolicyPack) throws(CommandError) {
    let location = try PolicyLocation.find(policy.policy)
    let loaded = CourseLoader().load(inPackAt: location.path, pack)
    self.init(loaded.courses, of: pack)
    let errors = loaded.diagnostics.count { $0.severity == .error }
    if errors > 0, courses.isEmpty {
      StandardError.write(
        TextRenderer(style: .forStandardError).render(loaded.diagnostics) + "\n")
    } else if errors > 0 {
      StandardError.write(
        "dryrun: \(errors.of("problem")) in courses; see: dryrun pack check \(location.path)\n")
    }
    guard !courses.isEmpty else {
      throw CommandError(
        errors > 0
          ? "no course of the policy '\(pack.id)' can be used"
          : "the policy '\(pack.id)' has no courses; a trainer adds one in its folder courses/, or "
            + "--policy names another policy")
    }
  }
}
