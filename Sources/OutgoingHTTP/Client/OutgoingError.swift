/// Why a call to another system did not succeed.
///
/// It names the server, and neither the path nor any header or body: they may hold keys or text.
public struct OutgoingError: Error, Sendable, Hashable {
  /// The kinds of failure.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The address is none of HTTP, or has a password in it.
    case badAddress
    /// The address is not encrypted, and the server is another machine.
    case plainHTTP
    /// A header holds characters that no header may.
    case badHeader
    /// No machine has this name.
    case nameNotFound
    /// Nothing listens there.
    case refused
    /// There is no way to the machine.
    case unreachable
    /// The connection took too long.
    case connectTimeout
    /// The other side could not prove who it is, or speaks no common encryption.
    case certificate
    /// The answer did not come in time.
    case deadline
    /// The connection ended before the answer did.
    case cutOff
    /// The answer is larger than is read.
    case tooLarge
    /// The other side does not speak HTTP as it should.
    case notHTTP
    /// The client was shut down.
    case closed
  }

  /// What went wrong.
  public var code: Code
  /// The server, host and port.
  public var server: String

  /// A failure.
  public init(_ code: Code, server: String) {
    self.code = code
    self.server = server
  }

  /// What went wrong, in a sentence without a full stop.
  public var message: String {
    switch code {
    case .badAddress:
      "the address is not one that can be called: it has to begin with https:// and hold no password"
    case .plainHTTP:
      "\(server) would be called without encryption: use https://, or allow plain HTTP"
    case .badHeader: "a header for \(server) holds characters that no header may have"
    case .nameNotFound: "no machine has the name of \(server)"
    case .refused: "nothing listens at \(server)"
    case .unreachable: "there is no way to \(server)"
    case .connectTimeout: "\(server) took too long to accept the connection"
    case .certificate: "no trusted encrypted connection to \(server) could be made"
    case .deadline: "\(server) did not answer in time"
    case .cutOff: "\(server) ended the connection before the answer was complete"
    case .tooLarge: "the answer of \(server) is larger than is read"
    case .notHTTP: "what \(server) answers is not HTTP as it should be"
    case .closed: "the connection to \(server) was given up"
    }
  }
}

extension OutgoingError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
