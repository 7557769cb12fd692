import Courses
import Detection
import Foundation
import Measurement
import PolicyPacks
import Practice

/// What is told of the exercises of one course: nothing that could be one person's.
struct ItemsReport {
  /// Of fewer people nothing is said: neither of a course nor of an exercise.
  static let fewestPeople = 8

  let course: Course
  let pack: PackID
  let since: CalendarDay?
  /// How many people gave first answers.
  let people: Int
  /// How many attempts are left out, by the reason.
  let leftOut: [FirstAnswers.LeftOut: Int]
  /// The analysis; `nil` where there are too few people.
  let analysis: ItemAnalysis?
  /// Exercises that too few people answered so far, by name.
  let quiet: [ExerciseID]

  init(_ course: Course, of pack: PolicyPack, _ attempts: [Attempt], since: CalendarDay?) {
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
  var items: [ItemReport] { analysis?.items.filter(Self.isTold) ?? [] }

  /// How far the exercises measure one thing, if enough people did all of them.
  var reliability: ScaleReliability? {
    analysis?.reliability.flatMap { $0.learners < Self.fewestPeople ? nil : $0 }
  }

  /// The alpha of the others, if enough people did all of them.
  func alphaWithout(_ item: ItemReport) -> Double? {
    reliability == nil ? nil : item.alphaWithout
  }

  /// The exercise's version.
  func version(of item: ItemReport) -> Int {
    course.exercise(ExerciseID(item.item))?.version ?? 0
  }

  private static func isTold(_ item: ItemReport) -> Bool { item.answers >= fewestPeople }
}

extension ItemReport {
  /// The bucket that the middle answer's time lies in.
  var medianTime: TimeBucket? {
    medianTimeStep.flatMap { step in
      TimeBucket.allCases.indices.contains(step) ? TimeBucket.allCases[step] : nil
    }
  }
}
