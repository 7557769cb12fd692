/// The address that people type to reach the server.
struct SiteOrigin: Sendable, Hashable {
  /// `http`, or `https` where something before the server speaks it.
  let scheme: String
  /// The name with its port, as browsers send it; `nil` for the names of this computer.
  private let authority: String?

  /// This computer alone.
  static let thisComputer = SiteOrigin(scheme: "http", authority: nil)

  private init(scheme: String, authority: String?) {
    (self.scheme, self.authority) = (scheme, authority)
  }

  /// An address such as `https://dryrun.example.org`; `nil` if it is none, or has a path.
  init?(_ address: String) {
    let parts = address.split(separator: "://", maxSplits: 1).map { $0.lowercased() }
    guard parts.count == 2, ["http", "https"].contains(parts[0]) else { return nil }
    let authority = parts[1].hasSuffix("/") ? String(parts[1].dropLast()) : parts[1]
    let isName = authority.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: ".-:[]".utf8.contains(byte)
      }
    }
    guard isName, !authority.isEmpty else { return nil }
    self.init(scheme: parts[0], authority: authority)
  }

  /// Whether cookies may travel by it only where nobody listens.
  var isSecure: Bool { scheme == "https" }

  /// What it answers to, for people.
  var names: String { authority ?? "127.0.0.1, [::1], localhost" }

  /// Whether a `Host` header means this server.
  func isMeant(by host: String) -> Bool {
    guard let authority else { return SiteOrigin.isLoopback(host) }
    return host.lowercased() == authority
  }

  /// Whether a `Host` header names this computer: a name or address, and a port or none.
  private static func isLoopback(_ authority: String) -> Bool {
    let name: Substring
    let rest: Substring
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      (name, rest) = (authority[...end], authority[end...].dropFirst())
    } else {
      name = authority.prefix { $0 != ":" }
      rest = authority[name.endIndex...]
    }
    let isPort =
      rest.isEmpty || (rest.first == ":" && rest.dropFirst().utf8.allSatisfy(\.isDigit))
    return isPort && ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
