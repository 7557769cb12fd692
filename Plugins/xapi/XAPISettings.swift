import Foundation
import OutgoingHTTP
import PluginKit

/// What is configured, checked.
struct XAPISettings: Sendable {
  /// Where statements are posted to.
  let statements: String
  /// What identifiers begin with; without a slash at its end.
  let base: String
  /// The most statements in one call.
  let batch: Int
  let authorization: Secret
  let client: OutgoingSettings

  private struct Fields: Decodable {
    var endpoint: String
    var iriBase: String
    var userFrom: String
    var passwordFrom: String
    var batch: Int?
    var allowPlainHTTP: Bool?
    var certificates: String?
  }

  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  init(_ setup: PluginSetup) throws(PluginError) {
    let fields = try setup.settings(Fields.self, of: XAPI.manifest)
    guard let address = WebAddress(fields.endpoint) else {
      throw PluginError(
        .badConfiguration,
        "this must be an address that begins with https:// or http:// and holds no password",
        pointer: "/endpoint")
    }
    guard !address.isPlain || address.isLoopback || fields.allowPlainHTTP == true else {
      throw PluginError(
        .badConfiguration,
        "statements would go to another machine without encryption: use https://, or set "
          + "allowPlainHTTP", pointer: "/endpoint")
    }
    let endpoint = XAPISettings.withoutSlash(fields.endpoint)
    // People copy the whole address from a store's manual, too.
    statements = endpoint.hasSuffix("/statements") ? endpoint : endpoint + "/statements"
    guard WebAddress(fields.iriBase) != nil, !fields.iriBase.contains("#"),
      !fields.iriBase.contains("?")
    else {
      throw PluginError(
        .badConfiguration,
        "this must be an address of the organisation's, such as https://practice.example.org",
        pointer: "/iriBase")
    }
    base = XAPISettings.withoutSlash(fields.iriBase)
    batch = fields.batch ?? 100
    guard (1...1000).contains(batch) else {
      throw PluginError(.badConfiguration, "this must be 1 to 1000", pointer: "/batch")
    }
    let user = try XAPISettings.variable(fields.userFrom, setup, at: "/userFrom")
    let password = try XAPISettings.variable(fields.passwordFrom, setup, at: "/passwordFrom")
    guard !user.revealed().contains(":") else {
      throw PluginError(
        .badConfiguration, "the user's name may hold no colon (RFC 7617)", pointer: "/userFrom")
    }
    let pair = Data("\(user.revealed()):\(password.revealed())".utf8)
    authorization = Secret(pair.base64EncodedString())
    client = OutgoingSettings(
      responseLimit: 1 << 20, allowsPlainHTTP: fields.allowPlainHTTP ?? false,
      proxy: ProxySettings(environment: setup.environment), certificates: fields.certificates)
  }

  private static func withoutSlash(_ text: String) -> String {
    text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private static func variable(
    _ name: String, _ setup: PluginSetup, at pointer: String
  ) throws(PluginError) -> Secret {
    guard let value = Secret(variable: name, of: setup.environment) else {
      throw PluginError(
        .badConfiguration,
        "the variable that this names is not set: set it before you start dryrun",
        pointer: pointer)
    }
    return value
  }
}
