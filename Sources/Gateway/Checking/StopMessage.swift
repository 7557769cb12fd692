import Evaluation
import PolicyPacks

/// What a person reads where a program only shows an error: what, why, what to do, where.
struct StopMessage {
  let evaluation: Evaluation
  let place: String

  /// So many rules are told, the strictest first.
  private static let longest = 3

  /// The refusal of a prompt.
  var ofPrompt: GatewayRefusal {
    let isApproval = evaluation.verdict == .approval
    let tool = evaluation.toolTitle ?? "the tool"
    let ask = isApproval ? " Or ask for approval of this very text: \(place)/." : " See \(place)/."
    return GatewayRefusal(
      isApproval ? .approval : .block,
      "Stopped before it was sent to \(tool). \(reasons(\.prompt))\(ask)")
  }

  /// The refusal of an answer.
  var ofAnswer: GatewayRefusal {
    GatewayRefusal(
      .output,
      "The answer of \(evaluation.toolTitle ?? "the tool") was held back. \(reasons(\.answer)) Ask again, or "
        + "see \(place)/.")
  }

  private func reasons(_ sentence: KeyPath<Feedback, String>) -> String {
    let stops = evaluation.feedback.filter { $0.verdict >= .approval }
    var seen: Set<RuleKey> = []
    let told = stops.filter { seen.insert(RuleKey($0)).inserted }
    let sentences = told.prefix(Self.longest).map { $0[keyPath: sentence] }
    let more = told.count - sentences.count
    return sentences.joined(separator: " ") + (more > 0 ? " And \(more) more." : "")
  }

  private struct RuleKey: Hashable {
    var rule, short: String

    init(_ feedback: Feedback) { (rule, short) = ("\(feedback.rule)", feedback.short) }
  }
}

extension Feedback {
  /// What was found in a prompt, why it stops it, and what to write instead.
  fileprivate var prompt: String {
    [answer, why.map { "Why: \($0.ended)" }, fix.map { "Fix: \($0.ended)" }]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// What was found in an answer, which nobody here can write anew.
  fileprivate var answer: String { "\(title) (rule \(rule)): \(short.ended)" }
}

extension String {
  fileprivate var ended: String {
    guard let last, !".!?…".contains(last) else { return self }
    return self + "."
  }
}
