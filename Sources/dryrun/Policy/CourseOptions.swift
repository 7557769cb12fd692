import ArgumentParser
import Courses
import Detection
import Diagnostics
import Evaluation
import PolicyPacks
import Practice

/// The option that says which policy pack's courses are meant.
struct CourseOptions: ParsableArguments {
  @OptionGroup var policy: PolicyOptions

  /// The pack's engine and its courses; problems of either were shown.
  ///
  /// - Throws: `ExitCode` if the pack or each of its courses has errors, or it has no course.
  func load() throws -> GradedCourses {
    let engine = try policy.engine()
    let location = try PolicyLocation.find(policy.policy)
    let loaded = CourseLoader().load(inPackAt: location.path, engine.pack)
    if !loaded.diagnostics.isEmpty {
      StandardError.write(TextRenderer(style: .forStandardError).render(loaded.diagnostics))
    }
    guard !loaded.courses.isEmpty else {
      guard loaded.diagnostics.isEmpty else { throw ExitStatus.wrongCommand }
      throw CommandError(
        "the pack '\(engine.pack.id)' has no course; courses stand in its folder courses/")
    }
    return GradedCourses(
      engine: engine, location: location.path, courses: loaded.courses,
      isSound: loaded.diagnostics.allSatisfy { $0.severity < .error })
  }
}

/// The courses of a pack, with the engine that grades them.
struct GradedCourses {
  /// The engine.
  var engine: Engine
  /// Where the pack is, as it was named.
  var location: String
  /// The courses without errors.
  var courses: [Course]
  /// Whether there are no others.
  var isSound: Bool

  /// The course and the exercises that a name such as `claims` or `claims/redact-claim` means; without a
  /// course, the only one that has such an exercise.
  ///
  /// - Throws: `CommandError` with the nearest name.
  func named(_ name: String) throws(CommandError) -> (course: Course, exercises: [Exercise]) {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 1, let course = courses.first(where: { $0.id.description == name }) {
      return (course, course.exercises)
    }
    let matches = courses.filter { parts.count == 1 || $0.id.description == parts[0] }
      .compactMap { course in
        course.exercise(ExerciseID(parts.last ?? name)).map { (course, [$0]) }
      }
    if let only = matches.first, matches.count == 1 { return only }
    let all = courses.flatMap { course in course.exercises.map { "\(course.id)/\($0.id)" } }
    let near = name.nearest(in: all + courses.map(\.id.description) + all.map { $0.afterSlash })
    throw CommandError(
      "there is no course or exercise '\(name)'"
        + (near.map { "; did you mean '\($0)'?" } ?? "; there are: \(all.joined(separator: ", "))"))
  }
}

extension String {
  /// What stands behind the first slash.
  fileprivate var afterSlash: String {
    split(separator: "/", maxSplits: 1).last.map(String.init) ?? self
  }
}
