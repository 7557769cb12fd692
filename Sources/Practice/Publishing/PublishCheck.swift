public import Courses
import Diagnostics

/// Tries many variants of exercises before anybody is asked them.
///
/// In each variant the reference solution passes each check, each wrong one fails at the checks that it is
/// wrong at and no others, no two variants look alike and have different keys, and neither title, case,
/// remark nor the first two hints give the answer away.
public struct PublishCheck: Sendable {
  private let practice: CoursePractice
  private let seeds: Int
  private let clock: ContinuousClock

  /// A check of a course.
  ///
  /// - Parameters:
  ///   - practice: the course with its engine.
  ///   - seeds: how many variants of each exercise are tried in each language.
  ///   - clock: tells how long an exercise took.
  public init(
    _ practice: CoursePractice, seeds: Int = 200, clock: ContinuousClock = ContinuousClock()
  ) {
    self.practice = practice
    self.clock = clock
    self.seeds = max(1, seeds)
  }

  /// Tries some exercises side by side.
  ///
  /// - Parameters:
  ///   - exercises: exercises of the course.
  ///   - done: called with each report as soon as it is there.
  /// - Returns: the reports in the order of the exercises.
  public func run(
    _ exercises: [Exercise], _ done: (ExerciseReport) -> Void = { _ in }
  ) async -> [ExerciseReport] {
    await withTaskGroup(of: (Int, ExerciseReport).self) { group in
      for (index, exercise) in exercises.enumerated() {
        group.addTask { (index, await report(on: exercise)) }
      }
      var reports: [Int: ExerciseReport] = [:]
      for await (index, report) in group {
        reports[index] = report
        done(report)
      }
      return exercises.indices.compactMap { reports[$0] }
    }
  }

  /// Tries one exercise, in each of its languages.
  public func report(on exercise: Exercise) async -> ExerciseReport {
    var report = ExerciseReport(course: practice.course.id, exercise: exercise.id)
    let start = clock.now
    var problems = PublishProblems(practice.course, exercise)
    for language in exercise.editions.keys.sorted() {
      var edition = EditionTrial(practice, exercise, language)
      await edition.run(seeds: seeds)
      edition.problems.forEach { problems.add($0) }
      report.add(edition)
    }
    report.duration = start.duration(to: clock.now)
    report.diagnostics = problems.diagnostics(of: report.variants)
    return report
  }
}

extension ExerciseReport {
  /// Adds what one language came to.
  fileprivate mutating func add(_ edition: EditionTrial) {
    different = variants == 0 ? edition.keys.count : min(different, edition.keys.count)
    variants += edition.variants
    collisions += edition.variants - edition.keys.count
    answers += edition.answers
    outputs += edition.outputs
    wrongOutputs += edition.wrongOutputs
    guard let words = edition.words else { return }
    let all = self.words ?? words
    self.words = min(all.lowerBound, words.lowerBound)...max(all.upperBound, words.upperBound)
  }
}
