import Detection
import Foundation
import PolicyPacks

extension GradingCase {
  /// The case after something more has happened.
  ///
  /// Whether the person grades here, and signed, is for `GraderRules` to say.
  ///
  /// - Throws: `GradingError` if it may not happen now.
  public func adding(_ event: CaseEvent) throws(GradingError) -> GradingCase {
    var after = self
    switch event.act {
    case .opened(let round, let reason, let due, let text):
      try open(event, round, reason)
      after.waiting = Waiting(
        round: round, reason: reason, since: event.at, due: due, text: text)
      after.claim = nil
    case .withdrawn:
      try checkWithdrawal(event)
      after.waiting = nil
    case .claimed(let until):
      try checkClaim(event)
      after.claim = event.by.map { Claim(by: $0, until: until) }
    case .returned:
      guard waiting != nil else { throw .nothingWaits }
      guard claim?.by == event.by else { throw holder(at: event.at) == nil ? .notTaken : .taken }
      after.claim = nil
    case .graded(let assessment): try after.grade(assessment, event)
    case .answered(let text): try after.answer(text, event)
    case .overridden(let assessment, let reason): try after.override(assessment, reason, event)
    case .upheld(let reason): try after.decide(reason, nil, event)
    case .changed(let assessment): try after.decide(assessment.comment, assessment, event)
    case .unblinded(let reason):
      guard !reason.isBlank else { throw .noReason }
    case .seen:
      guard event.by == learner else { throw .notLearner }
    }
    after.events.append(event)
    return after
  }

  private func open(
    _ event: CaseEvent, _ round: Round, _ reason: RoundReason
  ) throws(GradingError) {
    guard waiting == nil || isLearners(reason) && waitsForAnotherLook else { throw .waitsAlready }
    guard submissions > 0 else {
      throw GradingError(.noSubmission, "nothing is handed in yet that somebody could look at")
    }
    switch reason {
    case .asked, .appealed:
      guard event.by == learner else { throw .notLearner }
      guard case .opened(_, _, _, let text) = event.act, !text.isBlank else { throw .noReason }
    case .needsMentor, .sampled, .borderline, .overridden, .disagreement: break
    }
    guard round != .second || !judgements.isEmpty else { throw .noGrade }
  }

  private func isLearners(_ reason: RoundReason) -> Bool { [.asked, .appealed].contains(reason) }

  /// Whether it waits for a second or third look, of which the learner knows nothing: what they ask or
  /// object comes first.
  private var waitsForAnotherLook: Bool {
    waiting.map { [.second, .third].contains($0.round) } ?? false
  }

  private func checkWithdrawal(_ event: CaseEvent) throws(GradingError) {
    guard let waiting else { throw .nothingWaits }
    guard event.by == learner else { throw .notLearner }
    guard waiting.reason == .asked || waiting.reason == .appealed else { throw .nothingWaits }
    guard holder(at: event.at) == nil else { throw .taken }
    guard waiting.round == .appeal || event.at < waiting.since + GradingCase.grace else {
      throw GradingError(
        .tooLate, "what was asked can be taken back for 45 minutes; it waits for somebody now")
    }
  }

  private func checkClaim(_ event: CaseEvent) throws(GradingError) {
    guard waiting != nil else { throw .nothingWaits }
    guard let grader = event.by, !excludes(grader) else { throw .ownWork }
    guard [nil, grader].contains(holder(at: event.at)) else { throw .taken }
  }

  /// A judgement of somebody who took the case once is never lost: the first one counts, a later one by
  /// somebody else is a second opinion.
  private mutating func grade(
    _ assessment: Assessment, _ event: CaseEvent
  ) throws(GradingError) {
    let grader = try judge(of: assessment, event)
    guard wasTaken(by: grader) else { throw .notTaken }
    if let waiting, waiting.round != .appeal, !excludes(grader) {
      guard assessment.submission == answerAtHand || waiting.round == .grading else {
        throw GradingError(
          .noSubmission, "this look is at answer \(answerAtHand + 1), which was judged before")
      }
      let isFirst = counting == nil || waiting.round == .third
      let round = waiting.round == .grading && !isFirst ? Round.second : waiting.round
      add(assessment, event, by: grader, round, counts: isFirst)
      (self.waiting, claim) = (nil, nil)
      return
    }
    guard !judges.contains(grader) else { throw .nothingWaits }
    // Somebody who looked whose it is gives no second opinion.
    guard counting == nil || !unblinded.contains(grader) else { throw .nothingWaits }
    add(assessment, event, by: grader, .second, counts: counting == nil)
  }

