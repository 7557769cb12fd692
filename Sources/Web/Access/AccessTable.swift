import Accounts
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
    AccessRow(.get, "/problems/:name", .anybody),

    // Check.
    AccessRow(.get, "/", .checkers),
    AccessRow(.post, "/api/check", .checkers, .check),

    // The gateway: what clients of models speak to, and what a LiteLLM proxy asks.
    AccessRow(.get, "/v1/models", .checkers, .gateway),
    AccessRow(.post, "/v1/chat/completions", .checkers, .gateway),
    AccessRow(.post, "/beta/litellm_basic_guardrail_api", .checkers, .gateway),

    // Signing in, and one's own account.
    AccessRow(.get, "/sign-in", .anybody),
    AccessRow(.post, "/sign-in", .anybody),
    AccessRow(.post, "/sign-out", .everyMember),
    AccessRow(.get, "/invitation/:token", .anybody),
    AccessRow(.post, "/invitation/:token", .anybody),
    AccessRow(.get, "/me", .everyMember),
    AccessRow(.post, "/me/language", .everyMember),
    AccessRow(.post, "/me/password", .everyMember),
    AccessRow(.post, "/me/tokens", .everyMember),
    AccessRow(.post, "/me/tokens/:id/revoke", .everyMember),
    AccessRow(.get, "/me/kept", .everyMember),
    AccessRow(.get, "/me/kept.json", .everyMember),
    AccessRow(.post, "/me/consent", .everyMember),
    AccessRow(.post, "/me/delete", .everyMember),

    // Practise.
    AccessRow(.get, "/practise", .everyMember),
    AccessRow(.post, "/practise", .everyMember),

    AccessRow(.get, "/answers", .everyMember),
    AccessRow(.post, "/answers/:attempt/appeal", .everyMember),
    AccessRow(.post, "/answers/:attempt/withdraw", .everyMember),

    // Grade.
    AccessRow(.get, "/grade", .members([.trainer])),
    AccessRow(.get, "/grade/items", .members([.trainer])),
    AccessRow(.get, "/grade/agreement", .members([.trainer])),
    AccessRow(.get, "/grade/:attempt", .members([.trainer])),
    AccessRow(.post, "/grade/:attempt", .members([.trainer])),
    AccessRow(.post, "/grade/:attempt/take", .members([.trainer])),
    AccessRow(.get, "/grade/:attempt/history", .members([.trainer])),
    AccessRow(.post, "/grade/:attempt/override", .members([.trainer])),

    // Write policy.
    AccessRow(.get, "/write", .members([.author])),
    AccessRow(.get, "/write/matrix", .members([.author])),
    AccessRow(.get, "/write/tests", .members([.author])),
    AccessRow(.get, "/write/file", .members([.author])),
    AccessRow(.get, "/write/try", .members([.author])),
    AccessRow(.post, "/write/try", .members([.author])),

    // Lead.
    AccessRow(.get, "/lead", .members([.lead])),

    // Asking for approval, and disputing.
    AccessRow(.get, "/requests", .everyMember),
    AccessRow(.post, "/requests/preview", .everyMember),
    AccessRow(.post, "/requests", .everyMember),
    AccessRow(.post, "/requests/:id/withdraw", .everyMember),
    AccessRow(.post, "/disputes/preview", .everyMember),
    AccessRow(.post, "/disputes", .everyMember),
    AccessRow(.post, "/disputes/:id/seen", .everyMember),

    // Approve, and answer disputes.
    AccessRow(.get, "/approve", .members([.approver])),
    AccessRow(.get, "/approve/:id", .members([.approver])),
    AccessRow(.post, "/approve/:id/approve", .members([.approver])),
    AccessRow(.post, "/approve/:id/reject", .members([.approver])),
    AccessRow(.post, "/approve/:id/revoke", .members([.approver])),
    AccessRow(.get, "/disputes", .members([.approver, .author])),
    AccessRow(.get, "/disputes/:id", .members([.approver, .author])),
    AccessRow(.post, "/disputes/:id/accept", .members([.approver, .author])),
    AccessRow(.post, "/disputes/:id/reject", .members([.approver, .author])),

    // Accounts.
    AccessRow(.get, "/accounts", .members([.admin])),
    AccessRow(.post, "/accounts", .members([.admin])),
    AccessRow(.post, "/accounts/:id/roles", .members([.admin])),
    AccessRow(.post, "/accounts/:id/invite", .members([.admin])),
    AccessRow(.post, "/accounts/:id/disable", .members([.admin])),
    AccessRow(.post, "/accounts/:id/enable", .members([.admin])),

    // What the terminals of its people ask.
    AccessRow(.get, "/api/v1/openapi.json", .anybody),
    AccessRow(.get, "/api/v1/me", .everyMember, takesAnyToken: true),
    AccessRow(.post, "/api/v1/tokens", .anybody),
    AccessRow(.post, "/api/v1/tokens/end", .everyMember, takesAnyToken: true),
    AccessRow(.post, "/api/v1/check", .everyMember, .check),
    AccessRow(.post, "/api/v1/practice", .everyMember, .practice),
    AccessRow(.post, "/api/v1/practice/requests", .everyMember, .practice),
    AccessRow(.get, "/api/v1/practice/answers", .everyMember, .practice),
    AccessRow(.post, "/api/v1/practice/answers/seen", .everyMember, .practice),
    AccessRow(.post, "/api/v1/grading", .members([.trainer]), .grade),
    AccessRow(.post, "/api/v1/grading/requests", .members([.trainer]), .grade),
    AccessRow(.get, "/api/v1/grading/queue", .members([.trainer]), .grade),
    AccessRow(.post, "/api/v1/requests/preview", .everyMember, .approvals),
    AccessRow(.post, "/api/v1/requests", .everyMember, .approvals),
    AccessRow(.get, "/api/v1/requests", .everyMember, .approvals),
    AccessRow(.get, "/api/v1/requests/waiting", .everyMember, .approvals),
    AccessRow(.get, "/api/v1/requests/:id", .everyMember, .approvals),
    AccessRow(.post, "/api/v1/requests/:id/decision", .everyMember, .approvals),
    AccessRow(.post, "/api/v1/disputes/preview", .everyMember, .disputes),
    AccessRow(.post, "/api/v1/disputes", .everyMember, .disputes),
    AccessRow(.get, "/api/v1/disputes", .everyMember, .disputes),
    AccessRow(.post, "/api/v1/disputes/seen", .everyMember, .disputes),
  ]

  /// The row of an address.
  static func row(_ method: HTTPRequest.Method, _ path: String) -> AccessRow? {
    rows.first { $0.method == method && $0.path == path }
  }

  /// The methods that an address takes.
  static func methods(at path: String) -> Set<HTTPRequest.Method> {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    // An address that stands in the table as it is, is not the name of something.
    let named = rows.filter { $0.path == path }
    let found = Set((named.isEmpty ? rows.filter { $0.isAt(parts) } : named).map(\.method))
    return found.contains(.get) ? found.union([.head]) : found
  }
}

extension AccessRow {
  /// Whether an address, in parts, is one of the row's.
  fileprivate func isAt(_ parts: [Substring]) -> Bool {
    let own = path.split(separator: "/", omittingEmptySubsequences: false)
    return own.count == parts.count
      && zip(own, parts).allSatisfy { $0 == $1 || $0.hasPrefix(":") && !$1.isEmpty }
  }
}
