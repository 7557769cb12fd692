public import Approvals
public import PolicyPacks
import Practice
import SSHSignatures

/// Who grades in a course, and how they show who they are.
public struct GraderRules: Sendable {
  private let roster: Roster
  private let mentors: Set<GroupID>
  private let signatures: SignatureRule

  /// - Parameters:
  ///   - mentors: the groups of the course; empty for everybody whom the roster knows.
  ///   - signatures: whether decisions must be signed.
  public init(
    _ roster: Roster, mentors: Set<GroupID>, signatures: SignatureRule = .required
  ) {
    (self.roster, self.mentors, self.signatures) = (roster, mentors, signatures)
  }

  /// Whether somebody may judge what a learner handed in.
  ///
  /// Nobody judges their own answer, and nobody that of somebody whom they answer for: practice is no
  /// appraisal.
  public func admits(_ grader: PersonID, to learner: PersonID) -> Bool {
    guard let person = roster[grader], grader != learner else { return false }
    guard roster[learner]?.manager != grader else { return false }
    return mentors.isEmpty || !mentors.isDisjoint(with: person.groups)
  }

  /// Whether somebody grades here at all, whoever the learner is.
  public func knows(_ grader: PersonID) -> Bool {
    guard let person = roster[grader] else { return false }
    return mentors.isEmpty || !mentors.isDisjoint(with: person.groups)
  }

  /// Who could take what a case waits for; empty if nobody in the roster may.
  public func candidates(for grading: GradingCase) -> [PersonID] {
    roster.people.map(\.id).filter { admits($0, to: grading.learner) && !grading.excludes($0) }
  }

  /// Checks who acts.
  ///
  /// - Throws: `GradingError` with `notGrader`, `ownWork` or `signature`.
  public func check(_ event: CaseEvent, on work: GradedWork) throws(GradingError) {
    let attempt = work.attempt
    switch event.act {
    case .opened, .withdrawn, .seen: return
    case .claimed, .returned, .graded, .answered, .overridden, .upheld, .changed, .unblinded: break
    }
    guard let by = event.by, let person = roster[by] else {
      throw GradingError(.notGrader, "the roster does not know who grades here")
    }
    guard by != attempt.person else { throw .ownWork }
    guard admits(by, to: attempt.person) else {
      throw GradingError(
        .notGrader,
        roster[attempt.person]?.manager == by
          ? "'\(by)' answers for whose answer it is; somebody else has to judge it"
          : "'\(by)' is in none of the groups that grade in this course")
    }
    try checkTurn(event, on: work)
    guard event.act.isDecision else { return }
    try check(event, on: attempt, person)
  }

  /// Whether a judgement lets pass what the engine does not, or turns its verdict without a rubric.
  public static func isAgainstEngine(_ assessment: Assessment, on work: GradedWork) -> Bool {
    guard work.grading.waiting?.round == .grading,
      let grade = work.attempt.grades(of: assessment.submission).last, !grade.needsMentor
    else { return false }
    return assessment.rubric == nil
      ? grade.isPassed != assessment.isPassed : !grade.isPassed && assessment.isPassed
  }

  /// Whoever stands against the engine says why.
  private func checkTurn(_ event: CaseEvent, on work: GradedWork) throws(GradingError) {
    guard case .graded(let assessment) = event.act,
      GraderRules.isAgainstEngine(assessment, on: work)
    else { return }
    throw GradingError(
      .noReason,
      "the engine says otherwise of this answer; set another grade with its reason: "
        + "dryrun grade override")
  }

  private func check(
    _ event: CaseEvent, on attempt: Attempt, _ person: Person
  ) throws(GradingError) {
    guard let signature = event.signature else {
      if case .checkedIfPresent = signatures { return }
      throw GradingError(.signature, "a decision about somebody's answer has to be signed")
    }
    guard person.keys.contains(where: { event.isSigned(by: $0, on: attempt, signature) }) else {
      throw GradingError(.signature, "the signature is not that of '\(person.id)'")
    }
  }
}