  private mutating func answer(_ text: String, _ event: CaseEvent) throws(GradingError) {
    guard let waiting, waiting.reason == .asked else { throw .nothingWaits }
    guard let grader = event.by else { throw .ownWork }
    guard grader != learner else { throw .ownWork }
    guard holder(at: event.at) == grader else { throw .notTaken }
    guard !text.isBlank else { throw .noReason }
    answers.append(Answer(text: text, by: grader, at: event.at))
    (self.waiting, claim) = (nil, nil)
  }

  private mutating func override(
    _ assessment: Assessment, _ reason: OverrideReason, _ event: CaseEvent
  ) throws(GradingError) {
    let grader = try judge(of: assessment, event)
    guard waiting?.round != .appeal else {
      throw GradingError(.waitsAlready, "the grade is under appeal; decide the appeal")
    }
    guard !waitsForAnotherLook else {
      throw GradingError(
        .waitsAlready, "somebody else looks at this once more; set another grade after that")
    }
    // Whoever was told by an appeal that their grade was wrong does not set it again.
    guard !wasAppealed || !judges.contains(grader) else { throw .ownWork }
    guard reason != .other || !assessment.comment.isBlank else { throw .noReason }
    add(assessment, event, by: grader, nil, counts: true, reason)
    guard waiting?.round == .grading else { return }
    (waiting, claim) = (nil, nil)
  }

  /// Whether an appeal was decided, which ends the matter.
  public var wasAppealed: Bool {
    events.contains { event in
      switch event.act {
      case .upheld, .changed: true
      default: false
      }
    }
  }

  private mutating func decide(
    _ why: String, _ assessment: Assessment?, _ event: CaseEvent
  ) throws(GradingError) {
    guard waiting?.round == .appeal else { throw .nothingWaits }
    guard let grader = event.by, !excludes(grader) else { throw .ownWork }
    guard holder(at: event.at) == grader else { throw .notTaken }
    guard !why.isBlank else { throw .noReason }
    if let assessment {
      _ = try judge(of: assessment, event)
      add(assessment, event, by: grader, .appeal, counts: true)
    } else {
      answers.append(Answer(text: why, by: grader, at: event.at))
    }
    (waiting, claim) = (nil, nil)
  }

  private mutating func add(
    _ assessment: Assessment, _ event: CaseEvent, by grader: PersonID, _ round: Round?,
    counts: Bool, _ reason: OverrideReason? = nil
  ) {
    let judgement = Judgement(
      assessment: assessment, by: grader, at: event.at, round: round, reason: reason,
      counts: counts)
    judgements.append(judgement)
    if counts { counting = judgement }
  }

  private func judge(
    of assessment: Assessment, _ event: CaseEvent
  ) throws(GradingError) -> PersonID {
    guard let grader = event.by, grader != learner else { throw .ownWork }
    guard (0..<submissions).contains(assessment.submission) else {
      throw GradingError(
        .noSubmission, "this attempt has no answer \(assessment.submission + 1)")
    }
    return grader
  }
}

extension GradingError {
  static let waitsAlready = GradingError(.waitsAlready, "this already waits for somebody")
  static let nothingWaits = GradingError(
    .nothingWaits,
    "nothing waits here for anybody, or somebody else was faster; nothing was handed in")
  static let taken = GradingError(.taken, "somebody else has this one now; take another")
  static let notTaken = GradingError(.notTaken, "this one was not taken; take it first")
  static let ownWork = GradingError(
    .ownWork, "somebody else has to look at this: it is one's own answer, or one's own grade")
  static let notLearner = GradingError(.notLearner, "only whose answer it is may do this")
  static let noReason = GradingError(.noReason, "a reason is missing")
  static let noGrade = GradingError(.noGrade, "no person has judged this yet")
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
