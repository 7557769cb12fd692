import Foundation
import OutgoingHTTP
import RemoteDesks

/// A server's address as somebody typed it.
enum ServerPlace {
  /// The address without a slash at its end.
  ///
  /// - Throws: `CommandError` unless what is sent is encrypted, or stays on this computer.
  static func read(_ text: String) throws(CommandError) -> String {
    var address = text.contains("://") ? text : "https://\(text)"
    while address.hasSuffix("/") { address.removeLast() }
    guard let parts = WebAddress(address), let url = URLComponents(string: address),
      url.path.isEmpty, url.query == nil, url.fragment == nil
    else {
      throw CommandError("a server is named by an address such as https://dryrun.example.org")
    }
    guard !parts.isPlain || parts.isLoopback else {
      throw CommandError(
        "over http:// others could read along; use https://\(parts.server)")
    }
    return address
  }

  static func connection(_ address: String, token: String?) -> ServerConnection {
    ServerConnection(
      address, token: token,
      proxy: ProxySettings(environment: ProcessInfo.processInfo.environment))
  }
}
