import Detection
import Evaluation
import PolicyPacks

/// How the policy came to what it says to a finding, in words.
struct RulingWords {
  private let writer: ExplanationWriter

  init(_ writer: ExplanationWriter) { self.writer = writer }

  func part(_ trace: RulingTrace) -> Explanation.Part {
    Explanation.Part(
      rule: trace.ruling.rule.description,
      steps: trace.steps.flatMap { steps($0, of: trace) },
      outcome: outcome(trace.ruling), verdict: trace.ruling.verdict.name)
  }

  private func outcome(_ ruling: Ruling) -> String {
    if let exception = ruling.exception { return "by the exception \(exception)" }
    if ruling.verdict == .approval, let workflow = ruling.cell?.workflow {
      return "by \(writer.pack.workflows[workflow]?.title ?? workflow.description)"
    }
    return ""
  }

  private func steps(_ step: RulingTrace.Step, of trace: RulingTrace) -> [Explanation.Step] {
    let decides = step.ruling == trace.ruling
    let isOnly = trace.steps.count == 1
    return [subject(step.question, of: trace, in: step.tool, isOnly: isOnly)]
      + answers(step, decides: decides) + step.exceptions.map(exception)
  }

  /// What is asked about: the class with its level, or the level of a combination.
  private func subject(
    _ question: RulingQuestion, of trace: RulingTrace, in tool: Tool, isOnly: Bool
  ) -> Explanation.Step {
    switch question.subject {
    case .level(let level):
      let place = writer.pack.combinations[question.rule]?.origin
      return Explanation.Step(
        label: "together", words: "\(question.rule): \(level.name)", place: place?.description)
    case .dataClass(let dataClass):
      let named = dataClass.lineage.first { writer.pack.classes[$0] != nil }
      let through = named.map { $0 == dataClass ? "" : ", as \($0) is" } ?? ", as no class is named"
      let level =
        dataClass.root == "attack" ? "" : " is \(writer.pack.level(of: dataClass).name)\(through)"
      let isHidden = question.rule != trace.ruling.finding.rule
      return Explanation.Step(
        label: isHidden ? "hides" : "class",
        words: isHidden ? "\(question.rule): \(dataClass)\(level)" : "\(dataClass)\(level)",
        place: named.flatMap { writer.pack.classes[$0]?.origin.description })
    }
  }

  private func answers(_ step: RulingTrace.Step, decides: Bool) -> [Explanation.Step] {
    let winner = step.answers.decision.cell
    let exceptionDecides = step.ruling.exception != nil
    var seen: Set<DecisionAnswers.Answer> = []
    let sorted = step.answers.answers.filter { seen.insert($0).inserted }.sorted {
      ($0.source.order, "\($0.cell.origin)") < ($1.source.order, "\($1.cell.origin)")
    }
    var steps = sorted.map { answer in
      Explanation.Step(
        label: answer.source.label(step.tool), words: words(answer),
        place: answer.cell.origin.description,
        decides: decides && !exceptionDecides && answer.cell == winner)
    }
    if step.answers.answers.isEmpty || step.answers.hasGap {
      steps.append(
        Explanation.Step(
          label: "default", words: "\(step.answers.fallback.name), where nothing is said",
          decides: decides && !exceptionDecides && winner == nil))
    }
    return steps
  }

  private func words(_ answer: DecisionAnswers.Answer) -> String {
    let who = answer.cell.workflow.map { " by \($0)" } ?? ""
    return "\(answer.name): \(answer.cell.verdict.name)\(who)"
  }

  private func exception(_ considered: ConsideredException) -> Explanation.Step {
    let exception = considered.exception
    let words =
      switch considered.outcome {
      case .applied: "\(exception.id) makes it \(max(exception.verdict, .warn).name)"
      case .loosensNothing: "\(exception.id) is no looser than what holds without it"
      case .anotherIsLooser: "\(exception.id) holds, and another one is looser"
      case .doesNotHold(let obstacle):
        "\(exception.id) does not hold: \(self.words(obstacle, exception))"
      }
    return Explanation.Step(
      label: "exception", words: words, place: exception.origin.description,
      decides: considered.outcome == .applied)
  }

  private func words(_ obstacle: ExceptionObstacle, _ exception: PolicyException) -> String {
    switch obstacle {
    case .rule: "it is for other rules"
    case .notYet: "it begins on \(exception.from)"
    case .expired: "it ended on \(exception.until)"
    case .unsigned: "its approver's signature is asked for, and none counts"
    case .tool: "only for \(exception.tools.map(\.description).listed)"
    case .group: "only for people in \(exception.groups.map(\.description).listed)"
    case .task: "only for work on \(exception.tasks.map(\.description).listed)"
    }
  }
}

extension DecisionAnswers.Source {
  fileprivate func label(_ tool: Tool) -> String {
    switch self {
    case .definition: "tool"
    case .amendment: "addition"
    case .boundaryOfDefinition, .boundary: tool.boundary.rawValue
    }
  }

  fileprivate var order: Int {
    switch self {
    case .definition: 0
    case .amendment: 1
    case .boundaryOfDefinition: 2
    case .boundary: 3
    }
  }
}
