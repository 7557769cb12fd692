import Foundation

/// The parts of an address that decide whether it may be called.
public struct WebAddress: Sendable, Hashable {
  /// Whether what is sent can be read on the way.
  public let isPlain: Bool
  /// The host, lower case, an IPv6 address without brackets.
  public let host: String
  /// The port.
  public let port: Int

  /// Reads an `http` or `https` address; `nil` for any other, and for one with a password in it.
  public init?(_ url: String) {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
      scheme == "http" || scheme == "https", let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil
    else { return nil }
    isPlain = scheme == "http"
    self.host = host.lowercased().trimmingCharacters(in: ["[", "]"])
    port = parts.port ?? (isPlain ? 80 : 443)
  }

  /// Host and port, as people write them.
  public var server: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// Whether the host is this machine: `localhost`, 127.0.0.0/8 or ::1 (RFC 6761, RFC 1122, RFC 4291).
  public var isLoopback: Bool {
    if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.first == "127" && numbers.allSatisfy { UInt8($0) != nil }
  }
}
