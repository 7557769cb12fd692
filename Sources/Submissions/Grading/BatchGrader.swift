public import Detection
import Evaluation
import Diagnostics
public import Courses
public import Foundation
public import PolicyPacks
public import Practice

/// Which variant of an exercise the answers of a batch are to, where they do not say it themselves.
public enum VariantChoice: Sendable {
  /// One for all: the one that a trainer printed.
  case same(seed: UInt64)
  /// Each learner's own.
  case own(@Sendable (PersonID, Course, Exercise) -> UInt64)

  func seed(of learner: PersonID, _ course: Course, _ exercise: Exercise) -> UInt64 {
    switch self {
    case .same(let seed): seed
    case .own(let seed): seed(learner, course, exercise)
    }
  }
}

/// Grades many answers by the engine that grades one, on all cores.
///
/// ```swift
/// for part in answers.parts(of: BatchGrader.atOnce) {
///   let results = await grader.grade(part, at: now)
/// }
/// ```
/// What is read and graded at the same time is no more than a part, so a batch of any length takes the memory
/// of one part.
public struct BatchGrader: Sendable {
  private let practices: [CourseID: CoursePractice]
  private let choice: VariantChoice
  private let language: String
  private let cores: Int

  /// How many answers are handed over at once.
  public static let atOnce = 512

  /// A grader.
  ///
  /// - Parameters:
  ///   - practices: the courses with their engine.
  ///   - choice: which variant answers are to.
  ///   - language: the language that all were asked in.
  ///   - cores: how many answers are graded side by side.
  public init(
    _ practices: [CoursePractice], _ choice: VariantChoice, language: String, cores: Int
  ) {
    self.practices = Dictionary(practices.map { ($0.course.id, $0) }) { first, _ in first }
    self.choice = choice
    self.language = language
    self.cores = max(1, cores)
  }

  /// The results, in the order of the answers.
  ///
  /// - Parameter moment: when; it is kept with grades of answers that do not say when they were handed in.
  public func grade(
    _ answers: ArraySlice<AssignedAnswer>, at moment: Date
  ) async -> [BatchResult] {
    let share = max(1, answers.count / (cores * 4))
    let starts = Array(stride(from: answers.startIndex, to: answers.endIndex, by: share))
    return await withTaskGroup(of: (Int, [BatchResult]).self) { group in
      var parts: [Int: [BatchResult]] = [:]
      for (index, start) in starts.enumerated() {
        if index >= cores, let (done, results) = await group.next() { parts[done] = results }
        let part = answers[start..<min(start + share, answers.endIndex)]
        group.addTask { (start, await results(of: part, at: moment)) }
      }
      for await (start, results) in group { parts[start] = results }
      return starts.flatMap { parts[$0] ?? [] }
    }
  }

  /// One after the other; a variant that several share is made once.
  private func results(
    of answers: ArraySlice<AssignedAnswer>, at moment: Date
  ) async -> [BatchResult] {
    var shelf = VariantShelf(language: language)
    var results: [BatchResult] = []
    for assigned in answers {
      do throws(AnswerProblem) {
        results.append(.graded(try await graded(assigned, from: &shelf, at: moment)))
      } catch {
        results.append(.leftOut(LeftOut(assigned.answer, error)))
      }
    }
    return results
  }

  private func graded(
    _ assigned: AssignedAnswer, from shelf: inout VariantShelf, at moment: Date
  ) async throws(AnswerProblem) -> GradedSubmission {
    let answer = assigned.answer
    guard let practice = practices[assigned.course],
      let exercise = practice.course.exercise(assigned.exercise)
    else {
      throw AnswerProblem("unknown-exercise", "is to an exercise that is gone", "name another one")
    }
    let seed = answer.seed ?? choice.seed(of: answer.learner, practice.course, exercise)
    let variant = try await shelf.variant(of: exercise, seed: seed, by: practice)
    let response = try AnswerReading(variant, limit: practice.engine.pack.maxDraftBytes)
      .response(of: answer)
    let grade = await practice.grade(response, to: variant, at: answer.submitted ?? moment)
    return GradedSubmission(
      place: answer.place, learner: answer.learner, submitted: answer.submitted, pin: variant.pin,
      skills: exercise.skills, response: response, grade: grade)
  }
}

/// The variant that was asked for last, of each exercise.
private struct VariantShelf {
  let language: String
  private var last: [String: (seed: UInt64, variant: Variant)] = [:]

  init(language: String) { self.language = language }

  mutating func variant(
    of exercise: Exercise, seed: UInt64, by practice: CoursePractice
  ) async throws(AnswerProblem) -> Variant {
    let name = "\(practice.course.id)/\(exercise.id)"
    if let last = last[name], last.seed == seed { return last.variant }
    do throws(VariantError) {
      let variant = try await practice.variant(
        of: exercise, seed: seed, phase: .practice, language: language)
      last[name] = (seed, variant)
      return variant
    } catch {
      throw AnswerProblem(
        "no-variant", "is to a variant that cannot be made: \(error)",
        "see: dryrun course test \(name)")
    }
  }
}
