public import Courses
public import Detection
public import Foundation
public import PolicyPacks

extension Attempt {
  /// An attempt with what happened to it, replayed.
  ///
  /// - Throws: `AttemptError` at the first event that cannot have happened.
  public init(
    id: AttemptID, person: PersonID, pin: VariantPin, skills: [SkillID], number: Int,
    started: Date, events: [AttemptEvent]
  ) throws(AttemptError) {
    self.init(
      id: id, person: person, pin: pin, skills: skills, number: number, started: started)
    for event in events { self = try adding(event) }
  }

  /// The attempt after something more has happened.
  ///
  /// - Throws: `AttemptError` if it may not happen now.
  public func adding(_ event: AttemptEvent) throws(AttemptError) -> Attempt {
    switch event {
    case .submitted(let submission): try check(submission)
    case .hinted(let level, let moment): try checkHint(level, at: moment)
    case .told: try checkIsOpen()
    case .closed(let end, _): try checkEnd(end)
    case .regraded(let submission, _): try checkRegrade(of: submission)
    }
    var attempt = self
    attempt.events.append(event)
    return attempt
  }

  private func check(_ submission: Submission) throws(AttemptError) {
    try checkIsOpen()
    guard !isAnswered else {
      throw AttemptError(.answered, "this attempt has its answer; begin another one")
    }
    guard submission.confidence.map((0.5...0.95).contains) ?? true else {
      throw AttemptError(.confidence, "a confidence lies between 0.5 and 0.95")
    }
  }

  private func checkHint(_ level: HintLevel, at moment: Date) throws(AttemptError) {
    try checkIsOpen()
    guard nextHint(at: moment) == .allowed(level) else {
      throw AttemptError(.hintNotYet, "this hint comes later, or not at all")
    }
  }

  private func checkEnd(_ end: AttemptEnd) throws(AttemptError) {
    let passed = latestGrade?.isPassed ?? false
    let fits =
      switch end {
      case .passed: self.end == nil && passed
      case .stopped: self.end == nil && !passed
      // The last hint ends it; saying so as well is no second end.
      case .revealed: hintMax == .reveal && !isClosed
      }
    guard fits else {
      guard self.end == nil else { throw Attempt.isOver }
      throw AttemptError(.wrongEnd, "this attempt does not end as '\(end.rawValue)'")
    }
  }

  private func checkRegrade(of submission: Int) throws(AttemptError) {
    guard submissions.indices.contains(submission) else {
      throw AttemptError(.noSubmission, "this attempt has no answer \(submission + 1)")
    }
  }

  private func checkIsOpen() throws(AttemptError) {
    guard end == nil else { throw Attempt.isOver }
  }

  private static var isOver: AttemptError {
    AttemptError(.closed, "this attempt is over; begin another one")
  }
}
