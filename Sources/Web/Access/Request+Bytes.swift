import HTTPTypes
import Hummingbird

extension Request {
  /// The body, read as far as the limits go.
  ///
  /// How long it may take is for the connection to say: see `ConnectionGuard`.
  ///
  /// - Throws: `Problem` if it is too large or too slow.
  func bytes(within limits: RequestLimits) async throws -> [UInt8] {
    let announced = headers[.contentLength].flatMap { Int($0) } ?? 0
    guard announced <= limits.bodyBytes else { throw tooLarge(limits) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(announced)
    do {
      for try await buffer in body {
        guard bytes.count + buffer.readableBytes <= limits.bodyBytes else {
          throw tooLarge(limits)
        }
        bytes += buffer.readableBytesView
      }
    } catch is SlowRequest {
      throw closing(Problem(.requestTimeout, .tooSlow))
    }
    return bytes
  }

  private func tooLarge(_ limits: RequestLimits) -> Problem {
    closing(Problem(.contentTooLarge, .tooLarge(limit: limits.textBytes)))
  }

  /// The rest of the body will not be read, so the connection is of no more use.
  private func closing(_ problem: Problem) -> Problem {
    var problem = problem
    problem.headers[.connection] = "close"
    return problem
  }
}
