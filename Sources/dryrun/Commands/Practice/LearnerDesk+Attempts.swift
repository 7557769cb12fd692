import Courses
import Detection
import Foundation
import PolicyPacks
import Practice
import Storage

extension LearnerDesk {
  /// The attempt that is open, as far as it is still the same exercise, or else a new one.
  func pose(_ offer: SessionOffer, isFresh: Bool) async throws -> SessionNews {
    guard let practice = practices[offer.course],
      let exercise = practice.course.exercise(offer.exercise)
    else { throw CommandError("the course has no exercise '\(offer.exercise)' any more") }
    let address = ExerciseAddress(
      pack: shelf.pack.id, course: offer.course, exercise: offer.exercise)
    if !isFresh, let open = try store.practice.openAttempt(of: person, at: address) {
      if let resumed = try await resume(open, exercise, practice) { return resumed }
    }
    let variants = VariantBox()
    let attempt = try await store.practice.begin(by: person, at: address) { number in
      let variant = try await variant(number, exercise, practice, offer.phase)
      await variants.put(variant)
      return Attempt(
        id: .drawn(), person: person, pin: variant.pin, skills: exercise.skills, number: number,
        started: .now)
    }
    guard let variant = await variants.last else { throw CommandError("nothing was asked") }
    current = Current(attempt: attempt, variant: variant, practice: practice)
    return .posed(try await posed(exercise, practice))
  }

  private func variant(
    _ number: Int, _ exercise: Exercise, _ practice: CoursePractice, _ phase: Phase
  ) async throws -> Variant {
    let seed = VariantSeed(
      key: store.key.secret, rulesDigest: shelf.pack.rulesDigest,
      item: VariantSeed.item(practice.course, exercise), learner: person, attempt: number,
      phase: phase)
    return try await practice.variant(
      of: exercise, seed: seed.value, phase: phase, language: language)
  }

  /// The open attempt; `nil` if what it asked is another exercise by now, and then it is over.
  private func resume(
    _ attempt: Attempt, _ exercise: Exercise, _ practice: CoursePractice
  ) async throws -> SessionNews? {
    let variant = try? await practice.variant(
      of: exercise, seed: attempt.pin.seed, phase: attempt.pin.phase,
      language: attempt.pin.language)
    let isPassed = attempt.latestGrade?.isPassed ?? false
    let isAnswered =
      isPassed || attempt.pin.phase == .probe && !attempt.submissions.isEmpty
    guard let variant, variant.pin.posedDigest == attempt.pin.posedDigest, !isAnswered,
      !attempt.isSpoilt
    else {
      // Another exercise by now, or a session that was cut off before it noted the end.
      try store.practice.append(.closed(isPassed ? .passed : .stopped, at: .now), to: attempt.id)
      return nil
    }
    current = Current(attempt: attempt, variant: variant, practice: practice)
    return .posed(try await posed(exercise, practice))
  }

  private func posed(_ exercise: Exercise, _ practice: CoursePractice) async throws -> PosedAttempt
  {
    guard let current else { preconditionFailure("an attempt was just begun") }
    let lesson = exercise.lesson.flatMap { practice.course.lesson($0) }.map { lesson in
      SessionLesson(
        title: practice.course.text(lesson.title, in: language),
        text: practice.course.text(lesson.text, in: language))
    }
    return PosedAttempt(
      posed: current.variant.posed, phase: current.attempt.pin.phase,
      last: current.attempt.submissions.last, tries: current.attempt.submissions.count,
      hints: await hintsTaken(current), lesson: lesson,
      notes: try notes(on: current.variant.posed.tool))
  }

  /// The hints that were taken before, in the words that they have now.
  private func hintsTaken(_ current: Current) async -> [SessionHint] {
    guard let most = current.attempt.hintMax, let grade = current.attempt.latestGrade else {
      return []
    }
    var hints: [SessionHint] = []
    for level in HintLevel.allCases where level <= most && level < .reveal {
      let text = await current.practice.hint(level, on: grade, of: current.variant)
      hints.append(.given(level, text))
    }
    return hints
  }

  /// What is right of one output; it is noted first, so that nobody answers the same data again.
  func tell(_ passage: Int, _ response: Response) async throws -> SessionNews {
    guard let current else { return .told([]) }
    try keep(.told(passage: passage, at: .now))
    return .told(
      await current.practice.remarks(
        onPassage: passage, of: response, to: current.variant))
  }

  func grade(
    _ response: Response, _ confidence: Double?, _ seconds: Double
  ) async throws -> SessionNews {
    guard let current else { throw CommandError("no exercise is at hand") }
    let limit = shelf.pack.maxDraftBytes
    guard (response.text ?? "").utf8.count <= limit else {
      throw CommandError("this answer is longer than \(limit) bytes, and was not kept; shorten it")
    }
    let grade = await current.practice.grade(response, to: current.variant, at: .now)
    try keep(
      .submitted(
        Submission(
          response: response, confidence: confidence, time: TimeBucket(seconds: seconds),
          grade: grade)))
    if grade.isPassed || current.attempt.pin.phase == .probe {
      try keep(.closed(grade.isPassed ? .passed : .stopped, at: .now))
    }
    return .graded(grade, comments: try comments(on: grade))
  }

  /// The next hint, or why there is none yet.
  func hint() async throws -> SessionNews {
    guard let current, let grade = current.attempt.latestGrade else { return .hinted(.noneLeft) }
    let now = Date.now
    switch current.attempt.nextHint(at: now) {
    case .allowed(.reveal), .closed, .notInProbe: return .hinted(.noneLeft)
    case .waits(.reveal, _), .needsChange(.reveal): return .hinted(.noneLeft)
    case .waits(_, let moment):
      return .hinted(.wait(seconds: max(1, Int(moment.timeIntervalSince(now).rounded(.up)))))
    case .needsChange, .needsSubmission: return .hinted(.afterAnotherAnswer)
    case .allowed(let level):
      let text = await current.practice.hint(level, on: grade, of: current.variant)
      try keep(.hinted(level, at: now))
      return .hinted(.given(level, text))
    }
  }

  /// The solution, with which the attempt is over: as the last hint, or because the learner stops.
  func reveal() throws -> SessionNews {
    guard let current else { throw CommandError("no exercise is at hand") }
    let now = Date.now
    let isLastHint = current.attempt.nextHint(at: now) == .allowed(.reveal)
    try keep(isLastHint ? .hinted(.reveal, at: now) : .closed(.stopped, at: now))
    return .revealed(current.practice.solution(of: current.variant))
  }
}

/// The variant that belongs to the attempt that was begun last.
private actor VariantBox {
  private(set) var last: Variant?
  func put(_ variant: Variant) { last = variant }
}
