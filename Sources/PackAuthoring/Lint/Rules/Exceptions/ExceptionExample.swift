/// An exception of a pack that has something to loosen.
enum ExceptionExample {
  static func pack(
    _ start: String = "- id", scope: String = "for: {groups: [movers], tools: [team-chat]}",
    ticket: String = "ticket: CHG-1042",
    reason: String = "The migration needs real numbers until cut-over.",
    verdict: String = "warn", period: String = "from: 2026-11-02\n    until: 2026-12-18",
    before: String = "",
    more: String = ""
  ) -> ExamplePack {
    ExamplePack([
      "pack.yaml": """
      pack: {format: 1, id: team, version: 1.0.0, timezone: Europe/Berlin, groups: [movers]}
      detectors: {customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}}
      tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow, customer: block}}}
      """,
      "exceptions/migration.yaml": """
      \(before)exceptions:
        \(start): migration
          rules: [customer-number]
          \(scope)
          verdict: \(verdict)
          reason: \(reason)
          \(ticket)
          owner: lead@example.org
          approvedBy: dpo@example.org
          \(period)\(more)
      """,
    ])
  }
}
