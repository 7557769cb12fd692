import PolicyPacks
public import Detection
import Diagnostics
public import Evaluation

/// What would be kept if somebody said that a finding is wrong.
///
/// A value: nothing is stored, so it can be shown before anybody decides to say so.
public struct DisputeProposal: Sendable {
  /// The rule that found it.
  public let rule: RuleID
  /// The line with the finding: other findings are placeholders.
  public let kept: DisputedText
  let tool: ToolID?
  let engine: Engine

  /// What would be kept of one finding.
  ///
  /// - Parameters:
  ///   - rule: the rule that is wrong here.
  ///   - line: the line of the finding, from 1; needed where the rule has several.
  ///   - start: where the finding begins, in UTF-8 bytes; says the same, more exactly.
  ///   - evaluation: the check of the draft.
  ///   - engine: the engine that checked it.
  ///   - keepsValue: whether the disputed value itself is kept; otherwise one of the same shape is.
  ///   - random: draws the other value; the same source gives the same one, so that what is kept is what
  ///     was shown.
  /// - Throws: `notFound` if the rule found nothing there; `incomplete` if it found several things;
  ///   `noLookalike` if no value of that shape could be made up.
  public init(
    of rule: RuleID, inLine line: Int? = nil, startingAt start: Int? = nil,
    _ evaluation: Evaluation, by engine: Engine, keepsValue: Bool,
    using random: inout some RandomNumberGenerator
  ) throws(DeskError) {
    let ruling = try DisputeProposal.ruling(of: rule, inLine: line, startingAt: start, evaluation)
    let kept = engine.disputedText(
      of: ruling, in: evaluation, keepsValue: keepsValue, using: &random)
    guard let kept else {
      throw DeskError(
        .noLookalike,
        message: "no made-up value of this shape could be found that the rule finds as well",
        terminalHint: "; to keep the value itself, add --keep-value")
    }
    (self.rule, self.kept, self.engine) = (ruling.finding.rule, kept, engine)
    tool = evaluation.tool
  }

  private static func ruling(
    of rule: RuleID, inLine line: Int?, startingAt start: Int?, _ evaluation: Evaluation
  ) throws(DeskError) -> Ruling {
    let text = SourceText(name: "draft", bytes: evaluation.text.bytes)
    let found = evaluation.rulings.filter { $0.finding.rule == rule }
    let here = found.filter { ruling in
      let place = ruling.finding.range.lowerBound
      return (line == nil || text.line(of: place) == line) && (start == nil || place == start)
    }
    guard let ruling = here.first else {
      let rules = Set(evaluation.rulings.map(\.finding.rule.description)).sorted()
      throw DeskError(
        .notFound,
        message: rules.isEmpty
          ? "nothing was found in this draft"
          : "'\(rule)' found nothing there; these did: \(rules.joined(separator: ", "))")
    }
    guard here.count == 1 else {
      let lines = here.map { "\(text.line(of: $0.finding.range.lowerBound))" }
      throw DeskError(
        .incomplete,
        message: "'\(rule)' found something in lines \(lines.joined(separator: ", ")); name one",
        terminalHint: " with --line")
    }
    return ruling
  }
}

extension DeskError.Code {
  /// No made-up value could stand for the disputed one; the value itself can be kept.
  public static let noLookalike = Self(rawValue: "no-lookalike")
}
