import HTTPTypes
import Hummingbird

/// Which part of a list is asked for: `?limit=` and `?after=`.
struct PageQuery: Sendable, Hashable {
  /// At most so many.
  let limit: Int
  /// What stands behind this place; `nil` for the beginning.
  let after: PagePlace?

  /// The most that one can ask for.
  static let most = 200
  /// How many come if nobody says.
  static let usual = 50

  /// - Throws: `Problem` for a value that is none.
  init(_ request: Request) throws(Problem) {
    let query = request.uri.queryParameters
    limit = try query["limit"].map(PageQuery.limit) ?? PageQuery.usual
    after = try query["after"].map(PageQuery.place)
  }

  private static func limit(_ text: Substring) throws(Problem) -> Int {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let limit = Int(text),
      (1...most).contains(limit)
    else { throw Problem(.badRequest, .wrongLimit) }
    return limit
  }

  private static func place(_ text: Substring) throws(Problem) -> PagePlace {
    guard let place = PagePlace(String(text)) else { throw Problem(.badRequest, .wrongPlace) }
    return place
  }
}
