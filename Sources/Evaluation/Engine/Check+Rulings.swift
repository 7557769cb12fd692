import Detection
import PolicyPacks

extension Check {
  /// What the policy says to findings that come together.
  ///
  /// - Parameter tool: `nil` if none is known; then no tool may get what some tool may not.
  func rulings(on findings: [Finding], in tool: Tool?) -> [Ruling] {
    let combined = CombinedFindings(pack.combinations, findings, in: text)
    return findings.enumerated().map { index, finding in
      let own = ruling(on: finding, in: tool)
      return combined.combinations(of: index).reduce(own) { strictest, id in
        let ruling = ruling(on: finding, in: tool, combinedBy: id)
        return ruling.verdict > strictest.verdict ? ruling : strictest
      }
    }
  }

  /// The strictest of what is said to a finding and to those that it hides, which go where it goes.
  private func ruling(on finding: Finding, in tool: Tool?) -> Ruling {
    strictest(finding, in: tool) { tool in
      let own = ruling(
        on: finding, as: finding.rule, pack.decision(for: finding.dataClass, in: tool), in: tool)
      return finding.evidence.reduce(own) { strictest, evidence in
        guard case .hides(let rule, let dataClass) = evidence else { return strictest }
        let hidden = ruling(
          on: finding, as: rule, pack.decision(for: dataClass, in: tool), in: tool)
        return hidden.verdict > strictest.verdict ? hidden : strictest
      }
    }
  }

  private func ruling(on finding: Finding, in tool: Tool?, combinedBy id: RuleID) -> Ruling {
    strictest(finding, in: tool) { tool in
      let level = pack.combinations[id]?.level ?? .restricted
      return ruling(on: finding, as: id, pack.decision(atLevel: level, in: tool), in: tool)
    }
  }

  private func strictest(
    _ finding: Finding, in tool: Tool?, _ ruling: (Tool) -> Ruling
  ) -> Ruling {
    if let tool { return ruling(tool) }
    let rulings = pack.tools.values.sorted { $0.id < $1.id }.map(ruling)
    let strictest = rulings.max { $0.verdict < $1.verdict }
    return strictest ?? Ruling(finding: finding, rule: finding.rule, verdict: .block)
  }

  private func ruling(
    on finding: Finding, as rule: RuleID, _ decision: Decision, in tool: Tool
  ) -> Ruling {
    var ruling = Ruling(
      finding: finding, rule: rule, verdict: decision.verdict, cell: decision.cell)
    if let exception = exception(for: rule, in: tool), exception.verdict < ruling.verdict {
      ruling.verdict = max(exception.verdict, .warn)
      ruling.exception = exception.id
    }
    return ruling
  }

  /// The loosest exception that holds here and now.
  func exception(for rule: RuleID, in tool: Tool) -> PolicyException? {
    pack.exceptions.filter { exception in
      exception.rules.contains(rule) && exception.isActive(on: day, at: moment)
        && (exception.tools.isEmpty || exception.tools.contains(tool.id))
        && (exception.groups.isEmpty || !requester.groups.isDisjoint(with: exception.groups))
        && (exception.tasks.isEmpty || task.map(exception.tasks.contains) ?? false)
    }.min { $0.verdict < $1.verdict }
  }

  /// What each tool would say, the loosest first.
  func toolVerdicts(_ detections: Detections) -> [ToolVerdict] {
    let all = pack.tools.values.map { tool in
      let rulings = rulings(on: detections.findings, in: tool)
      let floor = detections.unevaluated.isEmpty ? Verdict.allow : pack.onDetectorError
      let verdict = rulings.map(\.verdict).reduce(floor, max)
      let rules = rulings.filter { $0.verdict == verdict && verdict > .allow }.map(\.rule)
      return ToolVerdict(
        tool: tool.id, title: tool.title, boundary: tool.boundary, verdict: verdict,
        rules: rules.unique)
    }
    return all.sorted { ($0.verdict, $0.tool) < ($1.verdict, $1.tool) }
  }
}
