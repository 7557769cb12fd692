import Approvals
public import Desks

/// Asking for approval, and giving it; the server signs with the account's key.
extension ServerConnection {
  /// What would be asked of whom, and kept.
  public func proposal(_ question: AskQuestion) async throws(DeskError) -> ProposalReport {
    try await post("requests/preview", question)
  }

  /// Asks.
  public func ask(_ question: AskQuestion) async throws(DeskError) -> [ShownRequest] {
    try await postOnce("requests", question)
  }

  /// The requests that the person may see, the latest first.
  public func requests() async throws(DeskError) -> [ShownRequest] { try await all("requests") }

  /// What waits for the person, what was asked first in front.
  public func waitingRequests() async throws(DeskError) -> [ShownRequest] {
    try await all("requests/waiting")
  }

  /// One request.
  public func request(_ name: String) async throws(DeskError) -> ShownRequest {
    try await get("requests/\(ServerConnection.part(name))")
  }

  /// Does something to a request.
  public func decide(
    _ question: DecisionQuestion, on name: String
  ) async throws(DeskError) -> ShownRequest {
    try await postOnce("requests/\(ServerConnection.part(name))/decision", question)
  }

  /// A part of an address that is what somebody typed: whatever is no letter or digit names nothing.
  static func part(_ name: String) -> String {
    let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return plain.isEmpty || plain != name ? "-" : plain
  }
}
