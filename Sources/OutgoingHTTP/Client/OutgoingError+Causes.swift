import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

extension OutgoingError {
  /// What an error of the libraries below means; cancellation stays what it is.
  ///
  /// - Parameter isAnswered: whether the answer had begun.
  static func cause(_ error: any Error, server: String, isAnswered: Bool) -> any Error {
    if Task.isCancelled || error is CancellationError { return CancellationError() }
    return OutgoingError(code(of: error, isAnswered: isAnswered), server: server)
  }

  private static func code(of error: any Error, isAnswered: Bool) -> Code {
    switch error {
    case let error as OutgoingError: error.code
    case let error as HTTPClientError: code(of: error)
    case let error as NIOConnectionError: code(of: error)
    case let error as IOError: isAnswered ? .cutOff : code(of: error)
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: isAnswered ? .cutOff : .certificate
    case let error as HTTPParserError: error == .invalidEOFState ? .cutOff : .notHTTP
    case let error as ChannelError:
      if case .connectTimeout = error { .connectTimeout } else { .cutOff }
    default: .cutOff
    }
  }

  private static func code(of error: HTTPClientError) -> Code {
    switch error {
    case .deadlineExceeded, .readTimeout, .writeTimeout: .deadline
    case .connectTimeout, .getConnectionFromPoolTimeout, .httpProxyHandshakeTimeout:
      .connectTimeout
    case .tlsHandshakeTimeout: .certificate
    case .alreadyShutdown: .closed
    case .invalidURL, .emptyHost, .emptyScheme: .badAddress
    case .invalidProxyResponse, .proxyAuthenticationRequired: .unreachable
    case .remoteConnectionClosed, .cancelled, .requestStreamCancelled: .cutOff
    default: error.description.contains("invalidHeaderField") ? .badHeader : .notHTTP
    }
  }

  private static func code(of error: NIOConnectionError) -> Code {
    let failures = error.connectionErrors.map(\.error)
    if failures.isEmpty { return .nameNotFound }
    // One address of several that is refused says more than one that has no route.
    let codes = failures.map { failure -> Code in
      if let failure = failure as? IOError { return code(of: failure) }
      if case .connectTimeout? = failure as? ChannelError { return .connectTimeout }
      return .unreachable
    }
    return [.refused, .connectTimeout].first(where: codes.contains) ?? .unreachable
  }

  private static func code(of error: IOError) -> Code {
    switch error.errnoCode {
    case ECONNREFUSED: .refused
    case ETIMEDOUT: .connectTimeout
    case ECONNRESET, EPIPE: .cutOff
    default: .unreachable
    }
  }
}
