import Courses
import Detection
import Diagnostics
import Foundation
import PolicyPacks

/// The courses of a pack, and what people call their exercises.
struct CourseShelf: Sendable {
  let courses: [Course]
  let pack: PolicyPack

  /// The courses; what is wrong with others is said.
  ///
  /// - Throws: `CommandError` if there is none.
  init(_ policy: PolicyOptions, _ pack: PolicyPack) throws(CommandError) {
    let location = try PolicyLocation.find(policy.policy)
    let loaded = CourseLoader().load(inPackAt: location.path, pack)
    (courses, self.pack) = (loaded.courses, pack)
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

  /// An exercise by its name, or by `course/name`.
  func exercise(_ name: String) throws(CommandError) -> (course: Course, exercise: Exercise) {
    let all = courses.flatMap { course in course.exercises.map { (course, $0) } }
    let found = all.filter { course, exercise in
      name == exercise.id.description || name == "\(course.id)/\(exercise.id)"
    }
    guard let only = found.first else {
      let names = all.map { $0.1.id.description } + all.map { "\($0.0.id)/\($0.1.id)" }
      let hint = name.nearest(in: names).map { "did you mean '\($0)'?" }
      throw CommandError(
        "there is no exercise '\(name)'; " + (hint ?? "see: dryrun practice --due"))
    }
    guard found.count == 1 else {
      let names = found.map { "\($0.0.id)/\($0.1.id)" }.joined(separator: ", ")
      throw CommandError("'\(name)' is in several courses; say which: \(names)")
    }
    guard !only.1.isHeldOut else {
      throw CommandError(
        "'\(name)' is asked weeks later, to see what is left; it is not practised before")
    }
    return only
  }

  /// A piece of work by what it is written as.
  func anchor(_ text: String) throws(CommandError) -> Anchor {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, ["task", "tool"].contains(parts[0]) else {
      throw CommandError("'\(text)' is no piece of work; write task:NAME or tool:NAME")
    }
    let isTask = parts[0] == "task"
    let known =
      isTask ? pack.tasks.map(\.description) : pack.tools.keys.map(\.description)
    guard known.contains(parts[1]) else {
      let hint = parts[1].nearest(in: known).map { "did you mean '\($0)'?" }
      throw CommandError(
        "the policy knows no \(parts[0]) '\(parts[1])'; "
          + (hint ?? "there is: \(known.sorted().joined(separator: ", "))"))
    }
    return isTask ? .task(TaskID(parts[1])) : .tool(ToolID(parts[1]))
  }
}
