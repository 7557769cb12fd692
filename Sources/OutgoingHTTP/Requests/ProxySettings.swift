import Foundation

/// The proxy that calls leave by, as variables of the environment name it.
///
/// `https_proxy` and `no_proxy` in either case are read. `http_proxy` is not: plain calls go to this
/// machine, and a proxy has no business there.
public struct ProxySettings: Sendable, Hashable {
  /// What a proxy is given before it takes calls.
  struct Login: Sendable, Hashable {
    var name: String
    var password: Secret
  }

  /// The variables that are read.
  public static let variables = ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"]

  /// No proxy.
  public static let none = ProxySettings(environment: [:])

  /// The proxy; `nil` for none.
  public let proxy: WebAddress?
  let login: Login?
  private let exceptions: [String]

  /// The proxy that an environment names, perhaps with a name and a password; one that is spoken to in
  /// another way than HTTP is not used.
  public init(environment: [String: String]) {
    let value = environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? ""
    var parts = URLComponents(string: value.contains("://") ? value : "http://\(value)")
    login = parts?.user.map { Login(name: $0, password: Secret(parts?.password ?? "")) }
    parts?.user = nil
    parts?.password = nil
    proxy = parts?.string.flatMap(WebAddress.init).flatMap { $0.isPlain ? $0 : nil }
    exceptions = (environment["no_proxy"] ?? environment["NO_PROXY"] ?? "").lowercased()
      .split { $0 == "," || $0.isWhitespace }
      .map { $0.hasPrefix(".") ? String($0.dropFirst()) : String($0) }
  }

  /// Whether a call to an address leaves by the proxy.
  func applies(to address: WebAddress) -> Bool {
    guard proxy != nil, !address.isPlain, !address.isLoopback else { return false }
    return !exceptions.contains { name in
      name == "*" || name == address.host || name == address.server
        || address.host.hasSuffix("." + name)
    }
  }
}
