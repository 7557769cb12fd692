public import Courses
public import Diagnostics
public import Foundation
public import PolicyPacks

/// Looks at a pack for what works and is likely not what was meant.
///
/// Only what the pack's own files say is looked at, never its parents'. A pack that does not load
/// still gets the lint that is possible.
public struct PackLinter: Sendable {
  /// A linter.
  public init() {}

  /// Everything that is worth saying about a pack, in the order of its files.
  ///
  /// - Parameters:
  ///   - courses: the courses in the pack's folder.
  ///   - moment: now, for exceptions and holidays that are over.
  public func lint(
    _ loaded: LoadedPack, _ courses: LoadedCourses = LoadedCourses(), at moment: Date
  ) -> [Diagnostic] {
    let subject = LintSubject(loaded, courses, at: moment)
    let found = LintRules.all.flatMap { $0.check(subject) }
    return found.sorted { left, right in
      guard let left = left.location, let right = right.location else {
        return left.location == nil && right.location != nil
      }
      return (left.text.name, left.range.lowerBound) < (right.text.name, right.range.lowerBound)
    }
  }
}
