import Courses
import Detection
import Foundation
import PolicyPacks
import Practice
import Storage

/// What a learner is asked: an attempt that is open, or a new one with a variant of its own.
extension LearnerDesk {
  /// The attempt that is open, as far as it is still the same exercise, or else a new one.
  func pose(_ offer: SessionOffer, isFresh: Bool) async throws -> SessionNews {
    guard let practice = practices[offer.course],
      let exercise = practice.course.exercise(offer.exercise)
    else {
      throw DeskError(
        .notFound, message: "the course has no exercise '\(offer.exercise)' any more")
    }
    let phase = try phase(of: offer, exercise)
    let address = ExerciseAddress(
      pack: shelf.pack.id, course: offer.course, exercise: offer.exercise)
    // A probe is asked once, so nobody draws other data for it.
    if !isFresh || phase == .probe,
      let open = try store.practice.openAttempt(of: person, at: address),
      let resumed = try await resume(open, exercise, practice)
    {
      return resumed
    }
    return try await begin(exercise, practice, phase, at: address)
  }

  /// How the exercise is asked: a held-out one only as a probe, and only when the desk offers it.
  private func phase(of offer: SessionOffer, _ exercise: Exercise) throws -> Phase {
    guard exercise.isHeldOut || offer.phase == .probe else { return .practice }
    let isOffered = try offers().all.contains {
      $0.course == offer.course && $0.exercise == offer.exercise && $0.phase == offer.phase
    }
    guard isOffered else {
      throw DeskError(.notAllowed, message: "this exercise is not to be done now")
    }
    return offer.phase
  }

  private func begin(
    _ exercise: Exercise, _ practice: CoursePractice, _ phase: Phase, at address: ExerciseAddress
  ) async throws -> SessionNews {
    let variants = VariantBox()
    let attempt = try await store.practice.begin(by: person, at: address) { number in
      let variant = try await variant(number, exercise, practice, phase)
      await variants.put(variant)
      return Attempt(
        id: .drawn(), person: person, pin: variant.pin, skills: exercise.skills, number: number,
        started: now())
    }
    guard let variant = await variants.last else {
      throw DeskError(.failure, message: "nothing was asked")
    }
    return try await take(Current(attempt: attempt, variant: variant, practice: practice), exercise)
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
      try store.practice.append(
        .closed(isPassed ? .passed : .stopped, at: now()), to: attempt.id)
      return nil
    }
    return try await take(Current(attempt: attempt, variant: variant, practice: practice), exercise)
  }

  private func take(_ current: Current, _ exercise: Exercise) async throws -> SessionNews {
    self.current = current
    let course = current.practice.course
    let lesson = exercise.lesson.flatMap { course.lesson($0) }.map { lesson in
      SessionLesson(
        title: course.text(lesson.title, in: language), text: course.text(lesson.text, in: language)
      )
    }
    return .posed(
      PosedAttempt(
        posed: current.variant.posed, phase: current.attempt.pin.phase,
        last: current.attempt.submissions.last, tries: current.attempt.submissions.count,
        hints: await hintsTaken(current), lesson: lesson,
        notes: try notes(on: current.variant.posed.tool)))
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
}

/// The variant that belongs to the attempt that was begun last.
private actor VariantBox {
  private(set) var last: Variant?
  func put(_ variant: Variant) { last = variant }
}
