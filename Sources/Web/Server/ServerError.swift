import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a server could not be started.
public struct ServerError: Error, Hashable, CustomStringConvertible {
  /// The kind of reason.
  public struct Code: Sendable, Hashable {
    let name: String

    /// Another program listens there.
    public static let portInUse = Code(name: "port-in-use")
    /// The system keeps this port for itself.
    public static let portReserved = Code(name: "port-reserved")
    /// The number is no port's.
    public static let noSuchPort = Code(name: "no-such-port")
    /// Other computers could reach that address.
    public static let notLoopback = Code(name: "not-loopback")
    /// What people are to reach it by is no address of HTTPS.
    public static let noAddress = Code(name: "no-address")
    /// Anything else.
    public static let failed = Code(name: "failed")
  }

  /// The kind of reason.
  public let code: Code
  /// What happened and what to do, in one sentence without a full stop.
  public let description: String

  init(_ code: Code, port: Int = 0) {
    self.code = code
    description =
      switch code {
      case .portInUse: "another program listens on port \(port); choose another one, or 0 for any"
      case .portReserved: "port \(port) is the system's; choose one from 1024 on, or 0 for any"
      case .noSuchPort: "there is no such port; ports go from 0, for any, to 65535"
      case .notLoopback:
        "this computer alone is 127.0.0.1, ::1 or localhost; for others, say by which address they reach it: "
          + "--address https://…"
      case .noAddress:
        "the address for others is one of HTTPS without a path, such as https://dryrun.example.org; "
          + "something before the server speaks it"
      default: "the server could not be started or had to stop"
      }
  }

  init(_ error: any Error, at address: ServerAddress) {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self.init(.portInUse, port: address.port)
    case EACCES: self.init(.portReserved, port: address.port)
    default: self.init(.failed)
    }
  }
}
