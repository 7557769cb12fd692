import Foundation
import OutgoingHTTP
import PluginKit

/// What is configured, checked.
struct WebhookSettings: Sendable {
  let url: String
  let secret: WebhookSecret
  let client: OutgoingSettings
  private let statusURL: String?

  private struct Fields: Decodable {
    var url: String
    var secretFrom: String
    var statusURL: String?
    var allowPlainHTTP: Bool?
    var certificates: String?
  }

  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  init(_ setup: PluginSetup) throws(PluginError) {
    let fields = try setup.settings(Fields.self, of: Webhook.manifest)
    let allowsPlain = fields.allowPlainHTTP ?? false
    let address = try WebhookSettings.address(fields.url, allowsPlain, at: "/url")
    url = fields.url.hasSuffix("/") ? String(fields.url.dropLast()) : fields.url
    statusURL = fields.statusURL
    if let statusURL = fields.statusURL {
      let other = try WebhookSettings.address(
        statusURL.replacing("{ticket}", with: "t"), allowsPlain, at: "/statusURL")
      // The secret's signatures are for one machine.
      guard statusURL.contains("{ticket}"), other == address else {
        throw PluginError(
          .badConfiguration, "this must have {ticket} in it and be on the same server as url",
          pointer: "/statusURL")
      }
    }
    secret = try WebhookSecret(variable: fields.secretFrom, of: setup.environment)
    client = OutgoingSettings(
      responseLimit: 8 << 20, allowsPlainHTTP: allowsPlain,
      proxy: ProxySettings(environment: setup.environment), certificates: fields.certificates)
  }

  /// Where the status of a ticket is.
  func statusURL(of ticket: String) -> String {
    let plain = CharacterSet(charactersIn: "-._~").union(
      CharacterSet(charactersIn: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
    let name = ticket.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    return (statusURL ?? "\(url)/{ticket}").replacing("{ticket}", with: name)
  }

  private static func address(
    _ url: String, _ allowsPlain: Bool, at pointer: String
  ) throws(PluginError) -> WebAddress {
    guard let address = WebAddress(url) else {
      throw PluginError(
        .badConfiguration,
        "this must be an address that begins with https:// or http:// and holds no password",
        pointer: pointer)
    }
    guard !address.isPlain || address.isLoopback || allowsPlain else {
      throw PluginError(
        .badConfiguration,
        "requests would go to another machine without encryption: use https://, or set allowPlainHTTP",
        pointer: pointer)
    }
    return address
  }
}
