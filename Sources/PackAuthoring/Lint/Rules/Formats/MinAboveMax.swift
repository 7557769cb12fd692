import Diagnostics
import PolicyPacks

extension LintRule {
  /// Two limits that leave nothing between them.
  static let minAboveMax = LintRule(
    PackCode(
      "min-above-max", .error, .formats,
      what: "The least of something is more than the most of it.",
      why: "No output could ever pass.",
      bad: "formats: {list: {title: List, markdown: {lists: [{minItems: ⟦5⟧, maxItems: 3}]}}}",
      good: "formats: {list: {title: List, markdown: {lists: [{minItems: 3, maxItems: 5}]}}}",
      note: "Looked at are items, rows, words, the numbers of a column and reading levels.")
  ) { subject in
    subject.entries("formats").flatMap { $0.value.contradictoryLimits }
  }
}

extension YAMLNode {
  private static let limits = [("min", "max"), ("minItems", "maxItems"), ("minRows", "maxRows")]

  fileprivate var contradictoryLimits: [LintProblem] {
    let own = YAMLNode.limits.compactMap { least, most -> LintProblem? in
      guard let low = self[least], let high = self[most], let from = low.text.flatMap(Double.init),
        let to = high.text.flatMap(Double.init), from > to
      else { return nil }
      return LintProblem(
        "'\(least)' is \(low.text ?? ""), and '\(most)' only \(high.text ?? "")", at: low.location,
        "swap the two")
    }
    let examples = entries.filter { $0.key.text != "examples" }.map(\.value)
    return own + (examples + items).flatMap(\.contradictoryLimits)
  }
}
