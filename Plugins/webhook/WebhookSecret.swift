import Crypto
import Foundation
import OutgoingHTTP
import PluginKit

/// Signs calls as the Standard Webhooks specification (1.0) says, so that its libraries verify them.
///
/// Signed is `ID.TIMESTAMP.BODY`, by HMAC-SHA256; the key is what stands behind `whsec_`, in base64.
struct WebhookSecret: Sendable {
  /// Shorter keys could be found by trying; the specification asks for 24 to 64 bytes.
  static let leastBytes = 24

  private let key: SymmetricKey

  /// The secret in a variable of the environment.
  init(variable name: String, of environment: [String: String]) throws(PluginError) {
    guard let secret = Secret(variable: name, of: environment) else {
      throw PluginError(
        .badConfiguration,
        "the variable that this names is not set: set it to the secret before you start dryrun",
        pointer: "/secretFrom")
    }
    let text = secret.revealed()
    let bytes = Data(base64Encoded: text.hasPrefix("whsec_") ? String(text.dropFirst(6)) : text)
    guard let bytes, bytes.count >= WebhookSecret.leastBytes else {
      throw PluginError(
        .badConfiguration,
        "the variable that this names must hold whsec_ and at least \(WebhookSecret.leastBytes) "
          + "random bytes in base64, such as: echo whsec_$(openssl rand -base64 32)",
        pointer: "/secretFrom")
    }
    key = SymmetricKey(data: bytes)
  }

  /// Signs a call: sets the three headers of the specification.
  func sign(_ request: inout OutgoingRequest, id: String, at moment: Date) {
    let timestamp = "\(Int(moment.timeIntervalSince1970))"
    var signed = Data("\(id).\(timestamp).".utf8)
    signed += request.body
    let code = HMAC<SHA256>.authenticationCode(for: signed, using: key)
    request.set("webhook-id", id)
    request.set("webhook-timestamp", timestamp)
    request.set("webhook-signature", "v1,\(Data(code).base64EncodedString())")
  }
}
