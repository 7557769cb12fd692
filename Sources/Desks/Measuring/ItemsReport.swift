public import Courses
public import Detection
import Foundation
public import Measurement
public import PolicyPacks
public import Practice

/// What is told of the exercises of one course: nothing that could be one person's.
public struct ItemsReport: Sendable {
  /// Of fewer people nothing is said: neither of a course nor of an exercise.
  public static let fewestPeople = 8

  /// The course.
  public let course: Course
  /// The pack that it belongs to.
  public let pack: PackID
  /// What is counted began on this day, in UTC, or later; `nil` for all.
  public let since: CalendarDay?
  /// How many people gave first answers.
  public let people: Int
  /// How many attempts are left out, by the reason.
  public let leftOut: [FirstAnswers.LeftOut: Int]
  /// The analysis; `nil` where there are too few people.
  public let analysis: ItemAnalysis?
  /// Exercises that too few people answered so far, by name.
  public let quiet: [ExerciseID]

  /// What a course's attempts say.
  ///
  /// - Parameters:
  ///   - course: the course as it is now.
  ///   - pack: the pack whose rules are in force.
  ///   - attempts: all attempts at the course.
  ///   - since: only what began on this day, in UTC, or later.
  public init(_ course: Course, of pack: PolicyPack, _ attempts: [Attempt], since: CalendarDay?) {
    let answers = FirstAnswers(
      attempts,
      versions: Dictionary(
        course.exercises.map { ($0.id, $0.version) }, uniquingKeysWith: { first, _ in first }),
      rules: pack.rulesDigest,
      since: since.map { Date(timeIntervalSince1970: Double($0.number) * 86_400) })
    (self.course, self.pack, self.since) = (course, pack.id, since)
    (people, leftOut) = (answers.people, answers.leftOut)
    let all =
      people < Self.fewestPeople
      ? nil : ItemAnalysis(answers.responses, exposure: answers.exposure)
    analysis = all
    let told = Set(all?.items.filter(Self.isTold).map(\.item) ?? [])
    quiet = course.exercises.map(\.id).filter { !told.contains($0.description) }
  }

  /// The exercises of which something is told, those that need somebody most first.
  public var items: [ItemReport] { analysis?.items.filter(Self.isTold) ?? [] }

  /// How far the exercises measure one thing, if enough people did all of them.
  public var reliability: ScaleReliability? {
    analysis?.reliability.flatMap { $0.learners < Self.fewestPeople ? nil : $0 }
  }

  /// The alpha of the others, if enough people did all of them.
  public func alphaWithout(_ item: ItemReport) -> Double? {
    reliability == nil ? nil : item.alphaWithout
  }

  /// The exercise's version.
  public func version(of item: ItemReport) -> Int {
    course.exercise(ExerciseID(item.item))?.version ?? 0
  }

  private static func isTold(_ item: ItemReport) -> Bool { item.answers >= fewestPeople }
}

extension ItemReport {
  /// The bucket that the middle answer's time lies in.
  public var medianTime: TimeBucket? {
    medianTimeStep.flatMap { step in
      TimeBucket.allCases.indices.contains(step) ? TimeBucket.allCases[step] : nil
    }
  }
}
