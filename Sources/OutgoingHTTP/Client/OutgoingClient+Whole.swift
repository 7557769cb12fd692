/// An answer that is here as a whole.
public struct WholeResponse: Sendable {
  /// The status code.
  public var status: Int
  /// The headers.
  public var headers: ResponseHeaders
  /// When another try makes sense, as the server says.
  public var retryAfter: Duration?
  /// The body.
  public var body: [UInt8]

  /// Whether the status says that all went well.
  public var isSuccess: Bool { (200..<300).contains(status) }
}

extension OutgoingClient {
  /// Makes a call and waits for its whole answer.
  ///
  /// - Throws: `OutgoingError`, `CancellationError`.
  public func whole(
    _ request: OutgoingRequest, before deadline: ContinuousClock.Instant
  ) async throws -> WholeResponse {
    try await exchange(request, before: deadline) { response in
      WholeResponse(
        status: response.status, headers: response.headers, retryAfter: response.retryAfter,
        body: try await response.bytes())
    }
  }
}
