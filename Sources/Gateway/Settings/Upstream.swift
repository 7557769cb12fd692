import OutgoingHTTP
import PolicyPacks

/// A server behind the gateway that can be asked.
public struct Upstream: Sendable {
  /// What is said of it.
  public let settings: UpstreamSettings
  /// Its key; `nil` for the client's own.
  let key: Secret?

  /// A server.
  ///
  /// - Throws: `UpstreamError` for an address that cannot be called, and a key that is not there.
  public init(
    _ settings: UpstreamSettings, environment: [String: String]
  ) throws(UpstreamError) {
    guard let address = WebAddress(settings.url) else { throw UpstreamError(.badAddress, settings) }
    guard !address.isPlain || address.isLoopback else { throw UpstreamError(.plain, settings) }
    self.settings = settings
    guard let name = settings.keyFrom else {
      key = nil
      return
    }
    guard let found = Secret(variable: name, of: environment) else {
      throw UpstreamError(.noKey, settings)
    }
    key = found
  }

  /// Whether the tool offers a model, as the policy says; a tool without a list offers any.
  func offers(_ model: String, in pack: PolicyPack) -> Bool {
    guard let tool = pack.tools[settings.tool], !tool.models.isEmpty else { return true }
    return tool.offers(model)
  }
}

/// Why a server cannot be used.
public struct UpstreamError: Error, Sendable, Hashable {
  /// The kinds.
  public enum Code: Sendable, Hashable {
    /// The address is none of HTTP, or has a password in it.
    case badAddress
    /// The address is not encrypted, and another machine's.
    case plain
    /// The variable with the key is not set.
    case noKey
  }

  /// What is wrong.
  public let code: Code
  /// What to do, in a sentence without a full stop.
  public let message: String

  init(_ code: Code, _ settings: UpstreamSettings) {
    self.code = code
    message =
      switch code {
      case .badAddress:
        "the gateway's url of '\(settings.tool)' has to begin with https:// and hold no password"
      case .plain:
        "the gateway would call '\(settings.tool)' without encryption: use https://"
      case .noKey:
        "the variable \(settings.keyFrom ?? "") is not set: set it to the key of "
          + "'\(settings.tool)' before you start dryrun"
      }
  }
}
