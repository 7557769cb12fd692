import OutgoingHTTP
import PluginKit

/// A server that is called over Streamable HTTP.
struct MCPEndpoint: Sendable {
  /// Host and port.
  let server: String
  /// The name of the variable with the key; `nil` if there is none.
  let keyFrom: String?
  /// How calls are made.
  let calls: OutgoingSettings
  private let url: String
  private let headers: [String: String]
  private let key: Secret?

  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  init(_ url: String, _ settings: MCPSettings, _ setup: PluginSetup) throws(PluginError) {
    guard settings.environment == nil, settings.sandbox == nil else {
      throw PluginError(
        .badConfiguration, "environment and sandbox belong to a server with a command",
        pointer: "/url")
    }
    guard let address = WebAddress(url) else {
      throw PluginError(
        .badConfiguration,
        "this has to be an address that begins with https:// or http:// and holds no password",
        pointer: "/url")
    }
    guard !address.isPlain || address.isLoopback || settings.allowPlainHTTP == true else {
      throw PluginError(
        .badConfiguration,
        "prompts would go to another machine without encryption: use https://, or set allowPlainHTTP",
        pointer: "/url")
    }
    server = address.server
    self.url = url
    headers = settings.headers ?? [:]
    keyFrom = settings.keyFrom
    key = keyFrom.flatMap { Secret(variable: $0, of: setup.environment) }
    guard keyFrom == nil || key != nil else {
      throw PluginError(
        .badConfiguration,
        "the variable \(keyFrom ?? "") is not set: set it to the key before you start dryrun",
        pointer: "/keyFrom")
    }
    // A call of a tool may have done something, so only those who did not take it are asked again.
    calls = OutgoingSettings(
      allowsPlainHTTP: settings.allowPlainHTTP ?? false, retry: RetryRule(statuses: [429, 503]),
      proxy: ProxySettings(environment: setup.environment),
      certificates: settings.certificates)
  }

  /// A request without the headers of the protocol.
  func request(_ method: OutgoingRequest.Method, _ body: [UInt8] = []) -> OutgoingRequest {
    var request = OutgoingRequest(method, url, body: body)
    for (name, value) in headers { request.set(name, value) }
    if let key { request.set("Authorization", secret: key, after: "Bearer ") }
    request.set("User-Agent", "dryrun")
    return request
  }
}
