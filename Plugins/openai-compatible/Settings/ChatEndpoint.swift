import Foundation
import OutgoingHTTP
import PluginKit

/// Where questions are sent to, and with which key.
struct ChatEndpoint: Sendable {
  /// Host and port.
  let server: String
  private let url: String
  private let headers: [String: String]
  private let key: Secret?
  private let isAzure: Bool

  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  init(_ settings: ChatSettings, _ environment: [String: String]) throws(PluginError) {
    guard let address = WebAddress(settings.baseURL) else {
      throw PluginError(
        .badConfiguration,
        "this has to be an address that begins with https:// or http:// and holds no password",
        pointer: "/baseURL")
    }
    guard !address.isPlain || address.isLoopback || settings.allowPlainHTTP == true else {
      throw PluginError(
        .badConfiguration,
        "prompts would go to another machine without encryption: use https://, or set allowPlainHTTP",
        pointer: "/baseURL")
    }
    guard settings.model != nil || settings.azure != nil else {
      throw PluginError(.badConfiguration, "'model' is missing", pointer: "")
    }
    server = address.server
    url = Self.url(settings)
    headers = settings.headers ?? [:]
    isAzure = settings.azure != nil
    key = try Self.key(settings, environment)
  }

  /// A question as a call.
  func request(_ chat: ChatRequest) -> OutgoingRequest {
    var request = OutgoingRequest(.post, url, body: Array(chat.body.text.utf8))
    request.set("Content-Type", "application/json")
    request.set("Accept", "text/event-stream, application/json")
    request.set("User-Agent", "dryrun")
    for (name, value) in headers { request.set(name, value) }
    if let key, isAzure {
      request.set("api-key", secret: key)
    } else if let key {
      request.set("Authorization", secret: key, after: "Bearer ")
    }
    return request
  }

  private static func url(_ settings: ChatSettings) -> String {
    var base = settings.baseURL
    while base.hasSuffix("/") { base.removeLast() }
    guard let azure = settings.azure else {
      // People copy the whole address from a server's manual, too.
      return base.hasSuffix("/chat/completions") ? base : base + "/chat/completions"
    }
    let safe = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    let name = azure.deployment.addingPercentEncoding(withAllowedCharacters: safe) ?? ""
    let version = azure.apiVersion.addingPercentEncoding(withAllowedCharacters: safe) ?? ""
    return "\(base)/openai/deployments/\(name)/chat/completions?api-version=\(version)"
  }

  private static func key(
    _ settings: ChatSettings, _ environment: [String: String]
  ) throws(PluginError) -> Secret? {
    guard let name = settings.keyFrom else { return nil }
    guard let key = Secret(variable: name, of: environment) else {
      throw PluginError(
        .badConfiguration,
        "the variable \(name) is not set: set it to the key before you start dryrun",
        pointer: "/keyFrom")
    }
    guard key.revealed().utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw PluginError(
        .badConfiguration, "the variable \(name) holds characters that no key has",
        pointer: "/keyFrom")
    }
    return key
  }
}
