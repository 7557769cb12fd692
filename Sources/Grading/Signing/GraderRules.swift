public import Approvals
public import PolicyPacks
public import Practice
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

  /// Checks who acts.
  ///
  /// - Throws: `GradingError` with `notGrader`, `ownWork` or `signature`.
  public func check(_ event: CaseEvent, on attempt: Attempt) throws(GradingError) {
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
    guard event.act.isDecision else { return }
    try check(event, on: attempt, person)
  }

  private func check(
    _ event: CaseEvent, on attempt: Attempt, _ person: Person
  ) throws(GradingError) {
    guard let signature = event.signature else {
      if case .checkedIfPresent = signatures { return }
      throw GradingError(.signature, "a decision about somebody's answer has to be signed")
    }
    guard let key = person.publicKey, event.isSigned(by: key, on: attempt, signature) else {
      throw GradingError(.signature, "the signature is not that of '\(person.id)'")
    }
  }
}
