public import Courses
public import Evaluation
public import Foundation
import PolicyPacks

/// Poses and grades the exercises of a course, by the engine that guards real use.
///
/// ```swift
/// let practice = CoursePractice(course, engine)
/// let variant = try await practice.variant(of: exercise, seed: 42, phase: .practice, language: "de")
/// let grade = await practice.grade(response, to: variant, at: .now)
/// ```
/// Immutable; share it freely. The same seed gives the same variant, and the same answer the same grade.
/// ## Topics
/// - ``variant(of:seed:phase:language:)``
/// - ``grade(_:to:at:)``
/// - ``remarks(onPassage:of:response:to:)``
/// - ``hint(_:on:of:)``
/// - ``solution(of:)``
public struct CoursePractice: Sendable {
  /// The course.
  public let course: Course
  /// The engine that finds keys and grades.
  public let engine: Engine
  let plugins: any PluginDetectors

  /// Practice of a course.
  ///
  /// - Parameters:
  ///   - course: the course.
  ///   - engine: that of the pack the course belongs to.
  ///   - plugins: whoever runs the pack's plugins; rules of plugins nobody runs could not be evaluated.
  public init(
    _ course: Course, _ engine: Engine, asking plugins: any PluginDetectors = NoPlugins()
  ) {
    self.course = course
    self.engine = engine
    self.plugins = plugins
  }

  /// A variant of an exercise.
  ///
  /// - Parameters:
  ///   - exercise: one of the course's.
  ///   - seed: what it is made from, such as ``VariantSeed``'s value.
  ///   - phase: when it is asked.
  ///   - language: the language; the course's first one if it has no such edition.
  /// - Throws: `VariantError`, with the place in the course's files.
  public func variant(
    of exercise: Exercise, seed: UInt64, phase: Phase, language: String
  ) async throws(VariantError) -> Variant {
    let language = exercise.editions[language] == nil ? exercise.firstLanguage : language
    let maker = VariantMaker(
      course: course, exercise: exercise, edition: exercise.edition(in: language), engine: engine,
      plugins: plugins,
      seed: seed, phase: phase, language: language)
    let (posed, key) = try await maker.make()
    return Variant(
      pin: pin(exercise, seed, phase, language, posed.digest), posed: posed, key: key)
  }

  private func pin(
    _ exercise: Exercise, _ seed: UInt64, _ phase: Phase, _ language: String, _ digest: String
  ) -> VariantPin {
    VariantPin(
      pack: engine.pack.id, course: course.id, courseVersion: course.version,
      exercise: exercise.id, version: exercise.version, rulesDigest: engine.pack.rulesDigest,
      engineVersion: EngineVersion.current, seed: seed, phase: phase, language: language,
      posedDigest: digest)
  }

  /// The grade of an answer: each check with its credit and its reasons.
  ///
  /// - Parameters:
  ///   - response: the answer; whatever it holds, it gets a grade.
  ///   - variant: what was asked.
  ///   - moment: when; it is kept with the grade and decides nothing.
  public func grade(
    _ response: Response, to variant: Variant, at moment: Date
  ) async -> Grade {
    await Grader(variant: variant, response: response, question: question(of: variant))
      .grade(at: moment)
  }

  func question(of variant: Variant) -> PolicyQuestion {
    PolicyQuestion(
      engine: engine, plugins: plugins, tool: variant.key.exercise.tool,
      task: variant.key.exercise.task, language: variant.pin.language)
  }
}
