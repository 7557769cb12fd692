import ArgumentParser
import Courses
import Diagnostics
import Evaluation
import Practice

/// `dryrun course test`, which tries many variants of exercises before anybody is asked them.
struct CourseTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract:
      "Try many variants of each exercise: right passes, wrong fails, nothing gives it away.",
    discussion: """
      In each variant the solution must pass each check, and each wrong answer fail for its reason. No two
      variants may look alike and have different keys, and neither title, case, remark nor the first two
      hints may give the answer away. Each problem comes with a seed to see it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: CourseOptions
  @Argument(help: "A course, or one exercise as COURSE/EXERCISE; without it, all of the pack's.")
  var name: String?
  @Option(help: "How many variants of each exercise in each language.") var seeds = 200
  @Option(help: "text or json.") var format = Format.text

  func validate() throws {
    guard (1...100_000).contains(seeds) else {
      throw ValidationError("--seeds must be a number from 1 to 100000")
    }
  }

  func run() async throws {
    let pack = try options.load()
    let chosen = try name.map { [try pack.named($0)] } ?? pack.courses.map { ($0, $0.exercises) }
    let reports = try await options.policy.asking(for: pack.engine) { plugins in
      await CourseTrials(pack.engine, plugins, seeds: seeds).run(chosen)
    }
    let report = CourseTestReport(reports: reports)
    try StandardOutput.shared.write(format == .json ? report.json : report.text)
    if !pack.isSound || reports.contains(where: { !$0.isSound }) { throw ExitStatus.findings }
  }
}

/// Tries exercises, with a bar that shows how far it is.
struct CourseTrials {
  private let engine: Engine
  private let plugins: any PluginDetectors
  private let seeds: Int

  init(_ engine: Engine, _ plugins: any PluginDetectors, seeds: Int) {
    (self.engine, self.plugins, self.seeds) = (engine, plugins, seeds)
  }

  /// The reports, in the order of the exercises.
  func run(_ chosen: [(course: Course, exercises: [Exercise])]) async -> [ExerciseReport] {
    var bar = ProgressBar(total: chosen.reduce(0) { $0 + $1.exercises.count }, unit: "exercises")
    var reports: [ExerciseReport] = []
    var done = 0
    for (course, exercises) in chosen {
      let check = PublishCheck(CoursePractice(course, engine, asking: plugins), seeds: seeds)
      reports += await check.run(exercises) { _ in
        done += 1
        bar.update(done)
      }
    }
    bar.clear()
    return reports
  }
}
