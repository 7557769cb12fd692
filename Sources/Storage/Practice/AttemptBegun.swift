import Courses
import Detection
import Foundation
import PolicyPacks
import Practice

/// How an attempt began, as it is kept; what happened to it stands apart.
struct AttemptBegun: Codable {
  var id: AttemptID
  var person: PersonID
  var pin: VariantPin
  var skills: [SkillID]
  var number: Int
  var started: Date

  init(_ attempt: Attempt) {
    (id, person, pin) = (attempt.id, attempt.person, attempt.pin)
    (skills, number, started) = (attempt.skills, attempt.number, attempt.started)
  }

  /// The attempt with what happened to it.
  ///
  /// What was allowed when it was stored must not look as if it were refused now.
  func attempt(_ events: [AttemptEvent]) throws(StorageError) -> Attempt {
    do {
      return try Attempt(
        id: id, person: person, pin: pin, skills: skills, number: number, started: started,
        events: events)
    } catch {
      throw StorageError(
        .corrupt, "what is stored of attempt '\(id)' cannot have happened; verify the log")
    }
  }
}

extension AttemptEvent {
  /// When it happened.
  var moment: Date {
    switch self {
    case .submitted(let submission): submission.grade.at
    case .hinted(_, let moment), .closed(_, let moment): moment
    case .told(_, let moment): moment
    case .regraded(_, let grade): grade.at
    }
  }
}
