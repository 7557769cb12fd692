import Approvals
import ArgumentParser
import Courses
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import Practice
import Storage
import Submissions

/// `dryrun grade batch`, which grades a folder or a table of submissions at once.
struct GradeBatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Grade many submissions at once, by the engine that grades practice.",
    discussion: """
      dryrun grade batch work/ --exercise draft-claim-summary --seed 7
      dryrun grade batch answers.csv --exercise draft-claim-summary

      A folder holds LEARNER.txt or LEARNER.md, or LEARNER.json where one answers by marking or choosing; \
      for several exercises LEARNER/EXERCISE.txt. A CSV file has the columns learner and answer, and \
      exercise, seed and submitted if you like.

      Which data the answers are to: --seed N for the variant that 'course show --seed N' printed, a column \
      seed, or else each learner's own first one.

      Whatever cannot be graded is named with what to do, and everything else is graded all the same. Nothing \
      is kept without --keep, and nobody's grade of an attempt changes.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  enum Order: String, ExpressibleByArgument, CaseIterable {
    case score, name

    var order: BatchOrder { self == .score ? .score : .name }
  }

  @OptionGroup var options: CourseOptions
  @Argument(help: "A folder, or a CSV file.") var path: String
  @Option(help: "Only exercises of this course.") var course: String?
  @Option(help: "The exercise, where the submissions do not name one.") var exercise: String?
  @Option(help: "The variant that all answers are to, as 'course show --seed' printed it.")
  var seed: UInt64?
  @Option(help: "The language that was asked in; without it that of the environment.")
  var lang: String?
  @Option(help: "text, json (a line for each) or csv.") var format = Format.text
  @Option(help: "score (the lowest first) or name; for text.") var by = Order.score
  @Flag(help: "Keep each answer as an attempt of its learner.") var keep = false
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard seed ?? 0 <= SubmissionTable.highestSeed else {
      throw ValidationError("a seed goes up to \(SubmissionTable.highestSeed)")
    }
  }

  func run() async throws {
    let pack = try options.load()
    let courses = try CourseChoice.of(course, in: pack)
    let list = try BatchSource.read(path, at: .now)
    let store = keep ? try data.store() : try data.existingStore()
    let checked = try checked(list, courses, store)
    let choice = try choice(for: checked, store, pack.engine)
    let language = Language.choose(lang, for: pack.engine.pack)
    var report = BatchReport(format: format, order: by.order)
    try await options.policy.asking(for: pack.engine) { plugins in
      let grader = BatchGrader(
        courses.map { CoursePractice($0, pack.engine, asking: plugins) }, choice,
        language: language, cores: ProcessInfo.processInfo.activeProcessorCount)
      try await BatchRun(grader: grader, keeping: keep ? store : nil).run(checked, into: &report)
    }
    try report.finish()
    if keep { StandardError.write(report.kept(in: try data.folder())) }
    throw report.isWhole ? ExitStatus.fine : ExitStatus.findings
  }

  /// What can be graded, as far as names tell.
  ///
  /// - Throws: `ExitCode` after it was said why nothing can.
  private func checked(
    _ list: SubmissionList, _ courses: [Course], _ store: Store?
  ) throws -> CheckedSubmissions {
    let roster = try DataFailure.translated { try store?.roster.read() }
    let known = roster.flatMap { $0.people.isEmpty ? nil : $0 }
    let checked = SubmissionCheck(courses: courses, exercise: exercise, roster: known).check(list)
    guard checked.problems.isEmpty else {
      StandardError.write(
        TextRenderer(style: .forStandardError).render(checked.problems)
          + "\ndryrun: nothing was graded\n")
      throw ExitStatus.wrongCommand
    }
    if known == nil {
      StandardError.write("dryrun: there is no roster, so no learner's name was looked up\n")
    }
    return checked
  }

  /// - Throws: `CommandError` where learners have no variants of their own, as there is no key yet.
  private func choice(
    for checked: CheckedSubmissions, _ store: Store?, _ engine: Engine
  ) throws -> VariantChoice {
    if let seed { return .same(seed: seed) }
    guard let key = store?.key else {
      guard checked.answers.allSatisfy({ $0.answer.seed != nil }) else {
        throw CommandError(
          "nobody was asked anything here yet, so learners have no variants of their own; say with "
            + "--seed which one the answers are to, or name the data with --data")
      }
      return .same(seed: 1)
    }
    let digest = engine.pack.rulesDigest
    return .own { learner, course, exercise in
      VariantSeed(
        key: key.secret, rulesDigest: digest, item: VariantSeed.item(course, exercise),
        learner: learner, attempt: 1, phase: .practice
      ).value
    }
  }
}
