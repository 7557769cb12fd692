public import Detection
public import PolicyPacks

/// What the gateway answers to a request.
public struct GatewayReply: Sendable {
  /// How it comes.
  public enum Content: Sendable {
    /// As a whole: JSON.
    case whole([UInt8])
    /// As server-sent events.
    case events(GatewayEvents)
  }

  /// What the policy says to the prompt; `warn` at most.
  public var verdict: Verdict
  /// The rules that warn.
  public var rules: [RuleID]
  /// How many values were replaced before the prompt was sent.
  public var redacted: Int
  /// The answer.
  public var content: Content
}

/// An answer that is sent while it comes: server-sent events, as bytes.
///
/// What stops it is its last part.
public struct GatewayEvents: AsyncSequence, Sendable {
  private let stream: AsyncStream<GatewayEvent>
  private let first: [UInt8]
  private let task: Task<Void, Never>

  init(_ first: [UInt8], then stream: AsyncStream<GatewayEvent>, by task: Task<Void, Never>) {
    (self.first, self.stream, self.task) = (first, stream, task)
  }

  /// Gives the answer up.
  public func cancel() { task.cancel() }

  /// Reads from the beginning.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(first: first, rest: stream.makeAsyncIterator())
  }

  /// Reads part after part.
  public struct AsyncIterator: AsyncIteratorProtocol {
    /// Nothing: what stops the answer is a part of it.
    public typealias Failure = Never

    fileprivate var first: [UInt8]?
    fileprivate var rest: AsyncStream<GatewayEvent>.AsyncIterator

    /// The next part; `nil` at the end.
    public mutating func next(isolation actor: isolated (any Actor)?) async -> [UInt8]? {
      if let first {
        self.first = nil
        return first
      }
      switch await rest.next(isolation: actor) {
      case .bytes(let bytes): return bytes
      // The status is out, so clients are told in the stream, where they look for an error.
      case .refused(let refusal):
        return Array("data: ".utf8) + refusal.json + Array("\n\n".utf8)
      case nil: return nil
      }
    }
  }
}

/// A part of an answer.
enum GatewayEvent: Sendable {
  case bytes([UInt8])
  case refused(GatewayRefusal)
}
