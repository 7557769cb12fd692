public import Detection
public import Diagnostics
public import PolicyPacks

/// Something in a batch that was not graded, and what to do about it.
///
/// Nothing of its text is in it. What stands in the folder or the table stays as it is.
public struct LeftOut: Sendable, Hashable {
  /// Where it stands.
  public let place: SubmissionPlace
  /// Whose it is, as far as one can tell.
  public let learner: PersonID?
  /// What is wrong, with what to do in its notes.
  ///
  /// An error means that an answer was not graded, a note that there is no answer in it.
  public let problem: Diagnostic

  init(
    _ place: SubmissionPlace, _ learner: PersonID? = nil, _ id: DiagnosticID, _ message: String,
    _ whatToDo: String, _ severity: Severity = .error
  ) {
    self.place = place
    self.learner = learner
    problem = Diagnostic(id, severity, message, notes: [whatToDo])
  }

  init(_ answer: SubmittedAnswer, _ problem: AnswerProblem) {
    self.init(
      answer.place, answer.learner, problem.id, problem.message, problem.whatToDo)
  }

  /// Whether somebody's answer is missing among the grades because of it.
  public var isMissing: Bool { problem.severity == .error }

  /// One line: where, what is wrong, and what to do.
  public var line: String {
    "\(place): \(problem.message)" + problem.notes.map { "; \($0)" }.joined()
  }
}

/// Why one answer is not graded, before anybody says where it stands.
struct AnswerProblem: Error, Hashable {
  let id: DiagnosticID
  let message: String
  let whatToDo: String

  init(_ id: DiagnosticID, _ message: String, _ whatToDo: String) {
    (self.id, self.message, self.whatToDo) = (id, message, whatToDo)
  }
}
