public import Desks

/// Signing in and out.
extension ServerConnection {
  /// Who the token belongs to.
  public func me() async throws(DeskError) -> MemberReport { try await get("me") }

  /// A new token for somebody who gives their password.
  public func makeToken(_ question: TokenQuestion) async throws(DeskError) -> TokenReply {
    try await post("tokens", question)
  }

  /// Takes the token back by which this connection asks.
  public func endToken() async throws(DeskError) {
    let _: Done = try await post("tokens/end", Nothing())
  }
}

/// A body without anything in it.
struct Nothing: Encodable {}

/// It is done.
struct Done: Decodable, Sendable {}
