public import Diagnostics

/// What a folder or a table of submissions came to, before anything is graded.
public struct SubmissionList: Sendable, Hashable {
  /// The answers, in the order in which they stand there.
  public internal(set) var answers: [SubmittedAnswer] = []
  /// What is no answer, or none that can be graded.
  public internal(set) var leftOut: [LeftOut] = []
  /// Why nothing of it can be graded, with the places; empty where something can.
  public internal(set) var problems: [Diagnostic] = []

  init() {}
}
