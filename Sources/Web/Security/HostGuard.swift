import HTTPTypes
import Hummingbird

/// Refuses requests that did not come from a page of this server, or were meant for another one.
///
/// Any web page can make a browser call an address that it may not read: under a name of its own that it
/// points here (DNS rebinding; the `Host` header gives that away) or across origins (`Origin` and
/// `Sec-Fetch-Site` give that away, and pages cannot set either).
struct HostGuard: RouterMiddleware {
  typealias Context = SiteContext

  /// Where people reach the server.
  let origin: SiteOrigin

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority, origin.isMeant(by: host) else {
      throw Problem(.misdirectedRequest, .wrongHost(origin.names))
    }
    let isReading = request.method == .get || request.method == .head
    guard isReading || isSameOrigin(request.headers, host: host) else {
      throw Problem(.forbidden, .otherOrigin)
    }
    return try await next(request, context)
  }

  /// Browsers send at least one of the headers with what a page posts; other programs send none.
  private func isSameOrigin(_ headers: HTTPFields, host: String) -> Bool {
    if let site = headers[.secFetchSite], site != "same-origin" { return false }
    if let sent = headers[.origin], sent != "\(origin.scheme)://\(host)" { return false }
    return true
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
