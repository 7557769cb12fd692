import Detection
import PolicyPacks

extension Check {
  /// What the policy says to findings that come together.
  ///
  /// - Parameter tool: `nil` if none is known; then no tool may get what some tool may not.
  func rulings(on findings: [Finding], in tool: Tool?) -> [Ruling] {
    // Findings about which the same is asked get the same answer.
    var known: [[[RulingQuestion]]: Ruling] = [:]
    return zip(findings, questions(about: findings)).map { finding, questions in
      var ruling =
        known[questions] ?? strictestRuling(on: finding, answeringAll: questions, in: tool)
      known[questions] = ruling
      ruling.finding = finding
      return ruling
    }
  }

  private func strictestRuling(
    on finding: Finding, answeringAll questions: [[RulingQuestion]], in tool: Tool?
  ) -> Ruling {
    let rulings = questions.map { strictestRuling(on: finding, answering: $0, in: tool) }
    return rulings.strictest ?? Ruling(finding: finding, rule: finding.rule, verdict: .block)
  }

  /// What is asked about each finding.
  ///
  /// The first list of a finding is about itself and those that it hides, which go where it goes; each
  /// further one is about what it is together with others.
  func questions(about findings: [Finding]) -> [[[RulingQuestion]]] {
    guard !findings.isEmpty else { return [] }
    let combined = CombinedFindings(pack.combinations, findings, in: text)
    return findings.enumerated().map { index, finding in
      let hidden = finding.evidence.compactMap { evidence -> RulingQuestion? in
        guard case .hides(let rule, let dataClass) = evidence else { return nil }
        return RulingQuestion(rule: rule, subject: .dataClass(dataClass))
      }
      let own = RulingQuestion(rule: finding.rule, subject: .dataClass(finding.dataClass))
      let together = combined.combinations(of: index).map { id in
        let level = pack.combinations[id]?.level ?? .restricted
        return [RulingQuestion(rule: id, subject: .level(level))]
      }
      return [[own] + hidden] + together
    }
  }

  /// The strictest answer of a tool, or else of any tool.
  private func strictestRuling(
    on finding: Finding, answering questions: [RulingQuestion], in tool: Tool?
  ) -> Ruling {
    let tools = tool.map { [$0] } ?? pack.tools.values.sorted { $0.id < $1.id }
    let rulings = tools.compactMap { tool in
      questions.map { ruling(on: finding, answering: $0, in: tool) }.strictest
    }
    return rulings.strictest ?? Ruling(finding: finding, rule: finding.rule, verdict: .block)
  }

  /// What a tool does with a finding, as far as one question is concerned.
  func ruling(
    on finding: Finding, answering question: RulingQuestion, in tool: Tool
  ) -> Ruling {
    let decision = engine.decisions.decision(on: question, in: tool, of: engine.pack)
    var ruling = Ruling(
      finding: finding, rule: question.rule, verdict: decision.verdict, cell: decision.cell)
    if let exception = exception(for: question.rule, in: tool),
      exception.verdict < ruling.verdict
    {
      ruling.verdict = max(exception.verdict, .warn)
      ruling.exception = exception.id
    }
    return ruling
  }

  /// The loosest exception that holds here and now.
  func exception(for rule: RuleID, in tool: Tool) -> PolicyException? {
    pack.exceptions.filter { obstacle(to: $0, for: rule, in: tool) == nil }
      .min { $0.verdict < $1.verdict }
  }

  /// Why an exception does not hold for a rule here and now; `nil` if it does.
  func obstacle(
    to exception: PolicyException, for rule: RuleID, in tool: Tool
  ) -> ExceptionObstacle? {
    if !exception.rules.contains(rule) { return .rule }
    if occasion.day < exception.from { return .notYet }
    if occasion.day > exception.until { return .expired }
    if !exception.isActive(on: occasion.day, at: moment) { return .unsigned }
    if !exception.tools.isEmpty, !exception.tools.contains(tool.id) { return .tool }
    if !exception.groups.isEmpty, requester.groups.isDisjoint(with: exception.groups) {
      return .group
    }
    let isForTask = exception.tasks.isEmpty || task.map(exception.tasks.contains) ?? false
    return isForTask ? nil : .task
  }

  /// What each tool would say, the loosest first.
  func toolVerdicts(_ detections: Detections) -> [ToolVerdict] {
    let language = FeedbackWriter(self).language
    var seen: Set<[[RulingQuestion]]> = []
    let different = zip(detections.findings, questions(about: detections.findings))
      .filter { seen.insert($1).inserted }
    let all = pack.tools.values.map { tool in
      let rulings = different.map { strictestRuling(on: $0, answeringAll: $1, in: tool) }
      let floor = detections.unevaluated.isEmpty ? Verdict.allow : pack.onDetectorError
      let verdict = rulings.map(\.verdict).reduce(floor, max)
      let rules = rulings.filter { $0.verdict == verdict && verdict > .allow }.map(\.rule)
      return ToolVerdict(
        tool: tool.id, title: pack.title(of: tool, language: language), boundary: tool.boundary,
        verdict: verdict,
        rules: rules.unique)
    }
    return all.sorted { ($0.verdict, $0.tool) < ($1.verdict, $1.tool) }
  }
}
