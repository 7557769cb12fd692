import HTTPTypes
import PluginKit

/// What operations share.
extension APIDescription {
  static func components(_ problem: JSON) -> [String: JSON] {
    [
      "securitySchemes": [
        "token": [
          "type": "http", "scheme": "bearer",
          "description":
            "A token of `POST /api/v1/tokens` or of the page /me, for what it was made for.",
        ],
        "session": [
          "type": "apiKey", "in": "cookie", "name": "dryrun",
          "description":
            "What a browser has that signed in. Over HTTPS its name is `__Host-dryrun`.",
        ],
      ],
      "responses": .object(
        Dictionary(
          uniqueKeysWithValues: statuses.map { ("Problem\($0.code)", answer($0, problem)) })),
      "headers": headers, "parameters": parameters,
    ]
  }

  /// The statuses that problems come with.
  private static var statuses: [(code: Int, kinds: [Problem.Kind])] {
    Dictionary(grouping: Problem.Kind.allCases) { $0.status.code }.map { ($0.key, $0.value) }
      .sorted { $0.code < $1.code }
  }

  private static func answer(_ status: (code: Int, kinds: [Problem.Kind]), _ schema: JSON) -> JSON {
    let kinds = status.kinds.map { "`\($0.rawValue)`: \($0.words(in: .english).title)" }
    return [
      "description": .string(kinds.joined(separator: ". ") + "."),
      "content": ["application/problem+json": ["schema": schema]],
    ]
  }

  private static let headers: JSON = [
    "RateLimit-Policy": [
      "description": "How many requests one may send: `q` in `w` seconds.",
      "schema": ["type": "string"],
    ],
    "RateLimit": [
      "description": "How many are left (`r`), and in how many seconds all are back (`t`).",
      "schema": ["type": "string"],
    ],
    "Link": [
      "description": "The next part, as `<…>; rel=\"next\"`; missing with the last one.",
      "schema": ["type": "string"],
    ],
  ]

  private static let parameters: JSON = [
    "limit": [
      "name": "limit", "in": "query", "description": "At most so many.",
      "schema": [
        "type": "integer", "minimum": 1, "maximum": .int(PageQuery.most),
        "default": .int(PageQuery.usual),
      ],
    ],
    "after": [
      "name": "after", "in": "query",
      "description": "Where to go on: what `Link` has. Nothing else is promised of it.",
      "schema": ["type": "string", "pattern": .string(PagePlace.pattern)],
    ],
    "key": [
      "name": "Idempotency-Key", "in": "header",
      "description": .string(
        "A text in double quotes, new for each thing to be done, such as a UUID. The same request with "
          + "the same key gets the same answer for 24 hours, and is done once."),
      "schema": [
        "type": "string", "pattern": .string(IdempotencyKey.pattern),
      ],
    ],
  ]
}
