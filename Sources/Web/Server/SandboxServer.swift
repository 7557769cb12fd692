public import Gateway
import Hummingbird
import Logging
import NIOCore
public import PolicyPacks
public import Storage

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
  private let plan: Site.Plan
  private let host: String
  private let port: Int
  private let publicAddress: String?
  private let log: RequestLog
  /// What one connection may take.
  var limits = ConnectionLimits()
  /// The places for connections; `nil` for as many as the limits say.
  var places: ConnectionPlaces?

  /// A server that is not running yet.
  ///
  /// - Parameters:
  ///   - packs: the policies; whoever did not sign in goes by the first.
  ///   - store: the data; without them nobody can sign in, and only Check is there.
  ///   - host: `127.0.0.1`, `::1` or `localhost`; with a public address any other.
  ///   - port: where to listen; 0 for any that is free.
  ///   - publicAddress: the address by which people reach it, over HTTPS, such as
  ///     `https://dryrun.example.org`; `nil` for this computer alone, where anybody may check.
  ///   - demonstration: whom one may be without a password of one's own.
  ///   - gateways: the servers of models behind each policy.
  ///   - requestsPerMinute: how many requests of programs one person, or one address that nobody signed in
  ///     from, may send a minute; `nil` for any number.
  ///   - proxies: how many reverse proxies stand before the server; so many of the last addresses in
  ///     `X-Forwarded-For` are theirs to say.
  ///   - log: where a line about each request goes.
  public init(
    packs: [ServedPack], store: Store? = nil, host: String = "127.0.0.1", port: Int = 8080,
    publicAddress: String? = nil, demonstration: Demonstration? = nil,
    gateways: [PackID: Gateway] = [:], requestsPerMinute: Int? = nil, proxies: Int = 0,
    log: RequestLog = .silent
  ) {
    plan = Site.Plan(
      packs: ServedPacks(all: packs), store: store, demo: demonstration, gateways: gateways,
      isOpen: publicAddress == nil, requestsPerMinute: requestsPerMinute, proxies: proxies)
    (self.host, self.port, self.publicAddress, self.log) = (host, port, publicAddress, log)
  }

  /// Serves until the process is told to end (SIGINT, SIGTERM) or the task is cancelled; what is being
  /// answered then is answered first.
  ///
  /// - Parameter onStart: called once, when browsers can connect.
  public func run(
    onStart: @escaping @Sendable (ServerAddress) async -> Void = { _ in }
  ) async throws(ServerError) {
    var plan = plan
    let host: String
    if let publicAddress {
      guard let origin = SiteOrigin(publicAddress), origin.isSecure else {
        throw ServerError(.noAddress)
      }
      plan.origin = origin
      host = ServerAddress.loopback(self.host) ?? self.host
    } else {
      guard let loopback = ServerAddress.loopback(self.host) else {
        throw ServerError(.notLoopback)
      }
      host = loopback
    }
    guard (0...65_535).contains(port) else { throw ServerError(.noSuchPort) }
    let address = ServerAddress(host: host, port: port)
    do {
      try await application(plan, at: address, onStart).runService()
    } catch {
      throw ServerError(error, at: address)
    }
  }

  private func application(
    _ plan: Site.Plan, at address: ServerAddress,
    _ onStart: @escaping @Sendable (ServerAddress) async -> Void
  ) throws -> some ApplicationProtocol {
    let limits = limits
    let places = places ?? ConnectionPlaces(ConnectionLimits.placesOfSystem)
    return Application(
      router: try Site(plan, log: log).router(),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [ConnectionGuard(limits, places)], idleTimeout: limits.idle,
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.headBytes, maxHeaderListSize: limits.headBytes,
            maxHeaderFieldCount: limits.fields))),
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
