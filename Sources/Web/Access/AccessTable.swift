import HTTPTypes

/// Who may do what: every address of the server stands here once, and nowhere else.
///
/// A door cannot answer at an address without a row, and a row without a door is an error.
enum AccessTable {
  static let rows: [AccessRow] = [
    // What the pages consist of, and what watches over them.
    AccessRow(.get, "/assets/**", .anybody),
    AccessRow(.get, "/health", .anybody),
    AccessRow(.get, "/ready", .anybody),
    AccessRow(.get, "/metrics", .operators),

    // Check.
    AccessRow(.get, "/", .checkers),
    AccessRow(.post, "/api/check", .checkers),
  ]

  /// The row of an address.
  static func row(_ method: HTTPRequest.Method, _ path: String) -> AccessRow? {
    rows.first { $0.method == method && $0.path == path }
  }
}
