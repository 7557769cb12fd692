import Courses
import Detection
import Foundation
import Grading
import PlantedErrors
import PolicyPacks
import Practice
import Storage

/// Answers that people judge: by two graders where a second look is drawn, one under appeal, one that waits.
struct DemoGrading {
  private let history: DemoHistory
  private var random: SeededGenerator

  /// What becomes of an answer.
  private enum Ending { case graded, appealed, waiting }

  init(_ history: DemoHistory, _ random: SeededGenerator) {
    (self.history, self.random) = (history, random)
  }

  /// The answers to the first exercise of each course that a person has to judge.
  func steps() async throws -> [DemoStep] {
    var part = self
    var steps: [DemoStep] = []
    let organisation = history.staff.organisation
    for course in organisation.courses {
      let practice = CoursePractice(course, organisation.engine)
      guard let exercise = course.exercises.first(where: { $0.kind == .explainBack }) else {
        continue
      }
      for (number, learner) in history.staff.learners.enumerated() where number % 4 != 3 {
        let last = history.staff.learners.count - 2
        let ending: Ending = number == last ? .waiting : number == 4 ? .appealed : .graded
        // One a week, and what still waits came in an hour ago.
        let moment =
          ending == .waiting
          ? history.clock.now - 3600
          : history.clock.moment(week: 1 + number / 2, day: 1 + number % 2, hour: 10)
        steps += try await part.answer(exercise, practice, by: learner, ending, at: moment)
      }
      steps += try await part.question(practice)
    }
    return steps
  }

  private mutating func answer(
    _ exercise: Exercise, _ practice: CoursePractice, by learner: PersonID, _ ending: Ending,
    at moment: Date
  ) async throws -> [DemoStep] {
    let (attempt, submission) = try await answered(
      exercise, practice, by: learner, isRight: true, at: moment)
    let steps = kept(attempt, submission, closed: .passed, at: moment)
    guard ending != .waiting, let id = exercise.rubric,
      let rubric = practice.course.rubrics.first(where: { $0.id == id })
    else { return steps }
    let judged = moment + 20 * 3600
    let levels = Dictionary(
      rubric.criteria.map { criterion in
        // One criterion in three is not at its best level, and each one of an appealed answer.
        (criterion.id, ending == .appealed || random.oneIn(3) ? criterion.levels.count - 1 : 0)
      }
    ) { first, _ in first }
    let round = JudgedRound(
      history: history, course: practice.course, rubric: rubric, attempt: attempt.id,
      levels: levels)
    return steps + round.steps(at: judged) + (ending == .appealed ? appeal(attempt, judged) : [])
  }

  private func appeal(_ attempt: Attempt, _ judged: Date) -> [DemoStep] {
    // Nobody else has looked at it yet, so it still waits.
    let moment = max(judged + 3600, history.clock.now - 5 * 3600)
    let due = WorkingDays.date(WorkingDays.forAppeal, after: moment)
    let event = CaseEvent(
      at: moment, by: attempt.person,
      .opened(.appeal, .appealed, due: due, text: history.staff.script.appeal))
    let store = history.store
    return history.step(at: moment) { try store.grading.append(event, to: attempt.id) }
  }

  /// A learner asks about an answer that does not pass; nobody has answered yet.
  private mutating func question(_ practice: CoursePractice) async throws -> [DemoStep] {
    let exercise = practice.course.exercises.first { !$0.isHeldOut && $0.kind != .explainBack }
    guard let exercise, let learner = history.staff.learners.first else { return [] }
    let moment = history.clock.now - 2.5 * 3600
    let (attempt, submission) = try await answered(
      exercise, practice, by: learner, isRight: false, at: moment)
    guard !submission.grade.isPassed else { return [] }
    let asked = moment + 600
    let event = CaseEvent(
      at: asked, by: learner,
      .opened(
        .grading, .asked, due: WorkingDays.date(WorkingDays.forPractice, after: asked),
        text: history.staff.script.question))
    let store = history.store
    return kept(attempt, submission, closed: .stopped, at: moment)
      + history.step(at: asked) { try store.grading.append(event, to: attempt.id) }
  }

  /// An attempt with its answer, not kept yet; its number is drawn from the store when it is.
  private mutating func answered(
    _ exercise: Exercise, _ practice: CoursePractice, by learner: PersonID, isRight: Bool,
    at moment: Date
  ) async throws -> (Attempt, Submission) {
    let variant = try await practice.variant(
      of: exercise, seed: random.next(), phase: .practice, language: history.staff.script.language)
    let solution = practice.solution(of: variant)
    let response = isRight ? solution : practice.wrongAnswers(to: variant).first ?? solution
    let grade = await practice.grade(response, to: variant, at: moment)
    let attempt = Attempt(
      id: AttemptID(random.name()), person: learner, pin: variant.pin, skills: exercise.skills,
      number: 1, started: moment - 180)
    let submission = Submission(
      response: response, confidence: nil, time: .underFiveMinutes, grade: grade)
    return (attempt, submission)
  }

  private func kept(
    _ attempt: Attempt, _ submission: Submission, closed end: AttemptEnd, at moment: Date
  ) -> [DemoStep] {
    let store = history.store
    return history.step(at: moment) {
      let earlier = try store.practice.attempts(of: attempt.person).filter {
        $0.pin.course == attempt.pin.course && $0.pin.exercise == attempt.pin.exercise
      }
      let number = (earlier.map(\.number).max() ?? 0) + 1
      try store.practice.begin(
        Attempt(
          id: attempt.id, person: attempt.person, pin: attempt.pin, skills: attempt.skills,
          number: number, started: attempt.started))
      try store.practice.append(.submitted(submission), to: attempt.id)
      try store.practice.append(.closed(end, at: moment), to: attempt.id)
    }
  }
}
