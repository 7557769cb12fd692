import Courses
import Detection
import Diagnostics
import Evaluation
import PolicyPacks
import Practice

/// The courses of a pack, tried with its tests: few variants of each exercise.
struct CoursesOfPack {
  private let loaded: LoadedCourses
  /// `dryrun course test` tries more.
  private static let seeds = 20

  init(_ pack: PolicyPack, at location: PolicyLocation) {
    loaded = CourseLoader().load(inPackAt: location.path, pack)
  }

  /// What trying them came to; `nil` if the pack has none.
  func tried(
    with engine: Engine, asking plugins: any PluginDetectors
  ) async -> (diagnostics: [Diagnostic], summary: String, results: [TestResult])? {
    guard !loaded.courses.isEmpty || !loaded.diagnostics.isEmpty else { return nil }
    var reports: [ExerciseReport] = []
    for course in loaded.courses {
      let check = PublishCheck(
        CoursePractice(course, engine, asking: plugins), seeds: CoursesOfPack.seeds)
      reports += await check.run(course.exercises)
    }
    let results = reports.map { report in
      let problem = report.diagnostics.first { $0.severity == .error }
      return TestResult(
        suite: "course \(report.course)", name: report.exercise.description,
        location: problem?.location, problem.map { .failed($0) } ?? .passed)
    }
    return (
      loaded.diagnostics + reports.flatMap(\.diagnostics),
      CourseTestReport(reports: reports).summary, results
    )
  }
}

extension PackReport {
  /// The report with what trying the pack's courses came to.
  func adding(
    _ courses: (diagnostics: [Diagnostic], summary: String, results: [TestResult])?
  ) -> PackReport {
    guard let courses else { return self }
    var report = self
    report.diagnostics += courses.diagnostics
    report.summary += "\n" + courses.summary
    report.results = results.map { $0 + courses.results }
    return report
  }
}
