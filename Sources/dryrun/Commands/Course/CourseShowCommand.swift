import ArgumentParser
import Courses
import Diagnostics
import Evaluation
import Foundation
import Practice

/// `dryrun course show`, which prints one variant of an exercise for the trainer who wrote it.
struct CourseShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one variant of an exercise, with its solution if you like.")

  @OptionGroup var options: CourseOptions
  @Argument(help: "The exercise, as COURSE/EXERCISE.") var exercise: String
  @Option(help: "What the variant is made from; each number is another one.") var seed: UInt64 = 1
  @Option(help: "The language; without it that of the environment.") var lang: String?
  @Flag(help: "Also print the solution, and the hints.") var solution = false

  /// Seeds of attempts are far above: what somebody is asked at present is shown to nobody.
  private static let highestSeed: UInt64 = 999_999

  func validate() throws {
    guard seed <= Self.highestSeed else {
      throw ValidationError("a seed goes up to \(Self.highestSeed)")
    }
  }

  func run() async throws {
    let pack = try options.load()
    let named = try pack.named(exercise)
    guard let exercise = named.exercises.first, named.exercises.count == 1 else {
      throw CommandError(
        "'\(exercise)' has \(named.exercises.count) exercises; name one as COURSE/EXERCISE")
    }
    let language = Language.choose(lang, for: pack.engine.pack)
    try await options.policy.asking(for: pack.engine) { plugins in
      let practice = CoursePractice(named.course, pack.engine, asking: plugins)
      try StandardOutput.shared.write(try await text(practice, exercise, language))
    }
  }

  private func text(
    _ practice: CoursePractice, _ exercise: Exercise, _ language: String
  ) async throws -> String {
    do throws(VariantError) {
      let variant = try await practice.variant(
        of: exercise, seed: seed, phase: .practice, language: language)
      let shown = VariantText(variant).text
      return solution ? await shown + solved(practice, variant) : shown
    } catch {
      let problem = Diagnostic("no-variant", .error, error.description, at: error.location)
      StandardError.write(TextRenderer(style: .forStandardError).render([problem]))
      throw ExitStatus.findings
    }
  }

  /// The hints for an answer that holds nothing, and the solution.
  private func solved(_ practice: CoursePractice, _ variant: Variant) async -> String {
    let grade = await practice.grade(Response(), to: variant, at: .distantPast)
    var result = ""
    for level in HintLevel.allCases {
      let heading = level == .reveal ? "solution" : "hint \(level.rawValue)"
      result += "\n--- \(heading)\n" + (await practice.hint(level, on: grade, of: variant)) + "\n"
    }
    return result
  }
}
