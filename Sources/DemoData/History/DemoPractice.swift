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
  private let practices: [CoursePractice]
  private var random: SeededGenerator

  init(_ history: DemoHistory, _ random: SeededGenerator) {
    (self.history, self.random) = (history, random)
    let organisation = history.staff.organisation
    practices = organisation.courses.map { CoursePractice($0, organisation.engine) }
  }

  /// The chance of each level to answer right in the first week, in percent; it grows with every week.
  private static let levels = [35, 50, 60, 75]
  private static let growth = 5
  /// Who begins in which week, by level.
  private static let beginnings = [1, 1, 2]

  /// The answers of each day, kept together at its end.
  func steps() async throws -> [DemoStep] {
    var part = self
    var days: [Date: [AnsweredElsewhere]] = [:]
    for practice in practices {
      for (index, learner) in history.staff.learners.enumerated() {
        for answer in try await part.answers(of: learner, index, practice) {
          let evening = CalendarDay(answer.submission.grade.at, in: .gmt)
          days[evening.noon(in: .gmt) + 5 * 3600, default: []].append(answer)
        }
      }
    }
    let store = history.store
    return days.sorted { $0.key < $1.key }.flatMap { evening, answers in
      history.step(at: evening) {
        let ordered = answers.sorted { $0.submission.grade.at < $1.submission.grade.at }
        _ = try store.practice.keep(ordered, at: evening)
      }
    }
  }

  private mutating func answers(
    of learner: PersonID, _ index: Int, _ practice: CoursePractice
  ) async throws -> [AnsweredElsewhere] {
    let exercises = practice.course.exercises.filter { !$0.isHeldOut && $0.kind != .explainBack }
    let probes = practice.course.exercises.filter(\.isHeldOut)
    guard !exercises.isEmpty else { return [] }
    let level = DemoPractice.levels[index % DemoPractice.levels.count]
    let first = DemoPractice.beginnings[index % DemoPractice.beginnings.count]
    var answers: [AnsweredElsewhere] = []
    for week in first..<DemoData.weeks {
      for day in [random.below(3), 3 + random.below(2)].prefix(1 + random.below(2)) {
        // The first ones are asked more often than the last ones.
        let exercise = exercises[min(random.below(exercises.count), random.below(exercises.count))]
        let moment = history.clock.moment(
          week: week, day: day, hour: 7 + Double(random.below(540)) / 60)
        answers.append(
          try await answer(
            exercise, practice, by: learner, percent: level + DemoPractice.growth * week,
            at: moment))
      }
    }
    if index.isMultiple(of: 3), let probe = probes.first {
      let moment = history.clock.moment(week: DemoData.weeks - 1, day: 4, hour: 8)
      answers.append(
        try await answer(
          probe, practice, by: learner, .probe, percent: level + 20, at: moment))
    }
    return answers
  }

  private mutating func answer(
    _ exercise: Exercise, _ practice: CoursePractice, by learner: PersonID,
    _ phase: Phase = .practice, percent: Int, at moment: Date
  ) async throws -> AnsweredElsewhere {
    let variant = try await practice.variant(
      of: exercise, seed: random.next(), phase: phase, language: history.staff.script.language)
    let isRight = random.happens(percent: min(percent, 92))
    let solution = practice.solution(of: variant)
    let response =
      isRight ? solution : random.pick(practice.wrongAnswers(to: variant), or: solution)
    let grade = await practice.grade(response, to: variant, at: moment)
    let confidence: Double? =
      phase == .probe || random.oneIn(3)
      ? nil : random.pick(isRight ? [0.6, 0.8, 0.8, 0.95] : [0.5, 0.6, 0.6, 0.8], or: 0.6)
    return AnsweredElsewhere(
      person: learner, pin: variant.pin, skills: exercise.skills,
      submission: Submission(
        response: response, confidence: confidence,
        time: random.pick([.underAMinute, .underFiveMinutes, .underFiveMinutes, .more], or: .more),
        grade: grade))
  }
}
