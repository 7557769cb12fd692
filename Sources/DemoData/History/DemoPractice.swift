import Courses
import Detection
import Foundation
import PlantedErrors
import PolicyPacks
import Practice
import Storage

/// What learners practise: real variants, answered at several levels of ability and graded by the engine.
struct DemoPractice {
  private let history: DemoHistory
  private var random: SeededGenerator

  init(_ history: DemoHistory, _ random: SeededGenerator) {
    (self.history, self.random) = (history, random)
  }

  /// The answers of each day, kept together at its end.
  func steps() async throws -> [DemoStep] {
    var days: [Date: [AnsweredElsewhere]] = [:]
    for answer in try await answers() {
      let day = CalendarDay(answer.submission.grade.at, in: .gmt)
      days[day.noon(in: .gmt) + 5 * 3600, default: []].append(answer)
    }
    let store = history.store
    return days.sorted { $0.key < $1.key }.flatMap { evening, answers in
      history.step(at: evening) {
        let ordered = answers.sorted { $0.submission.grade.at < $1.submission.grade.at }
        _ = try store.practice.keep(ordered, at: evening)
      }
    }
  }

  /// Everybody's answers, in the order of courses and people; several learners are worked on at once.
  private func answers() async throws -> [AnsweredElsewhere] {
    let learners = demoLearners()
    return try await withThrowingTaskGroup { group in
      for (place, learner) in learners.enumerated() {
        group.addTask { (place, try await learner.answers()) }
      }
      var found: [Int: [AnsweredElsewhere]] = [:]
      for try await (place, answers) in group { found[place] = answers }
      return learners.indices.flatMap { found[$0] ?? [] }
    }
  }

  private func demoLearners() -> [DemoLearner] {
    var random = random
    let organisation = history.staff.organisation
    return organisation.courses.flatMap { course in
      let practice = CoursePractice(course, organisation.engine)
      return history.staff.learners.enumerated().map { number, person in
        DemoLearner(
          person: person, number: number, practice: practice, clock: history.clock,
          language: history.staff.script.language, random: random.fork())
      }
    }
  }
}
