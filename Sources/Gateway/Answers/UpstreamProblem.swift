import OutgoingHTTP
import StructuredText

/// An error of the server behind the gateway.
struct UpstreamProblem {
  private let status: Int
  private let retryAfter: Duration?
  private let message: String?

  init(_ status: Int, _ retryAfter: Duration?, _ body: [UInt8]) {
    (self.status, self.retryAfter) = (status, retryAfter)
    let error = JSONReader.read(body).node?.value.object?["error"]?.value
    message = error?.object?["message"]?.value.string ?? error?.string
  }

  /// The error as clients are told.
  ///
  /// Servers quote what they were sent, so their words are an answer like any.
  func refusal(_ check: AnswerCheck, isOwnKey: Bool) async -> GatewayRefusal {
    var words = ""
    if let message, (try? await check.checkPart(Array(message.utf8))) != nil {
      words = ": \(message.prefix(500))"
    }
    switch status {
    // That the gateway's key does not open the server is not for the client to mend.
    case 401, 403:
      return isOwnKey
        ? GatewayRefusal(.noToken, "The server did not accept your key.", status: status)
        : GatewayRefusal(.upstream, "The server did not accept the gateway's key.")
    case 400..<600:
      return GatewayRefusal(
        .upstream, "The server answered with an error (\(status))\(words)", status: status,
        retryAfter: retryAfter.map { Int($0.components.seconds) })
    default: return GatewayRefusal(.upstream, "The server answered with \(status).")
    }
  }
}

extension GatewayRefusal {
  /// That a server could not be asked.
  init(_ error: OutgoingError) {
    self.init(.upstream, "The server behind the gateway could not be asked: \(error.message).")
  }

  /// Whatever ended an answer; what is no refusal is nobody's business.
  init(of error: any Error) {
    switch error {
    case let refusal as GatewayRefusal: self = refusal
    case let error as OutgoingError: self.init(error)
    default: self.init(.failure, "Something went wrong here, so the answer was held back.")
    }
  }
}
