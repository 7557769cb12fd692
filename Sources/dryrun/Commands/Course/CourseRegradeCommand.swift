import ArgumentParser
import Courses
import Evaluation
import Foundation
import PolicyPacks
import Practice
import Storage

/// `dryrun course regrade`, which shows whose answers would move before it keeps new grades.
struct CourseRegradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regrade",
    abstract: "Grade answers again by today's course and rules, and show first who would move.",
    discussion: """
      Each answer keeps the grade that it has. With --apply, the new grades are kept beside the old ones.
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var data: DataOptions
  @Argument(help: "A course, or one exercise as COURSE/EXERCISE; without it, all of the pack's.")
  var name: String?
  @Flag(help: "Keep the new grades beside the old ones.") var apply = false

  func run() async throws {
    let pack = try options.load()
    let chosen = try name.map { [try pack.named($0)] } ?? pack.courses.map { ($0, $0.exercises) }
    let store = try data.presentStore()
    for (course, exercises) in chosen {
      let names = Set(exercises.map(\.id))
      let all = try DataFailure.translated {
        try store.practice.attempts(at: course.id, of: pack.engine.pack.id)
      }
      // A course's exercises that are gone are told of, too, unless one was named.
      let attempts = all.filter { names.contains($0.pin.exercise) || names.count > 1 }
      let regrade = try await options.policy.asking(for: pack.engine) { plugins in
        await CoursePractice(course, pack.engine, asking: plugins).regrade(attempts, at: .now)
      }
      if apply {
        try DataFailure.translated {
          for change in regrade.changes {
            try store.practice.append(change.event, to: change.attempt)
          }
        }
      }
      try StandardOutput.shared.write(
        RegradeText(course: course.id, regrade: regrade, isApplied: apply).text)
    }
  }
}
