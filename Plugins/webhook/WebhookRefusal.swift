import OutgoingHTTP
import PluginKit

/// What answers that are no success mean. The receiver's words are not repeated: they may hold anything.
enum WebhookRefusal {
  static let noTicket = PluginError(
    .badInput, "the receiver knows no request with this ticket", pointer: "/ticket")

  static let notUnderstood = PluginError(
    .internalFailure, "the receiver's answer is not what the plugin's README asks for")

  static func error(_ answer: WholeResponse) -> PluginError {
    let status = answer.status
    switch status {
    case 401, 403:
      return PluginError(
        .denied,
        "the receiver refuses the signature (\(status)): both sides must have the same secret, and "
          + "clocks that agree")
    case 404, 405, 410, 300..<400:
      return PluginError(
        .badConfiguration, "the receiver takes no requests at this address (\(status))",
        pointer: "/url")
    case 400, 413, 422:
      return PluginError(.badInput, "the receiver does not take this request (\(status))")
    default:
      let wait = answer.retryAfter.map { Int($0.components.seconds) * 1000 }
      return PluginError(
        .unavailable, "the receiver cannot take requests now (\(status))", retryAfterMs: wait)
    }
  }
}
