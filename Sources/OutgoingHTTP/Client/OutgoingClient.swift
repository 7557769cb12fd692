import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL

/// Calls other systems over HTTP: with a deadline for the whole call, retries, and limits.
///
/// It follows no redirect, as headers would go to a machine that nobody has chosen: a redirect is an
/// answer like any other. It sends no cookies, keeps nothing, and logs nothing.
///
/// ```swift
/// let client = OutgoingClient()
/// let answer = try await client.exchange(request, before: call.deadline) { response in
///   for try await event in response.events { … }
/// }
/// ```
public final class OutgoingClient: Sendable {
  private let settings: OutgoingSettings
  private let time: OutgoingTime
  private let direct: HTTPClient
  private let proxied: HTTPClient?

  /// A client; it holds connections open for some seconds until `shutdown` or its end.
  public init(_ settings: OutgoingSettings = OutgoingSettings(), time: OutgoingTime = .init()) {
    self.settings = settings
    self.time = time
    direct = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: Self.configuration(settings))
    proxied = settings.proxy.proxy.map { proxy in
      var configuration = Self.configuration(settings)
      let login = settings.proxy.login.map { login in
        HTTPClient.Authorization.basic(username: login.name, password: login.password.revealed())
      }
      configuration.proxy = .server(host: proxy.host, port: proxy.port, authorization: login)
      return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }
  }

  /// Ends all connections; calls fail afterwards.
  public func shutdown() async {
    try? await direct.shutdown()
    try? await proxied?.shutdown()
  }

  deinit {
    // A second shutdown is refused, which does no harm.
    _ = direct.shutdown()
    _ = proxied?.shutdown()
  }

  /// Makes a call and hands its answer on while it comes.
  ///
  /// Another try is made after refused connections and after the status codes of the rule, before anything
  /// of an answer was handed on, and only if the wait ends before the deadline does. After the last try
  /// the answer is handed on whatever its status is.
  ///
  /// - Parameters:
  ///   - deadline: when the answer has to be read to its end.
  ///   - read: reads the answer; when it returns or throws, the connection is given up if something is
  ///     left.
  /// - Throws: `OutgoingError`, `CancellationError`, and what `read` throws.
  public func exchange<Value: Sendable>(
    _ request: OutgoingRequest, before deadline: ContinuousClock.Instant,
    _ read: @Sendable (OutgoingResponse) async throws -> Value
  ) async throws -> Value {
    let address = try checked(request)
    return try await withoutActuallyEscaping(read) { read in
      try await withThrowingTaskGroup(of: Value.self) { group in
        defer { group.cancelAll() }
        group.addTask {
          try await read(self.answer(to: request, address, before: deadline))
        }
        group.addTask {
          try await Task.sleep(until: deadline, clock: .continuous)
          throw OutgoingError(.deadline, server: address.server)
        }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
      }
    }
  }

  private func checked(_ request: OutgoingRequest) throws(OutgoingError) -> WebAddress {
    guard let address = WebAddress(request.url) else {
      throw OutgoingError(.badAddress, server: "the server")
    }
    guard !address.isPlain || address.isLoopback || settings.allowsPlainHTTP else {
      throw OutgoingError(.plainHTTP, server: address.server)
    }
    return address
  }

  /// The first answer that is worth reading, or the last one.
  private func answer(
    to request: OutgoingRequest, _ address: WebAddress, before deadline: ContinuousClock.Instant
  ) async throws -> OutgoingResponse {
    var attempt = 1
    while true {
      var retryAfter: Duration?
      do {
        let response = try await send(request, address, before: deadline)
        guard settings.retry.statuses.contains(response.status) else { return response }
        retryAfter = response.retryAfter
        guard try await waited(after: attempt, retryAfter, deadline) else { return response }
      } catch let error as OutgoingError where error.code == .refused {
        guard try await waited(after: attempt, nil, deadline) else { throw error }
      }
      attempt += 1
    }
  }

  /// Waits before another try; `false` if there is none.
  private func waited(
    after attempt: Int, _ retryAfter: Duration?, _ deadline: ContinuousClock.Instant
  ) async throws -> Bool {
    let wait = settings.retry.wait(
      after: attempt, retryAfter: retryAfter, fraction: time.fraction())
    guard let wait, time.now() + wait < deadline else { return false }
    try await time.pause(wait)
    return true
  }

  private func send(
    _ request: OutgoingRequest, _ address: WebAddress, before deadline: ContinuousClock.Instant
  ) async throws -> OutgoingResponse {
    let client = settings.proxy.applies(to: address) ? proxied ?? direct : direct
    let left = max(.zero, time.now().duration(to: deadline))
    do {
      let response = try await client.execute(
        HTTPClientRequest(request), deadline: .now() + TimeAmount(left))
      let headers = ResponseHeaders(response.headers.map { ($0.name, $0.value) })
      return OutgoingResponse(
        status: Int(response.status.code), headers: headers,
        retryAfter: headers["retry-after"].flatMap { RetryAfter.wait($0, now: time.date()) },
        body: ResponseBody(
          response.body, limit: settings.responseLimit, server: address.server))
    } catch {
      throw OutgoingError.cause(error, server: address.server, isAnswered: false)
    }
  }

  private static func configuration(_ settings: OutgoingSettings) -> HTTPClient.Configuration {
    var tls = TLSConfiguration.makeClientConfiguration()
    if let file = settings.certificates { tls.trustRoots = .file(file) }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: .init(connect: TimeAmount(settings.connectTimeout)))
    configuration.httpVersion = .http1Only
    // Servers close connections that rest for 5 s; reuse shortly before would look like a failure.
    configuration.connectionPool.idleTimeout = .seconds(2)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
    configuration.connectionPool.retryConnectionEstablishment = false
    return configuration
  }
}

extension HTTPClientRequest {
  fileprivate init(_ request: OutgoingRequest) {
    self.init(url: request.url)
    method = HTTPMethod(rawValue: request.method.rawValue)
    for header in request.headers {
      headers.add(name: header.name, value: header.value.revealed())
    }
    if !request.body.isEmpty { body = .bytes(ByteBuffer(bytes: request.body)) }
  }
}
