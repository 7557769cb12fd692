import Courses
import Detection
import Diagnostics

/// What the exercises of some courses are called, and which one a name means.
struct ExerciseNames {
  private var byName: [String: [(course: CourseID, exercise: Exercise)]] = [:]

  init(_ courses: [Course]) {
    for course in courses {
      for exercise in course.exercises {
        byName[exercise.id.description, default: []].append((course.id, exercise))
        byName["\(course.id)/\(exercise.id)", default: []].append((course.id, exercise))
      }
    }
  }

  /// The exercise that a name means: its own, or `course/exercise`.
  func find(_ name: String?) throws(AnswerProblem) -> (CourseID, ExerciseID) {
    guard let name else {
      throw AnswerProblem("no-exercise", "names no exercise", "name it with --exercise")
    }
    guard let found = byName[name], let only = found.first else {
      let near = name.nearest(in: byName.keys)
      throw AnswerProblem(
        "unknown-exercise", "is to an exercise that the courses do not have",
        near.map { "is it '\($0)'?" } ?? "they have: \(someNames)")
    }
    guard found.count == 1 else {
      let courses = found.map { "\($0.course)" }.joined(separator: ", ")
      throw AnswerProblem(
        "several-exercises", "is to an exercise that several courses have: \(courses)",
        "name it as COURSE/EXERCISE, or name the course with --course")
    }
    guard !only.exercise.isHeldOut else {
      throw AnswerProblem(
        "held-out", "is to an exercise that is asked weeks later, to see what is left",
        "grade one that is practised")
    }
    return (only.course, only.exercise.id)
  }

  private var someNames: String {
    let names = byName.keys.filter { $0.contains("/") }.sorted()
    return names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }
}
