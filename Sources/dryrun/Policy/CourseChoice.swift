import Courses
import Detection
import Diagnostics

/// Which of a pack's courses an option means.
enum CourseChoice {
  /// The course of this name; all of them without a name.
  ///
  /// - Throws: `CommandError` with the nearest name.
  static func of(_ name: String?, in pack: GradedCourses) throws(CommandError) -> [Course] {
    guard let name else { return pack.courses }
    if let found = pack.courses.first(where: { $0.id.description == name }) { return [found] }
    let names = pack.courses.map(\.id.description)
    throw CommandError(
      "there is no course '\(name)'; "
        + (name.nearest(in: names).map { "did you mean '\($0)'?" }
          ?? "there is: \(names.joined(separator: ", "))"))
  }
}
