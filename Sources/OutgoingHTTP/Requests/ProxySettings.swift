/// The proxy that calls leave by, as variables of the environment name it.
///
/// `https_proxy` and `no_proxy` in either case are read. `http_proxy` is not: plain calls go to this
/// machine, and a proxy has no business there.
public struct ProxySettings: Sendable, Hashable {
  /// The variables that are read.
  public static let variables = ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"]

  /// No proxy.
  public static let none = ProxySettings(environment: [:])

  /// The proxy; `nil` for none.
  public let proxy: WebAddress?
  private let exceptions: [String]

  /// The proxy that an environment names.
  ///
  /// One that needs a password, or is none of HTTP, is not used.
  public init(environment: [String: String]) {
    let value = environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? ""
    proxy = WebAddress(value.contains("://") ? value : "http://\(value)").flatMap {
      $0.isPlain ? $0 : nil
    }
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
