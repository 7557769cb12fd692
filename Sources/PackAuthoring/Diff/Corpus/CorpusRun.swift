import Detection
import Evaluation
import PolicyPacks

/// Compares texts one after the other.
struct CorpusRun {
  private let comparison: CorpusComparison
  private let known: CorpusTally
  var tally = CorpusTally()

  /// - Parameter known: what came of the texts before these.
  init(_ comparison: CorpusComparison, after known: CorpusTally) {
    self.comparison = comparison
    self.known = known
  }

  mutating func add(_ text: CorpusText) {
    tally.texts.add(text.label)
    let detections = comparison.detectors.detect(in: text.text.bytes)
    let check = TextCheck(comparison, text, detections)
    var reasons: Set<ChangedRule> = []
    for tool in tools(for: text) {
      tally.checks += 1
      let outcome = check.outcome(in: tool)
      guard let direction = outcome.direction else {
        if outcome.hasOtherReasons { tally.otherReasons += 1 }
        continue
      }
      if direction == .looser { tally.looserChecks += 1 } else { tally.stricterChecks += 1 }
      for (cell, range) in outcome.reasons(direction, tool) {
        reasons.insert(ChangedRule(direction: direction, rule: cell.rule))
        add(cell, text, at: range)
      }
    }
    for reason in reasons { tally.rules[reason, default: CorpusTally.Count()].add(text.label) }
    if reasons.contains(where: { $0.direction == .looser }) { tally.looser.add(text.label) }
    if reasons.contains(where: { $0.direction == .stricter }) { tally.stricter.add(text.label) }
    if let label = text.label { judge(check, label, text) }
  }

  private func tools(for text: CorpusText) -> [ToolID] {
    if !comparison.options.tools.isEmpty { return comparison.options.tools }
    return text.tool.map { [$0] } ?? comparison.commonTools
  }

  private mutating func add(_ cell: ChangedCell, _ text: CorpusText, at range: Range<Int>?) {
    var group = tally.groups[cell] ?? CorpusTally.Group()
    group.checks.add(text.label)
    if needsMore(group.examples, known.groups[cell]?.examples) {
      group.examples.append(example(text, at: range))
    }
    tally.groups[cell] = group
  }

  /// Whether the new pack does to a text what its label says, and whether the old one did: for its own
  /// tool, or those that were named, or else as a check that names none.
  private mutating func judge(_ check: TextCheck, _ label: CorpusText.Label, _ text: CorpusText) {
    let named = comparison.options.tools
    let tools = named.isEmpty ? [text.tool] : named.map { $0 }
    let outcomes = tools.map(check.outcome)
    let wantsStop = label == .shouldStop
    func isWrong(_ verdict: (TextCheck.Outcome) -> Verdict) -> Bool {
      outcomes.contains { (verdict($0) >= .approval) != wantsStop }
    }
    guard isWrong(\.new.verdict) else { return }
    var mismatch = wantsStop ? tally.passing : tally.stopped
    mismatch.texts += 1
    if !isWrong(\.old.verdict) { mismatch.isNew += 1 }
    let before = wantsStop ? known.passing.examples : known.stopped.examples
    if needsMore(mismatch.examples, before) {
      let first = outcomes.flatMap { $0.new.rulings + $0.old.rulings }.first
      mismatch.examples.append(example(text, at: first?.finding.range))
    }
    if wantsStop { tally.passing = mismatch } else { tally.stopped = mismatch }
  }

  private func needsMore(
    _ examples: [CorpusTally.Example], _ before: [CorpusTally.Example]?
  ) -> Bool {
    max(examples.count, before?.count ?? 0) < comparison.options.limit
  }

  private func example(_ text: CorpusText, at range: Range<Int>?) -> CorpusTally.Example {
    CorpusTally.Example(
      place: text.place, line: comparison.safeLine.line(of: text.text.bytes, near: range))
  }
}
