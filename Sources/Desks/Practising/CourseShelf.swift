public import Courses
import Detection
import Diagnostics
public import PolicyPacks

/// The courses of a pack, and what people call their exercises.
public struct CourseShelf: Sendable {
  /// The courses, without those that have errors.
  public let courses: [Course]
  /// The pack that they belong to.
  public let pack: PolicyPack

  /// The courses of a pack.
  public init(_ courses: [Course], of pack: PolicyPack) {
    (self.courses, self.pack) = (courses, pack)
  }

  /// An exercise by its name, or by `course/name`.
  ///
  /// - Throws: `notFound` with the nearest name; `incomplete` if several courses have one;
  ///   `notAllowed` for one that is asked weeks later.
  public func exercise(
    _ name: String
  ) throws(DeskError) -> (course: Course, exercise: Exercise) {
    let all = courses.flatMap { course in course.exercises.map { (course, $0) } }
    let found = all.filter { course, exercise in
      name == exercise.id.description || name == "\(course.id)/\(exercise.id)"
    }
    guard let only = found.first else {
      throw noExercise(
        name, of: all.map { $0.1.id.description } + all.map { "\($0.0.id)/\($0.1.id)" })
    }
    guard found.count == 1 else {
      let names = found.map { "\($0.0.id)/\($0.1.id)" }.joined(separator: ", ")
      throw DeskError(.incomplete, message: "'\(name)' is in several courses; say which: \(names)")
    }
    guard !only.1.isHeldOut else {
      throw DeskError(
        .notAllowed,
        message: "'\(name)' is asked weeks later, to see what is left; it is not practised before")
    }
    return only
  }

  private func noExercise(_ name: String, of names: [String]) -> DeskError {
    let what = "there is no exercise '\(name)'"
    guard let near = name.nearest(in: names) else {
      return DeskError(.notFound, message: what, terminalHint: "; see: dryrun practice --due")
    }
    return DeskError(.notFound, message: "\(what); did you mean '\(near)'?")
  }

  /// A piece of work by what it is written as, such as `task:claims`.
  ///
  /// - Throws: `notFound` with the nearest name.
  public func anchor(_ text: String) throws(DeskError) -> Anchor {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, ["task", "tool"].contains(parts[0]) else {
      throw DeskError(
        .notFound, message: "'\(text)' is no piece of work; write task:NAME or tool:NAME")
    }
    let isTask = parts[0] == "task"
    let known =
      isTask ? pack.tasks.map(\.description) : pack.tools.keys.map(\.description)
    guard known.contains(parts[1]) else {
      let hint = parts[1].nearest(in: known).map { "did you mean '\($0)'?" }
      throw DeskError(
        .notFound,
        message: "the policy knows no \(parts[0]) '\(parts[1])'; "
          + (hint ?? "there is: \(known.sorted().joined(separator: ", "))"))
    }
    return isTask ? .task(TaskID(parts[1])) : .tool(ToolID(parts[1]))
  }
}
