package import Detection
package import PolicyPacks

/// A draft's evaluation, and everything that was looked at on the way to it.
package struct EvaluationTrace: Sendable {
  /// What came out.
  package var evaluation: Evaluation
  /// What became of each match of each detector; `nil` where the text was too large to be looked at.
  package var detection: DetectionTrace?
  /// What was asked about each finding, in the order of the evaluation's rulings.
  package var rulings: [RulingTrace] = []
  /// What the tool asks of drafts for the task, and whether the text has it.
  package var requirements: [(rule: RuleID, standing: RequirementStanding)] = []
  /// What else had a verdict.
  package var causes: [Assessment.Cause] = []
}

/// How the policy came to what it says to a finding.
package struct RulingTrace: Sendable {
  /// What became of one question about the finding.
  package struct Step: Sendable {
    /// What was asked.
    package var question: RulingQuestion
    /// The tool that was asked: the draft's, or where none is known the strictest.
    package var tool: Tool
    /// Who was asked, and what each said.
    package var answers: DecisionAnswers
    /// The exceptions for the rule, and what became of each.
    package var exceptions: [ConsideredException]
    /// What came of it.
    package var ruling: Ruling
  }

  /// What came out.
  package var ruling: Ruling
  /// The questions, the finding's own first.
  package var steps: [Step]
}

/// An exception for a rule, and what became of it.
package struct ConsideredException: Sendable, Hashable {
  /// What can become of an exception.
  package enum Outcome: Sendable, Hashable {
    /// It decided.
    case applied
    /// It does not hold here and now.
    case doesNotHold(ExceptionObstacle)
    /// It holds, and what it says is no looser than what holds without it.
    case loosensNothing
    /// It holds, and another one is looser.
    case anotherIsLooser
  }

  /// The exception.
  package var exception: PolicyException
  /// What became of it.
  package var outcome: Outcome
}
