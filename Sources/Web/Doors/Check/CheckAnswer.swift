import Evaluation

/// What the page gets about a text: the evaluation, and why approvals that there are do not count.
struct CheckAnswer: Encodable {
  var evaluation: EvaluationJSON
  var uncounted: [String]

  private enum CodingKeys: String, CodingKey { case uncounted }

  func encode(to encoder: any Encoder) throws {
    try evaluation.encode(to: encoder)
    guard !uncounted.isEmpty else { return }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(uncounted, forKey: .uncounted)
  }
}
