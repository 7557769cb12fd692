public import Desks
public import Detection
public import Evaluation

/// Checking.
extension ServerConnection {
  /// What a check came to.
  public struct Checked: Sendable {
    /// The evaluation, under the approvals that count.
    public var evaluation: Evaluation
    /// Why approvals that there are do not count.
    public var uncounted: [String]
    /// The exercise that is offered.
    public var offer: OfferedExercise?
  }

  /// Checks a text under the person's pack on the server.
  ///
  /// - Parameter text: the text of the question, as it was read.
  public func check(
    _ question: CheckQuestion, _ text: SensitiveText
  ) async throws(DeskError) -> Checked {
    let reply: CheckReply = try await post("check", question)
    guard let evaluation = reply.evaluation.evaluation(of: text) else {
      throw DeskError.otherVersion(address, nil, here: EngineVersion.current)
    }
    return Checked(evaluation: evaluation, uncounted: reply.uncounted, offer: reply.offer)
  }
}
