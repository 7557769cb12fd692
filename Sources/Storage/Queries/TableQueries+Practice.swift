import Detection
import Foundation
import GRDB
import Practice

/// The tables of practice beside the log.
extension TableQueries {
  static let practice = [attempts, attemptEvents, skillReviews, plans, snoozes]

  private static let attempts = Table(
    name: "attempts", kind: .attemptBegun, subject: "t.id", isReplaced: false
  ) { payload in
    let begun = try Payload.value(AttemptBegun.self, from: payload)
    return [
      "id": begun.id.description, "person": begun.person.description,
      "pack": begun.pin.pack.description, "course": begun.pin.course.description,
      "exercise": begun.pin.exercise.description, "number": "\(begun.number)",
      "started": "\(begun.started.milliseconds)",
    ]
  }

  private static let attemptEvents = Table(
    name: "attempt_events", kind: .attemptEvent, subject: "t.attempt", isReplaced: false,
    condition: """
      t.position = (SELECT COUNT(*) FROM log m WHERE m.subject = t.attempt
        AND m.kind = 'attempt.event' AND m.sequence < t.sequence)
      """
  ) { _ in [:] }

  private static let skillReviews = Table(
    name: "skill_reviews", kind: .skillReviewed, subject: "t.id", isReplaced: false
  ) { payload in
    let review = try Payload.value(SkillReview.self, from: payload)
    return ["person": review.person.description, "skill": review.skill.description]
  }

  private static let plans = Table(
    name: "plans", kind: .planAdded, subject: "t.id", isReplaced: false
  ) { payload in
    let plan = try Payload.value(Plan.self, from: payload)
    return ["id": plan.id.description, "person": plan.person.description]
  }

  private static let snoozes = Table(
    name: "snoozes", kind: .snoozeChanged, subject: "t.id", isReplaced: true
  ) { payload in
    let snooze = try Payload.value(Snooze.self, from: payload)
    return ["person": snooze.person.description, "target": snooze.target.description]
  }
}
