package import Foundation
import Detection
import PolicyPacks

extension Engine {
  /// Checks a draft as `evaluate` does, and keeps what was looked at on the way.
  package func explain(
    _ draft: Draft, for requester: Requester = Requester(), at moment: Date
  ) -> EvaluationTrace {
    let occasion = occasion(for: requester, at: moment)
    let check = Check(self, draft.text, draft.tool, draft.task, occasion)
    guard !check.isTooLarge else {
      return EvaluationTrace(
        evaluation: check.tooLarge(), causes: check.assessmentOfTooLarge.causes)
    }
    let detection = detectors.explain(draft.text.bytes, given: external(draft.text))
    let unmet = check.unmetRequirements()
    let evaluation = check.evaluation(of: detection.detections, draft: unmet)
    return EvaluationTrace(
      evaluation: evaluation, detection: detection, rulings: check.traces(of: evaluation.rulings),
      requirements: check.requirements.map { ($0, check.standing(of: $0)) },
      causes: check.assessment(of: detection.detections, draft: unmet).causes)
  }
}

extension Check {
  /// What was asked about each finding on the way to these rulings.
  fileprivate func traces(of rulings: [Ruling]) -> [RulingTrace] {
    zip(rulings, questions(about: rulings.map(\.finding))).map { ruling, questions in
      RulingTrace(
        ruling: ruling,
        steps: questions.joined().compactMap { step(for: ruling.finding, asking: $0) })
    }
  }

  private func step(
    for finding: Finding, asking question: RulingQuestion
  ) -> RulingTrace.Step? {
    let tools = tool.map { [$0] } ?? pack.tools.values.sorted { $0.id < $1.id }
    let steps = tools.map { tool in
      let answers = pack.answers(to: question, in: tool)
      let ruling = ruling(on: finding, answering: question, in: tool)
      return RulingTrace.Step(
        question: question, tool: tool, answers: answers,
        exceptions: exceptions(for: question.rule, in: tool, answers.decision, ruling),
        ruling: ruling)
    }
    return steps.max { $0.ruling.verdict < $1.ruling.verdict }
  }

  private func exceptions(
    for rule: RuleID, in tool: Tool, _ decision: Decision, _ ruling: Ruling
  ) -> [ConsideredException] {
    pack.exceptions.filter { $0.rules.contains(rule) }.map { exception in
      let outcome: ConsideredException.Outcome
      if let obstacle = obstacle(to: exception, for: rule, in: tool) {
        outcome = .doesNotHold(obstacle)
      } else if ruling.exception == exception.id {
        outcome = .applied
      } else {
        outcome = exception.verdict < decision.verdict ? .anotherIsLooser : .loosensNothing
      }
      return ConsideredException(exception: exception, outcome: outcome)
    }
  }
}
