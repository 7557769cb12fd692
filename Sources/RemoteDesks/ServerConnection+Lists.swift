import Desks
import OutgoingHTTP

/// Lists, which come in parts.
extension ServerConnection {
  /// All of a list.
  func all<Element: Decodable & Sendable>(
    _ path: String, asksForAll: Bool = false
  ) async throws(DeskError) -> [Element] {
    let parts: [[Element]] = try await parts(path, asksForAll: asksForAll)
    return parts.flatMap { $0 }
  }

  /// All parts of something that comes in parts, by the addresses that the server gives.
  func parts<Part: Decodable & Sendable>(
    _ path: String, asksForAll: Bool
  ) async throws(DeskError) -> [Part] {
    var parts: [Part] = []
    var next: String? = "\(path)?limit=200" + (asksForAll ? "&all=1" : "")
    while let path = next, parts.count < ServerConnection.mostParts {
      let response = try await answer(to: request(.get, path))
      parts.append(try read(response))
      next = response.headers["Link"].flatMap { ServerConnection.next(in: $0) }
    }
    return parts
  }

  /// A server that goes on for ever is none.
  private static let mostParts = 1000

  /// The address of the next part in a `Link`, RFC 8288: a path on the same server, as ours gives it.
  static func next(in link: String) -> String? {
    guard link.hasSuffix("; rel=\"next\""), link.hasPrefix("</"), !link.hasPrefix("<//"),
      let end = link.firstIndex(of: ">")
    else { return nil }
    return String(link[link.index(after: link.startIndex)..<end])
  }
}
