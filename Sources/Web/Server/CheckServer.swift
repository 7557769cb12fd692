public import Evaluation
import Hummingbird
import Logging
import NIOCore

/// Serves the page on which people check drafts and outputs in a browser.
///
/// It listens on this computer alone, knows no accounts, and keeps nothing of what is typed: neither
/// in a file nor in a log nor in memory once the answer is sent.
///
/// ```swift
/// try await CheckServer(engine: { store.engine }, port: 8787).run { address in
///   print("Check at \(address)")
/// }
/// ```
public struct CheckServer: Sendable {
  private let engine: @Sendable () -> Engine
  private let plugins: any PluginDetectors
  private let practice: PracticeOffering
  private let host: String
  private let port: Int

  /// A server that is not running yet.
  ///
  /// - Parameters:
  ///   - engine: what checks now; asked for each time, as a pack may be loaded anew.
  ///   - plugins: whoever runs the plugins that packs name.
  ///   - practice: the exercise that is offered when a draft is stopped.
  ///   - host: `127.0.0.1`, `::1` or `localhost`.
  ///   - port: where to listen; 0 for any that is free.
  public init(
    engine: @escaping @Sendable () -> Engine, plugins: any PluginDetectors = NoPlugins(),
    practice: @escaping PracticeOffering = { _, _, _ in nil }, host: String = "127.0.0.1",
    port: Int = 8787
  ) {
    self.engine = engine
    self.plugins = plugins
    self.practice = practice
    self.host = host
    self.port = port
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
      router: try CheckSite(engine: engine, plugins: plugins, practice: practice).router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port), reuseAddress: true),
      onServerRunning: { channel in
        await onStart(
          ServerAddress(host: address.host, port: channel.localAddress?.port ?? address.port))
      },
      // Paths and errors of requests are nobody's business.
      logger: Logger(label: "dryrun.web") { _ in SwiftLogNoOpLogHandler() })
  }
}
