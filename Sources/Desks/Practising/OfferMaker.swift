import Courses
import Foundation
import PolicyPacks
import Practice
import Spacing

/// Makes offers of exercises.
struct OfferMaker {
  let courses: [Course]
  let language: String
  let now: Date

  /// What was begun and is not over.
  func open(_ attempts: [Attempt], in pack: PackID) -> [SessionOffer] {
    attempts.filter { $0.end == nil && $0.pin.pack == pack }.reversed().compactMap { attempt in
      course(attempt.pin.course).flatMap { course in
        course.exercise(attempt.pin.exercise).map {
          offer(course, $0, .open, phase: attempt.pin.phase)
        }
      }
    }
  }

  /// What is worth practising.
  func due(_ item: DueItem) -> SessionOffer? {
    course(item.skill.course).map {
      offer($0, item.exercise, reason(item), phase: item.phase)
    }
  }

  /// All other exercises: those whose skills are remembered, and those nobody has to do now.
  func rest(_ skills: [SkillMemory]) -> [SessionOffer] {
    let due = Dictionary(
      skills.compactMap { memory in memory.card.map { (memory.skill, days(until: $0.due)) } },
      uniquingKeysWith: min)
    return courses.flatMap { course in
      course.exercises.filter { !$0.isHeldOut }.map { exercise in
        let next = due.filter {
          $0.key.course == course.id && exercise.skills.contains($0.key.skill)
        }.values.min()
        return offer(course, exercise, next.flatMap { $0 > 0 ? .later(days: $0) : nil } ?? .other)
      }
    }
  }

  func offer(
    _ course: Course, _ exercise: Exercise, _ reason: SessionOffer.Reason, phase: Phase = .practice
  ) -> SessionOffer {
    SessionOffer(
      course: course.id, exercise: exercise.id, title: exercise.edition(in: language).title,
      kind: exercise.kind, phase: phase, minutes: exercise.minutes, reason: reason)
  }

  func exercise(_ offer: SessionOffer) -> Exercise? {
    course(offer.course)?.exercise(offer.exercise)
  }

  func course(_ id: CourseID) -> Course? { courses.first { $0.id == id } }

  private func reason(_ item: DueItem) -> SessionOffer.Reason {
    switch item.reason {
    case .probe: .probe
    case .plan: .plan
    case .realCheck: .realCheck
    case .due: .due(days: max(0, -days(until: item.due)))
    case .new: .new
    }
  }

  /// Days of the calendar from now; below 0 for days that are over.
  func days(until date: Date) -> Int {
    let calendar = Calendar.current
    return calendar.dateComponents(
      [.day], from: calendar.startOfDay(for: now), to: calendar.startOfDay(for: date)
    ).day ?? 0
  }
}
