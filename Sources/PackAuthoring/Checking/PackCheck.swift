public import Courses
public import Diagnostics
public import Foundation
public import PolicyPacks

/// All that can be found wrong with a pack and its courses without asking anybody.
public struct PackCheck: Sendable {
  /// The pack.
  public let loaded: LoadedPack
  /// Its courses.
  public let courses: LoadedCourses
  /// What is wrong: what loading found, the courses, examples beside the rules that fail, and lint.
  public let diagnostics: [Diagnostic]

  /// Checks a pack that was loaded.
  ///
  /// - Parameters:
  ///   - path: where it was loaded from; its courses are there, too.
  ///   - moment: when; exceptions hold for a while.
  public init(_ loaded: LoadedPack, at path: String, on moment: Date) {
    let courses = CourseLoader().load(inPackAt: path, loaded.pack)
    let examples = PackTester(loaded)?.runExamples(at: moment)
    (self.loaded, self.courses) = (loaded, courses)
    diagnostics =
      loaded.diagnostics + courses.diagnostics + (examples?.diagnostics ?? [])
      + PackLinter().lint(loaded, courses, at: moment)
  }
}
