import Hummingbird
import Logging
import NIOCore

/// Serves the sandbox in a browser.
///
/// What is typed is kept neither in a file nor in a log nor in memory once the answer is sent, unless
/// whoever typed it hands it in.
///
/// ```swift
/// try await SandboxServer(packs: [pack], port: 8080).run { address in
///   print("Open \(address)")
/// }
/// ```
public struct SandboxServer: Sendable {
  private let packs: [ServedPack]
  private let host: String
  private let port: Int
  private let log: RequestLog

  /// A server that is not running yet.
  ///
  /// - Parameters:
  ///   - packs: the policies; whoever did not sign in goes by the first.
  ///   - host: `127.0.0.1`, `::1` or `localhost`.
  ///   - port: where to listen; 0 for any that is free.
  ///   - log: where a line about each request goes.
  public init(
    packs: [ServedPack], host: String = "127.0.0.1", port: Int = 8080, log: RequestLog = .silent
  ) {
    (self.packs, self.host, self.port, self.log) = (packs, host, port, log)
  }

  /// Serves until the process is told to end (SIGINT, SIGTERM) or the task is cancelled; what is being
  /// answered then is answered first.
  ///
  /// - Parameter onStart: called once, when browsers can connect.
  public func run(
    onStart: @escaping @Sendable (ServerAddress) async -> Void = { _ in }
  ) async throws(ServerError) {
    guard let host = ServerAddress.loopback(host) else { throw ServerError(.notLoopback) }
    guard (0...65_535).contains(port) else { throw ServerError(.noSuchPort) }
    let address = ServerAddress(host: host, port: port)
    do {
      try await application(at: address, onStart).runService()
    } catch {
      throw ServerError(error, at: address)
    }
  }

  private func application(
    at address: ServerAddress, _ onStart: @escaping @Sendable (ServerAddress) async -> Void
  ) throws -> some ApplicationProtocol {
    Application(
      router: try Site(Site.Plan(packs: ServedPacks(all: packs)), log: log).router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port), reuseAddress: true),
      onServerRunning: { channel in
        await onStart(
          ServerAddress(host: address.host, port: channel.localAddress?.port ?? address.port))
      },
      // The library would log paths and errors; what is worth a line is told by `RequestLog`.
      logger: Logger(label: "dryrun.web") { _ in SwiftLogNoOpLogHandler() })
  }
}
