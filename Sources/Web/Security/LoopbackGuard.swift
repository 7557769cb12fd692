import HTTPTypes
import Hummingbird

/// Refuses requests that did not come from a page of this server on this computer.
///
/// Any web page can make a browser call an address of the computer it runs on: under a name of its own
/// that it points here (DNS rebinding; the `Host` header gives that away) or across origins (`Origin`
/// and `Sec-Fetch-Site` give that away, and pages cannot set either).
struct LoopbackGuard: RouterMiddleware {
  typealias Context = BasicRequestContext

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority, Self.isLoopback(authority: host) else {
      throw Problem(.misdirectedRequest, .wrongHost)
    }
    let isReading = request.method == .get || request.method == .head
    guard isReading || Self.isSameOrigin(request.headers, host: host) else {
      throw Problem(.forbidden, .otherOrigin)
    }
    return try await next(request, context)
  }

  /// Whether a `Host` header names this computer: a name or address, and a port or none.
  static func isLoopback(authority: String) -> Bool {
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

  /// Browsers send at least one of the headers with what a page posts; other programs send none.
  static func isSameOrigin(_ headers: HTTPFields, host: String) -> Bool {
    if let site = headers[.secFetchSite], site != "same-origin" { return false }
    if let origin = headers[.origin], origin != "http://\(host)" { return false }
    return true
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
