import OutgoingHTTP
import PluginKit

/// A status that is a failure whatever the server speaks, and no hint at its era.
struct MCPStatus {
  private let status: Int
  private let retryAfter: Duration?
  private let keyFrom: String?

  init(_ response: OutgoingResponse, _ endpoint: MCPEndpoint) {
    status = response.status
    retryAfter = response.retryAfter
    keyFrom = endpoint.keyFrom
  }

  /// The failure; `nil` if the body is worth reading.
  var failure: PluginError? {
    switch status {
    case 300..<400:
      PluginError(
        .badConfiguration, "the server is at another address: set url to it", pointer: "/url")
    case 401, 403, 407:
      PluginError(
        .denied,
        keyFrom.map { "the server refused the key in \($0): check it" }
          ?? "the server wants a key: name the variable that holds it with keyFrom",
        pointer: "/keyFrom")
    case 408, 425, 429, 500...:
      PluginError(
        .unavailable, "the server cannot answer for the moment (status \(status)): try again later",
        retryAfterMs: retryAfter.map { Int($0 / .milliseconds(1)) })
    default: nil
    }
  }
}
