import Detection
import PolicyPacks

extension Check {
  /// What the policy says to a finding in a tool.
  ///
  /// - Parameter tool: `nil` if none is known; then no tool may get what some tool may not.
  func ruling(on finding: Finding, in tool: Tool?) -> Ruling {
    guard let tool else {
      let rulings = pack.tools.values.map { self.ruling(on: finding, in: $0) }
      let strictest = rulings.max { $0.verdict < $1.verdict }
      return Ruling(finding: finding, verdict: strictest?.verdict ?? .block)
    }
    let decision = pack.decision(for: finding.dataClass, in: tool)
    var ruling = Ruling(finding: finding, verdict: decision.verdict, cell: decision.cell)
    if let exception = exception(for: finding.rule, in: tool), exception.verdict < ruling.verdict {
      ruling.verdict = max(exception.verdict, .warn)
      ruling.exception = exception.id
    }
    return ruling
  }

  /// The loosest exception that holds here and now.
  private func exception(for rule: RuleID, in tool: Tool) -> PolicyException? {
    pack.exceptions.filter { exception in
      exception.rules.contains(rule) && exception.isActive(on: day)
        && (exception.tools.isEmpty || exception.tools.contains(tool.id))
        && (exception.groups.isEmpty || !requester.groups.isDisjoint(with: exception.groups))
        && (exception.tasks.isEmpty || draft.task.map(exception.tasks.contains) ?? false)
    }.min { $0.verdict < $1.verdict }
  }

  /// What each tool would say, the loosest first.
  func toolVerdicts(_ detections: Detections) -> [ToolVerdict] {
    let all = pack.tools.values.map { tool in
      let rulings = detections.findings.map { self.ruling(on: $0, in: tool) }
      let floor = detections.unevaluated.isEmpty ? Verdict.allow : pack.onDetectorError
      let verdict = rulings.map(\.verdict).reduce(floor, max)
      let rules = rulings.filter { $0.verdict == verdict && verdict > .allow }.map(\.finding.rule)
      return ToolVerdict(
        tool: tool.id, title: tool.title, boundary: tool.boundary, verdict: verdict,
        rules: rules.unique)
    }
    return all.sorted { ($0.verdict, $0.tool) < ($1.verdict, $1.tool) }
  }
}
