import Detection
import Groundedness
import OutputFormats
import PolicyPacks

extension FeedbackWriter {
  /// Something in an output that is not as its format asks; the pack's words before the engine's.
  func format(_ problem: FormatProblem, _ rule: FormatRule) -> Feedback {
    let words = problem.words(in: language)
    let part = ShapePart.allCases.first { rule.format.rule($0) == problem.check }
    let title = check.pack.title(of: rule, language: language)
    let engine = Message(
      title: part.map { "\(title): \($0.title(in: language))" } ?? title,
      short: words.short, why: words.why, fix: words.fix)
    // The pack's words are about what the rule asks, not about a part that is not there.
    let own =
      problem.isAboutItsRule ? check.pack.message(for: problem.check, language: language) : nil
    var values = problem.facts
    if case .ungrounded(let claim) = problem.kind { values["match"] = quotation(of: claim) }
    values["tool"] = toolTitle ?? wording.noTool
    values["task"] = check.task?.description ?? wording.noTask
    // The engine's words may quote what an output says, and braces in it stay as they are.
    let message = (own ?? Message()).mapped { $0.filled(values) }.completed(by: engine)
    // A rule that is only a warning may still not be passed by giving it up.
    var verdict =
      problem.isUnevaluated ? check.pack.onDetectorError : rule.verdict(for: problem.check)
    let exception = check.tool.flatMap { check.exception(for: problem.check, in: $0) }
    let loosened = exception.flatMap { $0.verdict < verdict ? $0 : nil }
    if let loosened { verdict = max(loosened.verdict, .warn) }
    var feedback = engineFeedback(.format, problem.check, verdict, message, [:])
    feedback.exception = loosened?.id
    feedback.range = problem.range
    feedback.pointer = problem.pointer
    if case .ungrounded(let claim) = problem.kind { feedback.place = claim.place }
    feedback.origin = rule.origin
    return feedback
  }

  /// The words of a claim, as the output has them.
  private func quotation(of claim: GroundedClaim) -> String {
    let words = String(decoding: check.text.bytes[claim.claim.range], as: UTF8.self)
    return words.count > FeedbackWriter.longestMatch
      ? words.prefix(FeedbackWriter.longestMatch) + "…" : words
  }

  /// What a sentence can hold of what it speaks of, in characters.
  private static let longestMatch = 80

  /// A claim that no source bears out, where no format asks about it.
  func claim(_ claim: GroundedClaim) -> Feedback {
    let words = claim.claim.words(in: language)
    let message = Message(
      title: wording.claim, short: words.short, why: words.why, fix: words.fix)
    var feedback = engineFeedback(.claim, "ungrounded", .warn, message, [:])
    feedback.range = claim.claim.range
    feedback.place = claim.place
    return feedback
  }
}
