/// The events of an answer, as they come.
///
/// An event that was not finished when the answer ended is the last one, as many servers leave the empty
/// line after it out; a reader tells by its data whether it was cut short.
public struct ServerSentEvents: AsyncSequence, Sendable {
  private let body: ResponseBody

  /// The events in a body.
  public init(_ body: ResponseBody) { self.body = body }

  /// Reads from the beginning.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(parts: body.makeAsyncIterator())
  }

  /// Reads event after event.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var parts: ResponseBody.AsyncIterator
    private var parser = ServerSentEventParser()
    private var ready: ArraySlice<ServerSentEvent> = []
    private var isAtEnd = false

    fileprivate init(parts: ResponseBody.AsyncIterator) { self.parts = parts }

    /// The next event; `nil` at the end.
    @concurrent public mutating func next() async throws -> ServerSentEvent? {
      while ready.isEmpty, !isAtEnd {
        if let part = try await parts.next() {
          ready = parser.events(in: part)[...]
        } else {
          isAtEnd = true
          if let last = parser.unfinishedEvent() { ready = [last] }
        }
      }
      return ready.popFirst()
    }
  }
}
