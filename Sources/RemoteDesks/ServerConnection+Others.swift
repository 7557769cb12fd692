public import Desks
public import Storage

/// Disputes, what waits for graders, and what came back to learners.
extension ServerConnection {
  /// What would be kept of a dispute.
  public func preview(_ question: DisputeQuestion) async throws(DeskError) -> DisputePreview {
    try await post("disputes/preview", question)
  }

  /// Says that a finding is wrong.
  public func dispute(_ question: DisputeQuestion) async throws(DeskError) -> Dispute {
    try await postOnce("disputes", question)
  }

  /// The person's disputes, the oldest first.
  public func disputes() async throws(DeskError) -> [Dispute] { try await all("disputes") }

  /// Notes that the person saw the answers to their disputes.
  public func noteDisputesSeen() async throws(DeskError) {
    let _: Done = try await postOnce("disputes/seen", Nothing())
  }

  /// What waits for the person, or with `all` everything that waits.
  public func queue(all: Bool) async throws(DeskError) -> QueueReport {
    let parts: [QueueReport] = try await parts("grading/queue", asksForAll: all)
    guard var report = parts.first else { throw DeskError(message: "the queue is empty") }
    report.items = parts.flatMap(\.items)
    return report
  }

  /// What practitioners answered and judged; with `all` also what was seen before.
  public func answers(all: Bool) async throws(DeskError) -> [CameBack] {
    try await self.all("practice/answers", asksForAll: all)
  }

  /// Notes that the person saw what came back.
  public func noteAnswersSeen() async throws(DeskError) {
    let _: Done = try await postOnce("practice/answers/seen", Nothing())
  }
}
