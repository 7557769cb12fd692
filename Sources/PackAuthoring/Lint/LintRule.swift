import Diagnostics

/// One thing that lint looks at: its code, and the function that finds it.
struct LintRule: Sendable {
  let code: PackCode
  private let problems: @Sendable (LintSubject) -> [LintProblem]

  init(_ code: PackCode, _ problems: @escaping @Sendable (LintSubject) -> [LintProblem]) {
    self.code = code
    self.problems = problems
  }

  func check(_ subject: LintSubject) -> [Diagnostic] {
    problems(subject).map { problem in
      Diagnostic(
        code.id, code.severity, problem.message, at: problem.location, notes: problem.notes)
    }
  }
}

/// What a rule found, without the code and the severity, which are the rule's.
struct LintProblem: Sendable {
  var message: String
  var location: Location?
  var notes: [String]

  init(_ message: String, at location: Location?, _ notes: String...) {
    self.message = message
    self.location = location
    self.notes = notes
  }
}
