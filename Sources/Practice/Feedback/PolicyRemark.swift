import Detection
import Evaluation
import PolicyPacks

/// Turns what the engine says to a text into remarks on an answer.
enum PolicyRemark {
  /// What, why with its clause, and how.
  static func remark(_ feedback: Feedback, in answer: AnswerText, _ words: PracticeWords) -> Remark
  {
    Remark(
      concern(of: feedback),
      words.inLine(feedback.range.flatMap { answer.line(of: $0.lowerBound) }, feedback.short),
      why: why(feedback, words), how: feedback.fix, rule: feedback.rule, range: feedback.range)
  }

  /// Why something matters, with the rule and the cell of the policy that decided.
  static func why(_ feedback: Feedback?, _ words: PracticeWords) -> String? {
    guard let feedback else { return nil }
    let clause = ([feedback.rule.description] + [feedback.origin?.description].compactMap { $0 })
      .joined(separator: ", ")
    return feedback.why.map { "\($0) (\(clause))" } ?? "(\(clause))"
  }

  private static func concern(of feedback: Feedback) -> Remark.Concern {
    switch feedback.kind {
    case .finding, .combination, .unevaluated: .leak
    case .unknownTool: .tool
    case .claim: .judgement
    case .format, .tooLarge, .repaired: .format
    case .requirement: .style
    }
  }
}
