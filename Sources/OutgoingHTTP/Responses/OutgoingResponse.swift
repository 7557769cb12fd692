/// An answer whose body is still on its way.
public struct OutgoingResponse: Sendable {
  /// The status code, RFC 9110 section 15.
  public var status: Int
  /// The headers.
  public var headers: ResponseHeaders
  /// When another try makes sense, as the server says.
  public var retryAfter: Duration?
  /// The body, to be read once.
  public var body: ResponseBody

  /// Whether the status says that all went well.
  public var isSuccess: Bool { (200..<300).contains(status) }

  /// The body as server-sent events.
  public var events: ServerSentEvents { ServerSentEvents(body) }

  /// The rest of the body, all of it.
  ///
  /// - Throws: `OutgoingError`, `tooLarge` among them; `CancellationError`.
  public func bytes() async throws -> [UInt8] {
    var all: [UInt8] = []
    for try await part in body { all += part }
    return all
  }
}
