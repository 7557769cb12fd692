import AsyncHTTPClient
import NIOCore

/// The bytes of an answer, in parts of any length, to be read once.
///
/// Reading throws `OutgoingError`: `cutOff` if the connection ended before the body did, `tooLarge` beyond
/// the limit of the client. A reader that stops closes the connection.
public struct ResponseBody: AsyncSequence, Sendable {
  private let parts: HTTPClientResponse.Body
  private let limit: Int
  private let server: String

  init(_ parts: HTTPClientResponse.Body, limit: Int, server: String) {
    self.parts = parts
    self.limit = limit
    self.server = server
  }

  /// Reads from the beginning.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(parts: parts.makeAsyncIterator(), limit: limit, server: server)
  }

  /// Reads part after part.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var parts: HTTPClientResponse.Body.AsyncIterator
    fileprivate let limit: Int
    fileprivate let server: String
    private var count = 0

    fileprivate init(parts: HTTPClientResponse.Body.AsyncIterator, limit: Int, server: String) {
      self.parts = parts
      self.limit = limit
      self.server = server
    }

    /// The next part; `nil` at the end.
    @concurrent public mutating func next() async throws -> [UInt8]? {
      let part: ByteBuffer?
      do {
        part = try await parts.next()
      } catch {
        throw OutgoingError.cause(error, server: server, isAnswered: true)
      }
      guard let part else {
        // A cancelled reader must not take the end of its patience for the end of the body.
        try Task.checkCancellation()
        return nil
      }
      count += part.readableBytes
      guard count <= limit else { throw OutgoingError(.tooLarge, server: server) }
      return Array(part.readableBytesView)
    }
  }
}
