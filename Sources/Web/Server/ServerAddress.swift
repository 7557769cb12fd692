/// Where a server listens.
public struct ServerAddress: Sendable, Hashable, CustomStringConvertible {
  /// An address of this computer alone.
  public var host: String
  /// The port.
  public var port: Int

  /// What to open in a browser.
  public var description: String {
    host.contains(":") ? "http://[\(host)]:\(port)/" : "http://\(host):\(port)/"
  }

  /// The address that a name of this computer stands for; `nil` for any other name.
  static func loopback(_ host: String) -> String? {
    switch host {
    case "localhost", "127.0.0.1": "127.0.0.1"
    case "::1", "[::1]": "::1"
    default: nil
    }
  }
}
