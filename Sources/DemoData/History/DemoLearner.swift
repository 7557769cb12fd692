import Courses
import Detection
import Foundation
import PlantedErrors
import PolicyPacks
import Practice
import Storage

/// One learner in one course, who gets better with every week.
struct DemoLearner: Sendable {
  let person: PersonID
  /// Their place among the learners, which says how able they are and when they begin.
  let number: Int
  let practice: CoursePractice
  let clock: DemoClock
  let language: String
  var random: SeededGenerator

  /// The chance of each level to answer right in the first week, in percent; it grows with every week.
  private static let levels = [35, 50, 60, 75]
  private static let growth = 5
  /// Who begins in which week.
  private static let beginnings = [0, 1, 1]
  /// What is practised, the most frequent kinds first.
  private static let kinds: [Exercise.Kind] = [
    .redactThis, .chooseTheRightTool, .judgeThisOutput, .draftAPrompt, .fixTheFormat,
    .routeForApproval, .whenNotToUseAI,
  ]

  /// Their answers of all weeks.
  func answers() async throws -> [AnsweredElsewhere] {
    var learner = self
    let exercises = DemoLearner.kinds.flatMap { kind in
      practice.course.exercises.filter { !$0.isHeldOut && $0.kind == kind }
    }
    guard !exercises.isEmpty else { return [] }
    let level = DemoLearner.levels[number % DemoLearner.levels.count]
    let first = DemoLearner.beginnings[number % DemoLearner.beginnings.count]
    var answers: [AnsweredElsewhere] = []
    for week in first..<DemoData.weeks {
      for moment in learner.moments(in: week) {
        answers.append(
          try await learner.answer(
            learner.pick(exercises), percent: level + DemoLearner.growth * week, at: moment))
      }
    }
    guard number.isMultiple(of: 3), let probe = practice.course.exercises.first(where: \.isHeldOut)
    else { return answers }
    let moment = clock.moment(week: DemoData.weeks - 1, day: 4, hour: 8)
    return answers
      + [try await learner.answer(probe, .probe, percent: level + 20, at: moment)]
  }

  /// One or two moments of a week, on different days; the first week is for work without practice at first.
  private mutating func moments(in week: Int) -> [Date] {
    let days = [random.below(3), 3 + random.below(2)]
    return (week == 0 ? days.suffix(1) : days.prefix(1 + random.below(2))).map { day in
      clock.moment(week: week, day: day, hour: 7 + Double(random.below(540)) / 60)
    }
  }

  /// The first ones are asked more often than the last ones.
  private mutating func pick(_ exercises: [Exercise]) -> Exercise {
    exercises[min(random.below(exercises.count), random.below(exercises.count))]
  }

  private mutating func answer(
    _ exercise: Exercise, _ phase: Phase = .practice, percent: Int, at moment: Date
  ) async throws -> AnsweredElsewhere {
    let variant = try await practice.variant(
      of: exercise, seed: random.next(), phase: phase, language: language)
    let isRight = random.happens(percent: min(percent, 92))
    let solution = practice.solution(of: variant)
    let response =
      isRight ? solution : random.pick(practice.wrongAnswers(to: variant), or: solution)
    let grade = await practice.grade(response, to: variant, at: moment)
    let confidence: Double? =
      phase == .probe || random.oneIn(3)
      ? nil : random.pick(isRight ? [0.6, 0.8, 0.8, 0.95] : [0.5, 0.6, 0.6, 0.8], or: 0.6)
    return AnsweredElsewhere(
      person: person, pin: variant.pin, skills: exercise.skills,
      submission: Submission(
        response: response, confidence: confidence,
        time: random.pick([.underAMinute, .underFiveMinutes, .underFiveMinutes, .more], or: .more),
        grade: grade))
  }
}
