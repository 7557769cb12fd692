import Detection
import Diagnostics
import PolicyPacks

/// What became of a corpus, as people read it on a terminal.
struct CorpusReport {
  private let style: TerminalStyle

  init(_ style: TerminalStyle) { self.style = style }

  func lines(_ tally: CorpusTally) -> [String] {
    var lines = [
      "corpus: \(tally.texts.words("text")), \(tally.checks) checks: "
        + "\(tally.looserChecks) looser, \(tally.stricterChecks) stricter, \(tally.sameChecks) the same"
        + (tally.otherReasons == 0 ? "" : " (\(tally.otherReasons) for other reasons)")
    ]
    for direction in [ChangeDirection.looser, .stricter] {
      lines += rules(tally, direction)
    }
    lines += mismatch(tally.passing, "should-stop", "passes", "pass")
    lines += mismatch(tally.stopped, "should-allow", "is stopped", "are stopped")
    if tally.unreadCount > 0 {
      lines += ["", style.paint("\(tally.unreadCount) not read, and so not compared", .red)]
    }
    return lines
  }

  private func rules(_ tally: CorpusTally, _ direction: ChangeDirection) -> [String] {
    let rules = tally.rules.filter { $0.key.direction == direction }.sorted {
      ($1.value.all, $0.key.rule) < ($0.value.all, $1.key.rule)
    }
    return rules.flatMap { rule, count -> [String] in
      let label = style.paint(direction.rawValue.padded(to: 10), direction.color, bold: true)
      let headline = "  \(label)\(rule.rule)  \(style.paint(count.words("text"), .gray))"
      return ["", headline] + tally.cells(of: rule).flatMap(cell)
    }
  }

  private func cell(_ cell: ChangedCell, _ group: CorpusTally.Group) -> [String] {
    let verdicts =
      "\(style.paint(cell.old.name, cell.old.color)) → \(style.paint(cell.new.name, cell.new.color))"
    let line = "            \(cell.words): \(verdicts)  \(group.checks.all)"
    return [line] + examples(group.examples, indent: 14)
  }

  private func mismatch(
    _ mismatch: CorpusTally.Mismatch, _ label: String, _ one: String, _ many: String
  ) -> [String] {
    guard mismatch.texts > 0 else { return [] }
    let count =
      mismatch.texts == 1
      ? "1 \(label) text \(one)" : "\(mismatch.texts) \(label) texts \(many)"
    let new = mismatch.isNew == 0 ? "as before" : "\(mismatch.isNew) newly"
    return ["", "  " + style.paint("\(count), \(new)", .red, bold: true)]
      + examples(mismatch.examples, indent: 12)
  }

  private func examples(_ examples: [CorpusTally.Example], indent: Int) -> [String] {
    examples.map { example in
      String(repeating: " ", count: indent)
        + style.paint(Excerpt.visible(example.place), .gray) + "  " + example.line
    }
  }
}

extension CorpusTally {
  /// The cells that a rule changed, the largest first.
  package func cells(of rule: ChangedRule) -> [(ChangedCell, Group)] {
    groups.filter { $0.key.direction == rule.direction && $0.key.rule == rule.rule }
      .sorted { left, right in
        (right.value.checks.all, left.key.order) < (left.value.checks.all, right.key.order)
      }.map { ($0.key, $0.value) }
  }
}

extension CorpusTally.Count {
  /// The number with a noun, and how many of them have labels.
  func words(_ noun: String) -> String {
    let labels = [(shouldStop, "should-stop"), (shouldAllow, "should-allow")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    let list = labels.isEmpty ? "" : " (\(labels.joined(separator: ", ")))"
    return "\(all) \(noun)\(all == 1 ? "" : "s")\(list)"
  }
}

extension ChangedCell {
  /// The tool and the class.
  var words: String {
    let tool = tool?.description ?? "no tool"
    return dataClass.map { "\(tool) × \($0)" } ?? tool
  }

  fileprivate var order: String { "\(words) \(old.rawValue) \(new.rawValue)" }
}

extension Verdict {
  /// The colour that stands for it.
  var color: TerminalStyle.Color {
    switch self {
    case .allow: .green
    case .warn: .yellow
    case .approval: .magenta
    case .block: .red
    }
  }
}
